package dev.materia.vocabulary;

import dev.materia.source.ShippedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * The concepts that come with Materia, from its own SKOS files in Turtle: a resource with a {@code skos:prefLabel} in
 * English and a type of the ontology ({@code mat:Drug}, {@code mat:Condition}, …) is a concept, and the end of its IRI
 * its slug.
 */
final class BuiltInConcepts {

    private static final String ONTOLOGY = "https://w3id.org/materia/ontology#";

    /** What the triples say of one resource, as it comes in. */
    private static final class Draft {
        @Nullable ConceptType type;

        @Nullable String label;

        @Nullable String note;

        final List<String> synonyms = new ArrayList<>();
        final List<String> forms = new ArrayList<>();
        final List<Match> matches = new ArrayList<>();
        final List<String> broader = new ArrayList<>();
    }

    private BuiltInConcepts() {}

    static List<Concept> all() {
        List<Concept> concepts = new ArrayList<>();
        for (String name : ShippedFile.lines("vocabulary/index.txt")) {
            try (InputStream in = ShippedFile.open("vocabulary/" + name.strip())) {
                concepts.addAll(read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return concepts;
    }

    private static List<Concept> read(InputStream turtle) {
        Map<Node, Draft> drafts = new LinkedHashMap<>();
        RDFParser.source(turtle)
                .lang(Lang.TURTLE)
                .base(ONTOLOGY)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(new StreamRDFBase() {
                    @Override
                    public void triple(Triple triple) {
                        if (triple.getSubject().isURI()) {
                            take(drafts.computeIfAbsent(triple.getSubject(), s -> new Draft()), triple);
                        }
                    }
                });
        return drafts.entrySet().stream()
                .flatMap(e -> concept(e.getKey().getURI(), e.getValue()).stream())
                .toList();
    }

    private static void take(Draft draft, Triple triple) {
        Node object = triple.getObject();
        String predicate = triple.getPredicate().getURI();
        if (object.isLiteral()) {
            String language = object.getLiteralLanguage();
            if (language.isEmpty() || language.equals("en") || language.startsWith("en-")) {
                takeLabel(draft, predicate, object.getLiteralLexicalForm());
            }
        } else if (object.isURI()) {
            String iri = object.getURI();
            if (predicate.equals(RDF.type.getURI()) && iri.startsWith(ONTOLOGY)) {
                Stream.of(ConceptType.values())
                        .filter(t -> iri.equals(ONTOLOGY + t.localName()))
                        .forEach(t -> draft.type = t);
            } else if (predicate.equals(SKOS.broader.getURI())) {
                draft.broader.add(slug(iri));
            } else {
                Stream.of(Match.Relation.values())
                        .filter(r -> predicate.equals(SKOS.getURI() + r.localName()))
                        .forEach(r -> draft.matches.add(new Match(r, iri)));
            }
        }
    }

    private static void takeLabel(Draft draft, String predicate, String text) {
        if (predicate.equals(SKOS.prefLabel.getURI())) {
            draft.label = text;
        } else if (predicate.equals(SKOS.altLabel.getURI())) {
            draft.synonyms.add(text);
        } else if (predicate.equals(SKOS.hiddenLabel.getURI())) {
            draft.forms.add(text);
        } else if (predicate.equals(SKOS.definition.getURI()) || predicate.equals(SKOS.scopeNote.getURI())) {
            draft.note = text;
        }
    }

    private static Optional<Concept> concept(String iri, Draft draft) {
        if (draft.type == null || draft.label == null) {
            return Optional.empty();
        }
        return Optional.of(new Concept(
                draft.type,
                slug(iri),
                draft.label,
                draft.synonyms,
                draft.forms,
                draft.matches,
                draft.broader,
                draft.note));
    }

    private static String slug(String iri) {
        int cut = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        return Slug.of(iri.substring(cut + 1));
    }
}
