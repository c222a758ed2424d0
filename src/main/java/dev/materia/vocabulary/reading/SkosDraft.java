package dev.materia.vocabulary.reading;

import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Translation;
import dev.materia.vocabulary.index.ConceptEntry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A concept of SKOS as it comes in, piece by piece. */
final class SkosDraft {

    private static final Pattern OWN =
            Pattern.compile("https://w3id\\.org/materia/(?:drug|class|condition|target|population|substance)/(.+)");

    @Nullable ConceptType type;

    @Nullable String label;

    @Nullable String note;

    boolean concept;
    boolean deprecated;

    /** IRI of the concept that is used instead. */
    @Nullable String replacement;

    final Set<String> synonyms = new TreeSet<>();
    final Set<String> forms = new TreeSet<>();
    final Set<Match> matches = new TreeSet<>();
    final Set<String> broader = new TreeSet<>();
    final Set<String> notations = new TreeSet<>();
    final Set<Translation> translations = new TreeSet<>();

    /** Takes a preferred label; a second one is a synonym. */
    void label(String text) {
        if (label != null && !label.equals(text)) {
            synonyms.add(text);
        } else {
            label = text;
        }
    }

    /** Takes the labels of a concept that is no longer used: texts that have them mean this one. */
    void takeLabels(SkosDraft old) {
        if (old.label != null) {
            synonyms.add(old.label);
        }
        synonyms.addAll(old.synonyms);
        forms.addAll(old.forms);
        translations.addAll(old.translations);
    }

    ConceptEntry entry(String iri, @Nullable ConceptType otherwise) {
        Matcher own = OWN.matcher(iri);
        boolean minted = own.matches();
        String shown = label == null ? iri : label;
        synonyms.remove(shown);
        forms.remove(shown);
        return new ConceptEntry(
                iri,
                shown,
                type == null ? otherwise : type,
                minted ? own.group(1) : null,
                List.copyOf(synonyms),
                List.copyOf(forms),
                List.copyOf(matches),
                List.copyOf(notations),
                List.copyOf(broader),
                List.of(),
                List.of(),
                note,
                minted ? ConceptEntry.Kind.OWN : ConceptEntry.Kind.CONCEPT,
                List.copyOf(translations));
    }
}
