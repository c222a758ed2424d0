package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.jspecify.annotations.Nullable;

/**
 * Reads concepts from SKOS in any syntax of RDF (SKOS reference, W3C 2009): whatever has a preferred label in English
 * or without language, as a literal or as a label of SKOS-XL (appendix B). Labels in other languages are kept for
 * look-ups. A type of the Materia ontology tells what a concept is; for the others the user may. A deprecated concept
 * gives its labels to the one that replaces it.
 */
final class SkosRdf extends StreamRDFBase {

    private static final String ONTOLOGY = "https://w3id.org/materia/ontology#";

    /** Annotation of OBO ontologies: "term replaced by". */
    private static final String REPLACED_BY = "http://purl.obolibrary.org/obo/IAO_0100001";

    private static final int SHOWN = 3;

    private static final Map<String, String> XL = Map.of(
            SKOSXL.prefLabel.getURI(), SKOS.prefLabel.getURI(),
            SKOSXL.altLabel.getURI(), SKOS.altLabel.getURI(),
            SKOSXL.hiddenLabel.getURI(), SKOS.hiddenLabel.getURI());

    /** A concept that has a label resource as the value of a property. */
    private record Use(String concept, String property) {}

    private final Map<String, SkosDraft> drafts = new TreeMap<>();
    private final Map<String, Set<Use>> uses = new TreeMap<>();
    private final Map<String, List<Node>> literalForms = new TreeMap<>();
    private final VocabularyMetadata heading;
    private final Progress progress;

    SkosRdf(VocabularyMetadata heading, Progress progress) {
        this.heading = heading;
        this.progress = progress;
    }

    @Override
    public void triple(Triple triple) {
        String predicate = triple.getPredicate().getURI();
        Node object = triple.getObject();
        if (predicate.equals(SKOSXL.literalForm.getURI()) && object.isLiteral()) {
            literalForms
                    .computeIfAbsent(triple.getSubject().toString(), s -> new ArrayList<>(1))
                    .add(object);
            return;
        }
        if (!triple.getSubject().isURI()) {
            return;
        }
        String subject = triple.getSubject().getURI();
        if (XL.containsKey(predicate)) {
            uses.computeIfAbsent(object.toString(), o -> new java.util.HashSet<>())
                    .add(new Use(subject, XL.getOrDefault(predicate, predicate)));
        } else if (object.isLiteral()) {
            takeLiteral(subject, predicate, object);
        } else if (object.isURI()) {
            takeLink(subject, predicate, object.getURI());
        }
    }

    private SkosDraft draft(String iri) {
        return drafts.computeIfAbsent(PublicIris.of(iri), i -> new SkosDraft());
    }

