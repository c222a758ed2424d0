package dev.materia.vocabulary.index;

import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Translation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A concept on its way into an index.
 *
 * @param iri its IRI, which no other entry has
 * @param label preferred label
 * @param type what it is to Materia, if that is known
 * @param slug its name in our IRIs, if its file gives one; else made of the label
 * @param synonyms further labels to show
 * @param forms wordings that are no label to show, such as inverted ones
 * @param matches links to concepts of other vocabularies
 * @param trees places in the hierarchy as numbers
 * @param broader IRIs of what stands directly above; those that no entry has are left out
 * @param actions IRIs of pharmacological actions, likewise
 * @param mappedTo IRIs of the descriptors that it is filed under, likewise
 * @param note a definition
 * @param kind whether it is a concept, or only the end of links
 * @param translations labels in other languages
 */
public record ConceptEntry(
        String iri,
        String label,
        @Nullable ConceptType type,
        @Nullable String slug,
        List<String> synonyms,
        List<String> forms,
        List<Match> matches,
        List<String> trees,
        List<String> broader,
        List<String> actions,
        List<String> mappedTo,
        @Nullable String note,
        Kind kind,
        List<Translation> translations) {

    /** An entry without labels in other languages. */
    public ConceptEntry(
            String iri,
            String label,
            @Nullable ConceptType type,
            @Nullable String slug,
            List<String> synonyms,
            List<String> forms,
            List<Match> matches,
            List<String> trees,
            List<String> broader,
            List<String> actions,
            List<String> mappedTo,
            @Nullable String note,
            Kind kind) {
        this(
                iri, label, type, slug, synonyms, forms, matches, trees, broader, actions, mappedTo, note, kind,
                List.of());
    }

    /** What an entry stands for. */
    public enum Kind {
        /** A concept with terms. */
        CONCEPT,
        /** A concept of our own namespace, which has no IRI elsewhere. */
        OWN,
        /** A concept of another vocabulary that this one only links: its label is no term. */
        LINK
    }

    /** Copies the lists, so that an entry never changes. */
    public ConceptEntry {
        synonyms = List.copyOf(synonyms);
        forms = List.copyOf(forms);
        matches = List.copyOf(matches);
        trees = List.copyOf(trees);
        broader = List.copyOf(broader);
        actions = List.copyOf(actions);
        mappedTo = List.copyOf(mappedTo);
        translations = List.copyOf(translations);
    }

    /** This entry with further links. */
    ConceptEntry with(List<Match> more) {
        Set<Match> all = new LinkedHashSet<>(matches);
        all.addAll(more);
        return new ConceptEntry(
                iri,
                label,
                type,
                slug,
                synonyms,
                forms,
                List.copyOf(all),
                trees,
                broader,
                actions,
                mappedTo,
                note,
                kind,
                translations);
    }
}
