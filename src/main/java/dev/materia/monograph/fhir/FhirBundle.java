package dev.materia.monograph.fhir;

import dev.materia.monograph.label.JsonObjects;
import dev.materia.monograph.label.XmlHead;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Bundle of electronic product information: the documents in it, however deep they lie. A Bundle of the type
 * {@code document} holds one; one of the type {@code collection} holds Bundles of documents.
 */
final class FhirBundle {

    static final String NAMESPACE = "http://hl7.org/fhir";

    private static final Pattern JSON = Pattern.compile("\"resourceType\"\\s*:\\s*\"Bundle\"");

    private FhirBundle() {}

    /** Whether JSON or XML that starts with {@code head} is a Bundle. */
    static boolean recognises(String head) {
        return head.stripLeading().startsWith("<")
                ? XmlHead.hasRoot(head, "Bundle", NAMESPACE)
                : JSON.matcher(head).find();
    }

    /**
     * The documents in {@code document}, in order.
     *
     * @throws MateriaException if it cannot be parsed, or holds no Composition
     */
    static List<Edition> editions(SourceDocument document) throws MateriaException {
        FhirNode root = new FhirNode(parse(document));
        if (!root.resourceType().equals("Bundle")) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "a FHIR resource of the type " + root.resourceType() + ", not a Bundle",
                    "give a Bundle of electronic product information"));
        }
        List<Edition> found = new ArrayList<>();
        List<FhirNode> products = new ArrayList<>();
        collect(root, root, found, products);
        if (found.isEmpty()) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "a FHIR Bundle without a Composition, which holds the text",
                    "give a Bundle of electronic product information"));
        }
        return found.stream().map(edition -> edition.completed(products, found)).toList();
    }

    private static Map<String, Object> parse(SourceDocument document) throws MateriaException {
        if (document.mediaType().equals(MediaType.JSON)) {
            return JsonObjects.read(document.name(), document.bytes());
        }
        XmlElement root = XmlReader.read(document);
        if (!root.is("Bundle") || !root.namespace().equals(NAMESPACE)) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "XML with the root <" + root.name() + ">, not a FHIR Bundle",
                    "give a <Bundle> of the namespace " + NAMESPACE));
        }
        return FhirXml.resource(root);
    }

    private static void collect(FhirNode bundle, FhirNode outer, List<Edition> found, List<FhirNode> loose) {
        List<FhirNode> compositions = new ArrayList<>();
        List<FhirNode> others = new ArrayList<>();
        bundle.path("entry", "resource").forEach(resource -> {
            switch (resource.resourceType()) {
                case "Bundle" -> collect(resource, outer, found, loose);
                case "Composition" -> compositions.add(resource);
                default -> others.add(resource);
            }
        });
        loose.addAll(others);
        compositions.forEach(composition -> found.add(new Edition(bundle, outer, composition, others)));
    }
}
