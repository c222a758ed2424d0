package dev.materia.monograph.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element or resource of FHIR, by the names of its JSON form. What may repeat is always given as a stream, whether
 * the document has a list or a value alone: XML makes no difference between them.
 *
 * @param values its elements: strings, maps, and lists of them
 */
record FhirNode(Map<?, ?> values) {

    static final FhirNode EMPTY = new FhirNode(Map.of());

    /** The complex elements of that name, in order. */
    Stream<FhirNode> all(String name) {
        return values(name).stream().filter(Map.class::isInstance).map(value -> new FhirNode((Map<?, ?>) value));
    }

    /** The elements at the end of {@code path}, in order. */
    Stream<FhirNode> path(String... path) {
        Stream<FhirNode> nodes = Stream.of(this);
        for (String step : path) {
            nodes = nodes.flatMap(node -> node.all(step));
        }
        return nodes;
    }

    /** The first complex element of that name; an empty one if there is none. */
    FhirNode first(String name) {
        return all(name).findFirst().orElse(EMPTY);
    }

    /** The primitive values of that name, in order, none of them blank. */
    Stream<String> texts(String name) {
        return values(name).stream()
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(value -> !value.isEmpty());
    }

    /** The first primitive value of that name; empty if there is none. */
    Optional<String> text(String name) {
        return texts(name).findFirst();
    }

    /** The codes of a {@code CodeableConcept}, in order. */
    Stream<FhirNode> codings() {
        return all("coding");
    }

    /** What a {@code CodeableConcept} says in words: its text, or the first display of its codes. */
    Optional<String> words() {
        return Stream.concat(texts("text"), codings().flatMap(coding -> coding.texts("display")))
                .findFirst();
    }

    /** Its type, if it is a resource; else empty. */
    String resourceType() {
        return text("resourceType").orElse("");
    }

    private List<Object> values(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        return value == null ? List.of() : List.of(value);
    }
}
