package dev.materia.monograph.fhir;

import dev.materia.monograph.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One document of electronic product information: a summary of product characteristics, a leaflet.
 *
 * @param bundle that it lies in
 * @param outer the Bundle that is the root of the file
 * @param composition its text
 * @param resources what describes its product
 */
record Edition(FhirNode bundle, FhirNode outer, FhirNode composition, List<FhirNode> resources) {

    private static final String PRODUCT = "MedicinalProductDefinition";

    /**
     * This with a product: where its own Bundle describes none, that of the whole collection, or one of the name that a
     * document beside it prints in its first section.
     */
    Edition completed(List<FhirNode> all, List<Edition> editions) {
        if (of(PRODUCT).findAny().isPresent()) {
            return this;
        }
        List<FhirNode> with = new ArrayList<>(resources);
        if (all.stream().anyMatch(resource -> resource.resourceType().equals(PRODUCT))) {
            all.stream().filter(resource -> !resources.contains(resource)).forEach(with::add);
        } else {
            Stream.concat(Stream.of(this), editions.stream())
                    .flatMap(edition -> edition.printedName().stream())
                    .findFirst()
                    .map(name ->
                            new FhirNode(Map.of("resourceType", PRODUCT, "name", List.of(Map.of("productName", name)))))
                    .ifPresent(with::add);
        }
        return new Edition(bundle, outer, composition, with);
    }

    private Optional<String> printedName() {
        return FhirSections.all(composition)
                .filter(section -> section.first("code").codings().anyMatch(SectionCodes::isName))
                .flatMap(section -> FhirSections.narrative(section).stream())
                .flatMap(narrative -> narrative.descendants("p").stream())
                .map(XmlElement::text)
                .filter(words -> !words.isEmpty())
                .findFirst();
    }

    /** The resources of that type, in order. */
    Stream<FhirNode> of(String type) {
        return resources.stream().filter(resource -> resource.resourceType().equals(type));
    }

    /** The resource that {@code reference}, a {@code Reference}, names, by its type and id or by its id alone. */
    Optional<FhirNode> resolve(FhirNode reference) {
        String target = reference.text("reference").orElse("");
        String id = target.substring(target.lastIndexOf('/') + 1).replace("urn:uuid:", "");
        return id.isEmpty()
                ? Optional.empty()
                : resources.stream()
                        .filter(resource -> resource.text("id").orElse("").equals(id))
                        .findFirst();
    }

    /** This as a Bundle of its own, in the shape of JSON. */
    Map<String, Object> alone() {
        List<Object> entries = new ArrayList<>();
        Stream.concat(Stream.of(composition), resources.stream())
                .forEach(resource -> entries.add(Map.of("resource", resource.values())));
        Map<String, Object> alone = new LinkedHashMap<>();
        alone.put("resourceType", "Bundle");
        List.of("id", "language", "identifier", "timestamp").forEach(name -> {
            Object value = bundle.values().get(name);
            Object around = outer.values().get(name);
            if (value != null) {
                alone.put(name, value);
            } else if (around != null && name.equals("language")) {
                alone.put(name, around);
            }
        });
        alone.put("type", "document");
        alone.put("entry", entries);
        return alone;
    }
}
