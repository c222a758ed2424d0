package dev.materia.server.search;

import dev.materia.mapping.Terms;
import dev.materia.release.IdentifierParser;
import dev.materia.server.document.Published;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/**
 * The descriptors of MeSH that a release knows: those that its things are linked to, and those above them. Each goes by
 * the label that MeSH gives it, which a release has where MeSH was imported, or else by the name of the thing; it is
 * found by either, by the other names of the thing, and by its identifier.
 */
final class LinkedTerms {

    /** The vocabulary, by the prefix of its IRIs. */
    static final String MESH = "mesh";

    /**
     * A term.
     *
     * @param iri the term
     * @param label what it is called
     */
    record Term(String iri, String label) {}

    /** A name by which a term is found: its own label, or the name of a thing that is linked to it. */
    private record Naming(String folded, boolean own) {}

    private static final Comparator<Term> SHORTEST = Comparator.comparing(
                    (Term term) -> term.label().length())
            .thenComparing(Term::label)
            .thenComparing(Term::iri);

    private final IdentifierParser identifiers;
    private final Map<String, Term> terms = new TreeMap<>();
    private final Map<String, Set<Naming>> namings = new HashMap<>();

    /** The descriptors that {@code published} knows. */
    LinkedTerms(Published published, EntityNames names) {
        identifiers = new IdentifierParser(published.base());
        String namespace = published.release().prefixes().namespaces().getOrDefault(MESH, "");
        Graph graph = published.union();
        graph.stream(Node.ANY, Terms.LABEL, Node.ANY)
                .filter(triple ->
                        triple.getSubject().isURI() && triple.getObject().isLiteral())
                .filter(triple -> triple.getSubject().getURI().startsWith(namespace))
                .forEach(triple ->
                        add(triple.getSubject().getURI(), triple.getObject().getLiteralLexicalForm(), true));
        Map<String, List<EntityName>> byThing = names.byThing();
        graph.stream(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY)
                .filter(triple ->
                        triple.getObject().isURI() && triple.getSubject().isURI())
                .filter(triple -> triple.getObject().getURI().startsWith(namespace))
                .forEach(triple -> byThing.getOrDefault(triple.getSubject().getURI(), List.of()).stream()
                        .sorted(EntityNames.BEST)
                        .forEach(name -> add(triple.getObject().getURI(), name.label(), false)));
    }

    private void add(String iri, String label, boolean own) {
        boolean first = terms.putIfAbsent(iri, new Term(iri, label)) == null;
        namings.computeIfAbsent(iri, i -> new HashSet<>()).add(new Naming(EntityNames.fold(label), own || first));
    }

    /** The terms of that identifier or name, the best first. */
    List<Term> find(String label, EntityNames.Match match, int most) {
        Stream<Term> identified =
                identifiers.iris(label).stream().filter(terms::containsKey).map(terms::get);
        String folded = EntityNames.fold(label);
        Set<Term> own = new TreeSet<>(SHORTEST);
        Set<Term> others = new TreeSet<>(SHORTEST);
        terms.forEach((iri, term) -> {
            for (Naming naming : namings.getOrDefault(iri, Set.of())) {
                // that a name of a thing only begins so does not say that the descriptor's does
                boolean counts = naming.own() || match == EntityNames.Match.EXACT;
                if (counts && !folded.isEmpty() && match.fits(naming.folded(), folded)) {
                    (naming.own() ? own : others).add(term);
                }
            }
        });
        return Stream.of(identified, own.stream(), others.stream())
                .flatMap(found -> found)
                .distinct()
                .limit(most)
                .toList();
    }
}
