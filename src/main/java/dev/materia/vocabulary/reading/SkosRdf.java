package dev.materia.vocabulary.reading;

import dev.materia.source.Problem;
import dev.materia.source.SourceException;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.index.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * Reads concepts from SKOS in any syntax of RDF (SKOS reference, W3C 2009): whatever has a {@code skos:prefLabel} in
 * English or without language. A type of the Materia ontology tells what a concept is; for the others the user may.
 */
final class SkosRdf extends StreamRDFBase {

    private static final String ONTOLOGY = "https://w3id.org/materia/ontology#";
    private static final Pattern OWN =
            Pattern.compile("https://w3id\\.org/materia/(?:drug|class|condition|target|population|substance)/(.+)");

    private static final class Draft {
        @Nullable ConceptType type;

        @Nullable String label;

        @Nullable String note;

        final Set<String> synonyms = new TreeSet<>();
        final Set<String> forms = new TreeSet<>();
        final Set<Match> matches = new TreeSet<>();
        final Set<String> broader = new TreeSet<>();
        final Set<String> notations = new TreeSet<>();
    }

    private final Map<String, Draft> drafts = new TreeMap<>();
    private final Heading heading;

    SkosRdf(Heading heading) {
        this.heading = heading;
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().isURI()) {
            return;
        }
        String subject = triple.getSubject().getURI();
        String predicate = triple.getPredicate().getURI();
        Node object = triple.getObject();
        if (object.isLiteral()) {
            String language = object.getLiteralLanguage();
            if (language.isEmpty() || language.equals("en") || language.startsWith("en-")) {
                takeText(subject, predicate, MeshText.line(object.getLiteralLexicalForm()));
            }
        } else if (object.isURI()) {
            takeLink(subject, predicate, object.getURI());
        }
    }

    private Draft draft(String iri) {
        return drafts.computeIfAbsent(PublicIris.of(iri), i -> new Draft());
    }

    private void takeText(String subject, String predicate, String text) {
        if (predicate.equals(SKOS.prefLabel.getURI())) {
            Draft draft = draft(subject);
            if (draft.label != null && !draft.label.equals(text)) {
                draft.synonyms.add(text);
            } else {
                draft.label = text;
            }
        } else if (predicate.equals(SKOS.altLabel.getURI())) {
            draft(subject).synonyms.add(text);
        } else if (predicate.equals(SKOS.hiddenLabel.getURI())) {
            draft(subject).forms.add(text);
        } else if (predicate.equals(SKOS.definition.getURI()) || predicate.equals(SKOS.scopeNote.getURI())) {
            draft(subject).note = text;
        } else if (predicate.equals(SKOS.notation.getURI())) {
            draft(subject).notations.add(text);
        } else if (predicate.equals(OWL.versionInfo.getURI())) {
            heading.version(text);
        } else if (predicate.equals(DCTerms.license.getURI()) || predicate.equals(DCTerms.rights.getURI())) {
            heading.license(text);
        }
    }

    private void takeLink(String subject, String predicate, String iri) {
        if (predicate.equals(RDF.type.getURI())) {
            Stream.of(ConceptType.values())
                    .filter(t -> iri.equals(ONTOLOGY + t.localName()))
                    .forEach(t -> draft(subject).type = t);
        } else if (predicate.equals(SKOS.broader.getURI())) {
            draft(subject).broader.add(PublicIris.of(iri));
        } else if (predicate.equals(SKOS.narrower.getURI())) {
            draft(iri).broader.add(PublicIris.of(subject));
        } else if (predicate.equals(DCTerms.license.getURI())) {
            heading.license(iri);
        } else {
            for (Match.Relation relation : Match.Relation.values()) {
                if (predicate.equals(SKOS.getURI() + relation.localName())) {
                    draft(subject).matches.add(new Match(relation, PublicIris.of(iri)));
                }
            }
        }
    }

    /**
     * Hands over the concepts, by IRI.
     *
     * @param otherwise the type of those for which the file gives none, if there is to be one
     * @throws SourceException if there is no concept, or the hierarchy runs in a circle
     */
    void finish(@Nullable ConceptType otherwise, String name, Entries to) throws SourceException {
        drafts.values().removeIf(d -> d.label == null);
        if (drafts.isEmpty()) {
            throw new SourceException(new Problem(
                    name, "has no concept with a skos:prefLabel in English", "give a SKOS file, or MeSH in NLM's RDF"));
        }
        Map<String, Set<String>> broader = new TreeMap<>();
        drafts.forEach((iri, draft) -> broader.put(iri, draft.broader));
        Circles.refuse(broader, "skos:broader");
        for (Map.Entry<String, Draft> entry : drafts.entrySet()) {
            to.take(entry(entry.getKey(), entry.getValue(), otherwise));
        }
    }

    private static Entry entry(String iri, Draft draft, @Nullable ConceptType otherwise) {
        Matcher own = OWN.matcher(iri);
        boolean minted = own.matches();
        String label = draft.label == null ? iri : draft.label;
        draft.synonyms.remove(label);
        draft.forms.remove(label);
        return new Entry(
                iri,
                label,
                draft.type == null ? otherwise : draft.type,
                minted ? own.group(1) : null,
                List.copyOf(draft.synonyms),
                List.copyOf(draft.forms),
                List.copyOf(draft.matches),
                List.copyOf(draft.notations),
                List.copyOf(draft.broader),
                List.of(),
                List.of(),
                draft.note,
                minted ? Entry.Kind.OWN : Entry.Kind.CONCEPT);
    }
}
