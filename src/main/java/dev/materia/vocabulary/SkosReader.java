package dev.materia.vocabulary;

import dev.materia.source.Problem;
import dev.materia.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * Reads concepts from SKOS in Turtle (SKOS reference, W3C 2009): a resource with a {@code skos:prefLabel} and a type of
 * the Materia ontology ({@code mat:Drug}, {@code mat:Condition}, …) is a concept. Labels in other languages than
 * English are passed over.
 */
final class SkosReader {

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

    private SkosReader() {}

    static List<Concept> builtIn() {
        try (InputStream list = resource("index.txt")) {
            List<Concept> concepts = new ArrayList<>();
            for (String name : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!name.isBlank()) {
                    try (InputStream in = resource(name.strip())) {
                        concepts.addAll(read(in));
                    }
                }
            }
            return concepts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SkosReader.class.getResourceAsStream("/vocabulary/" + name);
        if (in == null) {
            throw new IOException("the jar has no vocabulary/" + name + ": build it again");
        }
        return in;
    }

    static List<Concept> read(Path file) throws SourceException {
        try {
            return read(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(file.toString(), "cannot be read", "name a SKOS file in Turtle that exists"), e);
        } catch (RiotException e) {
            throw new SourceException(
                    new Problem(
                            file.toString(),
                            "is not Turtle: "
                                    + Optional.ofNullable(e.getMessage()).orElse("unknown error"),
                            "correct the file at that place"),
                    e);
        }
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
