package dev.materia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vocabulary that ships is well-formed, unambiguous, and says of MeSH only what is true. */
class VocabularyFilesTest {

    private static final String BASE = "https://w3id.org/materia/";
    private static final String MESH = "http://id.nlm.nih.gov/mesh/";
    private static final List<Property> LABELS = List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel);
    private static final List<Property> MATCHES =
            List.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch);

    private static final Model MODEL = ModelFactory.createDefaultModel();

    @BeforeAll
    static void parse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("vocabulary"))) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .forEach(file -> RDFDataMgr.read(MODEL, file.toUri().toString()));
        }
    }

    @Test
    void holdsTheConditionsAndPopulationsThatMonographsSpeakOf() {
        assertThat(concepts()
                        .filter(c -> Set.of(ConceptType.CONDITION, ConceptType.POPULATION)
                                .contains(type(c).orElseThrow())))
                .hasSizeGreaterThanOrEqualTo(750);
    }

    @Test
    void theIndexListsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("vocabulary"))) {
            assertThat(Files.readAllLines(Path.of("vocabulary", "index.txt")))
                    .containsExactlyElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".ttl"))
                                    .sorted()
                                    .toList());
        }
    }

    @Test
    void everyConceptHasOneTypeOneLabelAndASchemeAndIsNamedByItsLabel() {
        List<String> faults = new ArrayList<>();
        concepts().forEach(concept -> {
            Optional<ConceptType> type = type(concept);
            List<RDFNode> names = objects(concept, SKOS.prefLabel);
            if (type.isEmpty()) {
                faults.add(concept + ": not of exactly one type of ConceptType");
            } else if (names.size() != 1) {
                faults.add(concept + ": " + names.size() + " preferred labels, one wanted");
            } else {
                String label = names.get(0).asLiteral().getString();
                String iri = BASE + type.get().path() + "/" + Slug.of(label);
                if (!iri.equals(concept.getURI())) {
                    faults.add(concept + ": \"" + label + "\" wants " + iri);
                }
            }
            if (!concept.hasProperty(SKOS.inScheme)) {
                faults.add(concept + ": in no scheme");
            }
            for (Property property : LABELS) {
                objects(concept, property).stream()
                        .filter(label -> !label.isLiteral()
                                || !"en".equals(label.asLiteral().getLanguage())
                                || !label.asLiteral()
                                        .getString()
                                        .equals(label.asLiteral().getString().strip())
                                || label.asLiteral().getString().isEmpty())
                        .forEach(label -> faults.add(concept + ": no clean English label: " + label));
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void everySchemeIsDeclared() {
        assertThat(concepts()
                        .flatMap(c -> objects(c, SKOS.inScheme).stream())
                        .distinct()
                        .filter(scheme -> !scheme.asResource().hasProperty(RDF.type, SKOS.ConceptScheme)))
                .isEmpty();
    }

    @Test
    void noStringNamesTwoConceptsOfOneType() {
        Map<String, Set<String>> owners = new TreeMap<>();
        concepts()
                .forEach(concept -> labels(concept, LABELS)
                        .forEach(label -> owners.computeIfAbsent(
                                        type(concept).orElseThrow() + " " + label.toLowerCase(Locale.ROOT),
                                        key -> new HashSet<>())
                                .add(concept.getURI())));
        owners.values().removeIf(concepts -> concepts.size() < 2);
        assertThat(owners).isEmpty();
    }

    @Test
    void broaderConceptsExistAndLeadUpwards() {
        List<String> faults = new ArrayList<>();
        concepts().forEach(concept -> {
            for (RDFNode broader : objects(concept, SKOS.broader)) {
                if (!broader.asResource().hasProperty(RDF.type, SKOS.Concept)
                        || !type(broader.asResource()).equals(type(concept))) {
                    faults.add(concept + ": broader " + broader + " is no concept of its type");
                }
            }
            if (above(concept).contains(concept)) {
                faults.add(concept + ": broader than itself");
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void meshIsLinkedByItsHttpIris() {
        assertThat(concepts()
                        .flatMap(c -> MATCHES.stream().flatMap(p -> objects(c, p).stream()))
                        .map(RDFNode::toString)
                        .filter(iri -> iri.contains("nlm.nih.gov") && !iri.matches(MESH + "[DC][0-9]{6,9}")))
                .isEmpty();
    }

    @Test
    void noTwoConceptsAreExactlyTheSameThing() {
        Map<String, Set<String>> owners = new TreeMap<>();
        concepts()
                .forEach(c -> objects(c, SKOS.exactMatch)
                        .forEach(match -> owners.computeIfAbsent(match.toString(), iri -> new HashSet<>())
                                .add(c.getURI())));
        owners.values().removeIf(concepts -> concepts.size() < 2);
        assertThat(owners).isEmpty();
    }

    @Test
    void meshKnowsEveryIdAndCallsTheConceptSo() throws IOException {
        assumeTrue(Files.isDirectory(MeshThesaurus.FOLDER), "no MeSH tables at " + MeshThesaurus.FOLDER);
        MeshThesaurus mesh = MeshThesaurus.read();
        Set<String> reviewed = reviewed();
        List<String> faults = new ArrayList<>();
        concepts().forEach(concept -> {
            for (Property property : MATCHES) {
                for (String id : mesh(concept, property)) {
                    if (!mesh.knows(id)) {
                        faults.add(concept + ": MeSH has no " + id);
                    } else if (property.equals(SKOS.exactMatch) && mesh.terms().containsKey(id)) {
                        String pair = concept.getURI().substring(BASE.length()) + "\t" + id;
                        boolean named = labels(concept, List.of(SKOS.prefLabel, SKOS.altLabel))
                                .map(MeshThesaurus::normalise)
                                .anyMatch(mesh.terms().get(id)::contains);
                        if (named == reviewed.contains(pair)) {
                            faults.add(pair + (named ? ": needs no review" : ": no label is a term of MeSH's"));
                        }
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static Stream<Resource> concepts() {
        return MODEL.listResourcesWithProperty(RDF.type, SKOS.Concept).toList().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }

    private static Optional<ConceptType> type(Resource concept) {
        List<ConceptType> types = Stream.of(ConceptType.values())
                .filter(t -> concept.hasProperty(RDF.type, MODEL.createResource(BASE + "ontology#" + t.localName())))
                .toList();
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    private static List<RDFNode> objects(Resource concept, Property property) {
        return MODEL.listObjectsOfProperty(concept, property).toList();
    }

    private static Stream<String> labels(Resource concept, List<Property> properties) {
        return properties.stream()
                .flatMap(p -> objects(concept, p).stream())
                .map(label -> label.asLiteral().getString());
    }

    private static List<String> mesh(Resource concept, Property property) {
        return objects(concept, property).stream()
                .map(RDFNode::toString)
                .filter(iri -> iri.startsWith(MESH))
                .map(iri -> iri.substring(MESH.length()))
                .toList();
    }

    private static Set<RDFNode> above(Resource concept) {
        Set<RDFNode> found = new HashSet<>();
        List<RDFNode> open = new ArrayList<>(objects(concept, SKOS.broader));
        while (!open.isEmpty()) {
            RDFNode next = open.remove(open.size() - 1);
            if (found.add(next)) {
                open.addAll(objects(next.asResource(), SKOS.broader));
            }
        }
        return found;
    }

    /**
     * Pairs of local IRI and MeSH id that a person judged to be one thing although no label of ours is a term there.
     */
    private static Set<String> reviewed() {
        String file = "/vocabulary/reviewed-mesh-names.tsv";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VocabularyFilesTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            Set<String> pairs = new HashSet<>();
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> pairs.add(row[0] + "\t" + row[1]));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
