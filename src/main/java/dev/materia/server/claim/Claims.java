package dev.materia.server.claim;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.claim.ClaimReader;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.server.document.Published;
import dev.materia.server.search.Search;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/** Finds claims of a release. */
public final class Claims {

    private final Published published;
    private final NamedThings things;
    private final ClaimReader reader;
    private volatile @Nullable ClaimsByDrug all;

    /** The claims of what {@code search} searches. */
    public Claims(Search search) {
        published = search.published();
        things = new NamedThings(search);
        reader = new ClaimReader(published.union());
    }

    /**
     * Some of the claims that were asked for.
     *
     * @param total how many there are in all
     * @param claims those of this page, by their drugs, then by what they say, then by how many sources say so
     */
    public record Page(int total, List<PublishedClaim> claims) {}

    /** What is published. */
    public Published published() {
        return published;
    }

    /** The claims that {@code filter} wants. */
    public Page find(ClaimFilter filter) {
        Optional<List<Predicate<Node>>> conditions = conditions(filter);
        if (conditions.isEmpty()) {
            return new Page(0, List.of());
        }
        ClaimsByDrug found;
        if (!filter.drug().isEmpty()) {
            found = having(Terms.SUBJECT, drugs(filter), conditions.get());
        } else if (!filter.object().isEmpty()) {
            found = having(Terms.OBJECT, objects(filter), conditions.get());
        } else {
            ClaimsByDrug every = all();
            found = conditions.get().isEmpty() ? every : every.filter(claim -> fits(claim, conditions.get()));
        }
        List<PublishedClaim> page = found.page(published.union(), filter.offset(), filter.limit()).stream()
                .flatMap(claim -> reader.read(claim).stream())
                .toList();
        return new Page(found.total(), page);
    }

    /** The claim with that IRI. */
    public Optional<PublishedClaim> claim(String iri) {
        return reader.read(NodeFactory.createURI(iri));
    }

    /** The drugs that a text names. */
    public Set<Node> drugs(String text) {
        return things.find(text, Set.of("/drug/", "/class/", "/substance/"));
    }

    /** The parameters of {@code filter} that name a thing of which this release knows nothing. */
    List<String> unknown(ClaimFilter filter) {
        Map<String, Set<Node>> named = new LinkedHashMap<>();
        if (!filter.drug().isEmpty()) {
            named.put("drug", drugs(filter));
        }
        if (!filter.object().isEmpty()) {
            named.put("object", objects(filter));
        }
        if (!filter.monograph().isEmpty()) {
            named.put("monograph", monographs(filter));
        }
        return named.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<Node> monographs(ClaimFilter filter) {
        return things.find(filter.monograph(), Set.of("/monograph/"));
    }

    private Set<Node> drugs(ClaimFilter filter) {
        return filter.drug().isEmpty() ? Set.of() : drugs(filter.drug());
    }

    private Set<Node> objects(ClaimFilter filter) {
        return filter.object().isEmpty() ? Set.of() : things.find(filter.object(), Published.KINDS.keySet());
    }

    /** What a claim must satisfy beside its subject; empty if none can. */
    private Optional<List<Predicate<Node>>> conditions(ClaimFilter filter) {
        Stream.Builder<Predicate<Node>> conditions = Stream.builder();
        if (!filter.object().isEmpty()) {
            Set<Node> objects = objects(filter);
            conditions.add(claim -> has(claim, Terms.OBJECT, objects));
        }
        if (!filter.predicate().isEmpty()) {
            Set<Node> predicates = predicates(filter.predicate());
            if (predicates.isEmpty()) {
                return Optional.empty();
            }
            conditions.add(claim -> has(claim, Terms.PREDICATE, predicates));
        }
        term(conditions, Mat.POLARITY, filter.polarity());
        term(conditions, Mat.CERTAINTY, filter.certainty());
        term(conditions, Mat.CIRCUMSTANCE, filter.circumstance());
        term(conditions, Mat.STRENGTH, filter.strength());
        if (!filter.context().isEmpty()) {
            String words = filter.context().toLowerCase(Locale.ROOT);
            conditions.add(claim -> limited(claim, words));
        }
        if (!filter.monograph().isEmpty()) {
            Set<Node> monographs = monographs(filter);
            conditions.add(claim -> published.union().stream(claim, Mat.STATED_IN, Node.ANY)
                    .anyMatch(passage -> has(passage.getObject(), Terms.HAS_SOURCE, monographs)));
        }
        return Optional.of(conditions.build().toList());
    }

    private void term(Stream.Builder<Predicate<Node>> conditions, Node property, String value) {
        if (!value.isEmpty()) {
            String local = value.substring(Math.max(value.lastIndexOf('#'), value.lastIndexOf(':')) + 1);
            conditions.add(claim -> published.union().stream(claim, property, Node.ANY)
                    .map(Triple::getObject)
                    .anyMatch(term -> term.isURI() && term.getURI().equalsIgnoreCase(Mat.NS + local)));
        }
    }

    private boolean limited(Node claim, String words) {
        return published.union().stream(claim, Mat.CONTEXT, Node.ANY)
                .flatMap(context -> published.union().stream(context.getObject(), Terms.LABEL, Node.ANY))
                .map(Triple::getObject)
                .anyMatch(label -> label.isLiteral()
                        && label.getLiteralLexicalForm()
                                .toLowerCase(Locale.ROOT)
                                .contains(words));
    }

    /** The property of that name, and those below it in the ontology. */
    private Set<Node> predicates(String name) {
        String local = name.substring(Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
        Graph ontology = published.ontology();
        Set<Node> found = new HashSet<>();
        Node top = Mat.term(local);
        if (ontology.contains(top, Node.ANY, Node.ANY)) {
            below(ontology, top, found);
        }
        return found;
    }

    private static void below(Graph ontology, Node property, Set<Node> found) {
        if (found.add(property)) {
            ontology.stream(Node.ANY, RDFS.subPropertyOf.asNode(), property)
                    .forEach(triple -> below(ontology, triple.getSubject(), found));
        }
    }

    private boolean has(Node subject, Node property, Set<Node> values) {
        return values.stream().anyMatch(value -> published.union().contains(subject, property, value));
    }

    private ClaimsByDrug having(Node property, Set<Node> values, List<Predicate<Node>> conditions) {
        ClaimsByDrug found = new ClaimsByDrug();
        values.stream()
                .flatMap(value -> published.union().stream(Node.ANY, property, value))
                .map(Triple::getSubject)
                .filter(claim -> fits(claim, conditions))
                .distinct()
                .forEach(claim -> published.union().stream(claim, Terms.SUBJECT, Node.ANY)
                        .map(Triple::getObject)
                        .min(Comparator.comparing(Node::toString))
                        .ifPresent(drug -> found.add(drug, claim)));
        return found;
    }

    private static boolean fits(Node claim, List<Predicate<Node>> conditions) {
        return conditions.stream().allMatch(each -> each.test(claim));
    }

    private ClaimsByDrug all() {
        ClaimsByDrug known = all;
        if (known == null) {
            ClaimsByDrug read = new ClaimsByDrug();
            published.union().stream(Node.ANY, Terms.SUBJECT, Node.ANY)
                    .forEach(triple -> read.add(triple.getObject(), triple.getSubject()));
            known = read;
            all = known;
        }
        return known;
    }
}
