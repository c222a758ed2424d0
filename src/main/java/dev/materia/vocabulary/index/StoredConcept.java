package dev.materia.vocabulary.index;

import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A concept as it stands in {@link IndexSection#CONCEPT_BYTES}; links inside the vocabulary are numbers of concepts.
 * What is asked for most comes first.
 */
record StoredConcept(
        ConceptEntry.Kind kind,
        @Nullable ConceptType type,
        String iri,
        List<Match> matches,
        String slug,
        String label,
        List<Integer> broader,
        List<Integer> actions,
        List<Integer> mappedTo,
        List<String> trees,
        List<String> synonyms,
        List<String> forms,
        @Nullable String note) {

    private static final List<ConceptEntry.Kind> KINDS = List.of(ConceptEntry.Kind.values());
    private static final List<ConceptType> TYPES = List.of(ConceptType.values());
    private static final List<Match.Relation> RELATIONS = List.of(Match.Relation.values());
    private static final List<Justification> JUSTIFICATIONS = List.of(Justification.values());

    void write(Bytes to) {
        to.putByte(KINDS.indexOf(kind)).putByte(type == null ? 255 : TYPES.indexOf(type));
        to.putText(iri).putCount(matches.size());
        for (Match match : matches) {
            to.putByte(RELATIONS.indexOf(match.relation()))
                    .putByte(JUSTIFICATIONS.indexOf(match.justification()))
                    .putText(match.iri());
        }
        to.putText(slug).putText(label);
        to.putCounts(broader).putCounts(actions).putCounts(mappedTo);
        to.putTexts(trees).putTexts(synonyms).putTexts(forms).putText(note == null ? "" : note);
    }

    static StoredConcept read(Cursor from) {
        ConceptEntry.Kind kind = KINDS.get(from.readByte());
        ConceptType type = type(from.readByte());
        String iri = from.readText();
        List<Match> matches = matches(from);
        String slug = from.readText();
        String label = from.readText();
        List<Integer> broader = from.readCounts();
        List<Integer> actions = from.readCounts();
        List<Integer> mappedTo = from.readCounts();
        List<String> trees = from.readTexts();
        List<String> synonyms = from.readTexts();
        List<String> forms = from.readTexts();
        String note = from.readText();
        return new StoredConcept(
                kind,
                type,
                iri,
                matches,
                slug,
                label,
                broader,
                actions,
                mappedTo,
                trees,
                synonyms,
                forms,
                note.isEmpty() ? null : note);
    }

    /** The type alone, of the concept that starts there. */
    static Optional<ConceptType> readType(Cursor from) {
        from.readByte();
        return Optional.ofNullable(type(from.readByte()));
    }

    /** The IRIs alone, of the concept that starts there. */
    static List<String> readIris(Cursor from) {
        ConceptEntry.Kind kind = KINDS.get(from.readByte());
        from.readByte();
        String iri = from.readText();
        return iris(kind, iri, matches(from));
    }

    private static @Nullable ConceptType type(int ordinal) {
        return ordinal == 255 ? null : TYPES.get(ordinal);
    }

    private static List<Match> matches(Cursor from) {
        int size = from.readCount();
        List<Match> matches = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Match.Relation relation = RELATIONS.get(from.readByte());
            Justification justification = JUSTIFICATIONS.get(from.readByte());
            matches.add(new Match(relation, from.readText(), justification));
        }
        return matches;
    }

    /** The IRIs that are the concept's: its own, unless that is minted, and its exact matches. */
    static List<String> iris(ConceptEntry.Kind kind, String iri, List<Match> matches) {
        List<String> iris = new ArrayList<>();
        if (kind != ConceptEntry.Kind.OWN) {
            iris.add(iri);
        }
        for (Match match : matches) {
            if (match.relation() == Match.Relation.EXACT) {
                iris.add(match.iri());
            }
        }
        return iris;
    }
}
