package dev.materia.mapping;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Mesh;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The concepts that the monographs of a run speak of, and what follows from their links to other vocabularies: why each
 * link is held to be right, and what the imported vocabularies have above its end. Triples of MeSH are those of NLM's
 * RDF ({@code meshv:broaderDescriptor}, {@code meshv:pharmacologicalAction}, {@code meshv:mappedTo}); of other
 * vocabularies {@code skos:broader}.
 */
public final class LinkedConcepts {

    private static final String MESH = Mesh.NAMESPACE;

    private final Set<Link> seen = new HashSet<>();
    private final SortedSet<String> ends = new TreeSet<>();
    private final Map<Triple, Justification> justifications = new HashMap<>();

    /**
     * A link to another vocabulary.
     *
     * @param concept IRI of the concept that is linked
     * @param match to what, and how
     */
    public record Link(String concept, Match match) {}

    /** The links of {@code concepts}. */
    public static List<Link> links(Collection<Concept> concepts, Iris iris) {
        List<Link> links = new ArrayList<>();
        for (Concept concept : concepts) {
            if (!concept.matches().isEmpty()) {
                String iri = iris.concept(concept).getURI();
                concept.matches().forEach(match -> links.add(new Link(iri, match)));
            }
        }
        return links;
    }

    /** Takes {@code links} of concepts that the data tell of; several threads may. */
    public synchronized void take(Collection<Link> links) {
        for (Link link : links) {
            if (seen.add(link)) {
                take(link);
            }
        }
    }

    private void take(Link link) {
        Match match = link.match();
        Triples.link(match.iri()).ifPresent(end -> {
            ends.add(match.iri());
            // where monographs hold it for two reasons, the one that comes first in the list is the better one
            justifications.merge(
                    Triple.create(NodeFactory.createURI(link.concept()), ConceptMapper.property(match.relation()), end),
                    match.justification(),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
        });
    }

    /** Why the links hold, for those that no person drew. */
    public Map<Triple, Justification> justifications() {
        Map<Triple, Justification> found = new HashMap<>(justifications);
        found.values().removeIf(j -> j == Justification.MANUAL_MAPPING_CURATION);
        return found;
    }

    /**
     * Labels of the ends of the links and of all that stands above them, as {@code vocabulary} has it; what drugs do,
     * and the descriptors that supplementary concepts are filed under, with all above these too.
     */
    public List<Triple> hierarchy(Vocabulary vocabulary) {
        SortedSet<String> roots = new TreeSet<>(ends);
        for (String end : ends) {
            vocabulary.descriptor(end).ifPresent(d -> {
                roots.addAll(d.actions());
                roots.addAll(d.mappedTo());
                d.mappedTo().forEach(m -> vocabulary.descriptor(m).ifPresent(filed -> roots.addAll(filed.actions())));
            });
        }
        Map<String, Descriptor> all = vocabulary.above(roots);
        List<Triple> triples = new ArrayList<>();
        for (Descriptor descriptor : all.values()) {
            Node node = NodeFactory.createURI(descriptor.iri());
            boolean mesh = descriptor.iri().startsWith(MESH);
            triples.add(Triple.create(node, Terms.LABEL, Literals.label(descriptor.label())));
            add(node, mesh ? Terms.BROADER_DESCRIPTOR : Terms.BROADER, descriptor.broader(), all, triples);
            add(node, Terms.PHARMACOLOGICAL_ACTION, descriptor.actions(), all, triples);
            add(node, Terms.MAPPED_TO, descriptor.mappedTo(), all, triples);
        }
        return triples;
    }

    /**
     * A link never leads to an undescribed concept: descriptors that are only passed through keep no actions that
     * nobody told.
     */
    private static void add(
            Node node, Node property, List<String> to, Map<String, Descriptor> known, List<Triple> triples) {
        to.stream()
                .filter(known::containsKey)
                .forEach(iri -> triples.add(Triple.create(node, property, NodeFactory.createURI(iri))));
    }
}
