package dev.materia.server.reconcile;

import dev.materia.mapping.Mat;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;

/** What the service tells of itself (section 3 of the specification). */
final class Manifest {

    private static final int WIDTH = 430;
    private static final int HEIGHT = 240;

    private Manifest() {}

    /** The manifest of a service that clients find at {@code origin}. */
    static JsonObject of(Things things, String name, String origin) {
        JsonObject manifest = new JsonObject();
        JsonArray versions = new JsonArray();
        versions.add("0.2");
        manifest.put("versions", versions);
        manifest.put("name", name);
        manifest.put("identifierSpace", things.published().base());
        manifest.put("schemaSpace", Mat.NS);
        manifest.put("serviceVersion", things.published().release().version());
        manifest.put("documentation", origin + "/");
        manifest.put("logo", origin + "/assets/icon.svg");
        manifest.put("view", url(origin + "/{{id}}"));
        JsonArray types = new JsonArray();
        things.kinds().forEach(kind -> types.add(Things.type(kind)));
        manifest.put("defaultTypes", types);
        JsonObject preview = url(origin + ReconciliationHandler.ADDRESS + "/preview?id={{id}}");
        preview.put("width", WIDTH);
        preview.put("height", HEIGHT);
        manifest.put("preview", preview);
        JsonObject suggest = new JsonObject();
        for (String what : new String[] {"entity", "type", "property"}) {
            JsonObject service = place(origin, "/suggest/" + what);
            service.put("flyout_service_url", origin);
            service.put("flyout_service_path", ReconciliationHandler.ADDRESS + "/flyout/" + what + "?id=${id}");
            suggest.put(what, service);
        }
        manifest.put("suggest", suggest);
        JsonObject limit = new JsonObject();
        limit.put("name", "limit");
        limit.put("label", "Limit");
        limit.put("type", "number");
        limit.put("default", 0);
        limit.put("help_text", "Most values for each thing; 0 for all");
        JsonArray settings = new JsonArray();
        settings.add(limit);
        JsonObject extend = new JsonObject();
        extend.put("propose_properties", place(origin, "/properties"));
        extend.put("property_settings", settings);
        manifest.put("extend", extend);
        return manifest;
    }

    private static JsonObject url(String url) {
        JsonObject json = new JsonObject();
        json.put("url", url);
        return json;
    }

    private static JsonObject place(String origin, String path) {
        JsonObject json = new JsonObject();
        json.put("service_url", origin);
        json.put("service_path", ReconciliationHandler.ADDRESS + path);
        return json;
    }
}
