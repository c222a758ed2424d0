package dev.materia.server.reconcile;

import dev.materia.mapping.Mat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the service tells of itself (section 3 of the specification). */
final class Manifest {

    private static final int WIDTH = 430;
    private static final int HEIGHT = 240;

    private Manifest() {}

    /** The manifest of a service that clients find at {@code origin}. */
    static Map<String, Object> of(Things things, String name, String origin) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        List<Object> versions = new ArrayList<>();
        versions.add("0.2");
        manifest.put("versions", versions);
        manifest.put("name", name);
        manifest.put("identifierSpace", things.published().base());
        manifest.put("schemaSpace", Mat.NS);
        manifest.put("serviceVersion", things.published().release().version());
        manifest.put("documentation", origin + "/");
        manifest.put("logo", origin + "/assets/icon.svg");
        manifest.put("view", url(origin + "/{{id}}"));
        List<Object> types = new ArrayList<>();
        things.kinds().forEach(kind -> types.add(Things.type(kind)));
        manifest.put("defaultTypes", types);
        Map<String, Object> preview = url(origin + ReconciliationHandler.ADDRESS + "/preview?id={{id}}");
        preview.put("width", WIDTH);
        preview.put("height", HEIGHT);
        manifest.put("preview", preview);
        Map<String, Object> suggest = new LinkedHashMap<>();
        for (String what : new String[] {"entity", "type", "property"}) {
            Map<String, Object> service = place(origin, "/suggest/" + what);
            service.put("flyout_service_url", origin);
            service.put("flyout_service_path", ReconciliationHandler.ADDRESS + "/flyout/" + what + "?id=${id}");
            suggest.put(what, service);
        }
        manifest.put("suggest", suggest);
        Map<String, Object> limit = new LinkedHashMap<>();
        limit.put("name", "limit");
        limit.put("label", "Limit");
        limit.put("type", "number");
        limit.put("default", 0);
        limit.put("help_text", "Most values for each thing; 0 for all");
        List<Object> settings = new ArrayList<>();
        settings.add(limit);
        Map<String, Object> extend = new LinkedHashMap<>();
        extend.put("propose_properties", place(origin, "/properties"));
        extend.put("property_settings", settings);
        manifest.put("extend", extend);
        return manifest;
    }

    private static Map<String, Object> url(String url) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", url);
        return json;
    }

    private static Map<String, Object> place(String origin, String path) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("service_url", origin);
        json.put("service_path", ReconciliationHandler.ADDRESS + path);
        return json;
    }
}
