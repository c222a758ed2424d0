package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words by which a text says what a drug does to a target. The list is {@code sentence/actions.tsv}. */
final class ActionWords {

    /** What a word is to the action. */
    enum Kind {
        /** The action by itself. */
        DOES,
        /** More of what follows. */
        MORE,
        /** Less of what follows. */
        LESS,
        /** A bond or a change that leaves open what is done. */
        BINDS,
        /** The release of a messenger. */
        RELEASE,
        /** Its uptake into cells. */
        UPTAKE,
        /** How much there is of a thing. */
        AMOUNT
    }

    /**
     * A word of the list.
     *
     * @param begins how it begins
     * @param kind what it is
     * @param action the action that it names; {@link Action#UNSPECIFIED} for one that names none
     */
    record Entry(String begins, Kind kind, Action action) {}

    private static final List<Entry> ENTRIES = ShippedFile.records("sentence/actions.tsv").stream()
            .map(row -> new Entry(row.get(0), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), action(row.get(2))))
            .toList();

    private ActionWords() {}

    private static Action action(String name) {
        return Arrays.stream(Action.values())
                .filter(action -> action.localName().equals(name))
                .findFirst()
                .orElse(Action.UNSPECIFIED);
    }

    /** What a word in small letters is to the action; empty if it says nothing of it. */
    static Optional<Entry> find(String word) {
        return ENTRIES.stream().filter(entry -> word.startsWith(entry.begins())).findFirst();
    }
}
