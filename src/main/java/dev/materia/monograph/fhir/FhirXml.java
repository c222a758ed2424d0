package dev.materia.monograph.fhir;

import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** FHIR's XML in the shape of its JSON (FHIR R5, sections 2.1.19 and 2.1.20). */
final class FhirXml {

    private FhirXml() {}

    /** The resource that {@code element} is. */
    static Map<String, Object> resource(XmlElement element) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", element.name());
        resource.putAll(values(element));
        return resource;
    }

    private static Map<String, Object> values(XmlElement element) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (XmlElement child : element.elements()) {
            Object value = value(child);
            Object before = values.get(child.name());
            if (before instanceof List<?> list) {
                List<Object> longer = new ArrayList<>(list);
                longer.add(value);
                values.put(child.name(), longer);
            } else {
                values.put(child.name(), before == null ? value : new ArrayList<>(List.of(before, value)));
            }
        }
        return values;
    }

    private static Object value(XmlElement element) {
        if (element.is("div")) {
            return XmlText.of(element);
        }
        List<XmlElement> inner = element.elements();
        String primitive = element.attribute("value");
        if (primitive != null) {
            return primitive;
        }
        boolean resource =
                inner.size() == 1 && Character.isUpperCase(inner.get(0).name().charAt(0));
        return resource ? resource(inner.get(0)) : values(element);
    }
}