    private void takeLiteral(String subject, String predicate, Node object) {
        String language = object.getLiteralLanguage();
        String text = MeshText.line(object.getLiteralLexicalForm());
        String lower = language.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.equals("en") || lower.startsWith("en-")) {
            takeText(subject, predicate, text);
        } else if (predicate.equals(SKOS.prefLabel.getURI())
                || predicate.equals(SKOS.altLabel.getURI())
                || predicate.equals(SKOS.hiddenLabel.getURI())) {
            draft(subject).translations.add(new Translation(text, language));
        }
    }

    private void takeText(String subject, String predicate, String text) {
        if (predicate.equals(SKOS.prefLabel.getURI())) {
            draft(subject).label(text);
        } else if (predicate.equals(SKOS.altLabel.getURI())) {
            draft(subject).synonyms.add(text);
        } else if (predicate.equals(SKOS.hiddenLabel.getURI())) {
            draft(subject).forms.add(text);
        } else if (predicate.equals(SKOS.definition.getURI()) || predicate.equals(SKOS.scopeNote.getURI())) {
            draft(subject).note = text;
        } else if (predicate.equals(SKOS.notation.getURI())) {
            draft(subject).notations.add(text);
        } else if (predicate.equals(OWL.NS + "deprecated")) {
            draft(subject).deprecated = text.equals("true") || text.equals("1");
        } else if (predicate.equals(OWL.versionInfo.getURI())) {
            heading.version(text);
        } else if (predicate.equals(DCTerms.license.getURI()) || predicate.equals(DCTerms.rights.getURI())) {
            heading.license(text);
        }
    }

    private void takeLink(String subject, String predicate, String iri) {
        if (predicate.equals(RDF.type.getURI())) {
            takeType(subject, iri);
        } else if (predicate.equals(SKOS.broader.getURI())) {
            draft(subject).broader.add(PublicIris.of(iri));
        } else if (predicate.equals(SKOS.narrower.getURI())) {
            draft(iri).broader.add(PublicIris.of(subject));
        } else if (predicate.equals(DCTerms.isReplacedBy.getURI()) || predicate.equals(REPLACED_BY)) {
            draft(subject).replacement = PublicIris.of(iri);
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

    private void takeType(String subject, String type) {
        if (type.equals(SKOS.Concept.getURI())) {
            draft(subject).concept = true;
        }
        Stream.of(ConceptType.values())
                .filter(t -> type.equals(ONTOLOGY + t.localName()))
                .forEach(t -> draft(subject).type = t);
    }

    /**
     * Hands over the concepts, by IRI.
     *
     * @param otherwise the type of those for which the file gives none, if there is to be one
     * @throws MateriaException if there is no concept, or the hierarchy runs in a circle
     */
    void finish(@Nullable ConceptType otherwise, String name, EntryConsumer to) throws MateriaException {
        uses.forEach((label, concepts) -> concepts.forEach(use -> literalForms
                .getOrDefault(label, List.of())
                .forEach(form -> takeLiteral(use.concept, use.property, form))));
        replace(name);
        Set<String> unlabelled = new TreeSet<>();
        drafts.forEach((iri, draft) -> {
            if (draft.label == null && draft.concept) {
                unlabelled.add(iri);
            }
        });
        drafts.values().removeIf(d -> d.label == null);
        if (drafts.isEmpty()) {
            throw new MateriaException(new Problem(
                    name,
                    "has no concept with a skos:prefLabel in English",
                    "give a SKOS file with English labels, or MeSH in NLM's RDF"));
        }
        report(name, unlabelled, "have no skos:prefLabel in English and are left out", "give each one a label");
        Map<String, Set<String>> broader = new TreeMap<>();
        drafts.forEach((iri, draft) -> broader.put(iri, draft.broader));
        CycleCheck.refuse(broader, "skos:broader");
        for (Map.Entry<String, SkosDraft> entry : drafts.entrySet()) {
            to.take(entry.getValue().entry(entry.getKey(), otherwise));
        }
    }

    /** Takes deprecated concepts out; the concepts that replace them get their labels. */
    private void replace(String name) {
        Set<String> dropped = new TreeSet<>();
        drafts.forEach((iri, draft) -> {
            if (draft.deprecated) {
                SkosDraft used = inUse(draft);
                if (used != null) {
                    used.takeLabels(draft);
                } else {
                    dropped.add(iri);
                }
            }
        });
        drafts.values().removeIf(d -> d.deprecated);
        report(
                name,
                dropped,
                "are deprecated, without a concept in the file that replaces them, and are left out",
                "name their replacement with dct:isReplacedBy");
    }

    /** The concept that a deprecated one leads to, over as many steps as it takes; null if it leads nowhere. */
    private @Nullable SkosDraft inUse(SkosDraft old) {
        Set<String> seen = new TreeSet<>();
        SkosDraft at = old;
        while (at != null && at.deprecated) {
            String next = at.replacement;
            at = next != null && seen.add(next) ? drafts.get(next) : null;
        }
        return at != null && at.label != null ? at : null;
    }

    private void report(String name, Set<String> iris, String what, String remedy) {
        if (!iris.isEmpty()) {
            String shown = String.join(", ", iris.stream().limit(SHOWN).toList());
            progress.report(new Problem(
                    name,
                    iris.size() + " of its concepts " + what + ": " + shown + (iris.size() > SHOWN ? ", ..." : ""),
                    remedy));
        }
    }
}
