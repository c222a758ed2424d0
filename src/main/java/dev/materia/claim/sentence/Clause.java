package dev.materia.claim.sentence;

import java.util.List;

/**
 * A clause of a sentence. Its tokens are those that {@link Clauses#clauseOf} gives its number, which leaves out the
 * clauses inside it.
 *
 * @param number place among the clauses of its sentence
 * @param kind what it is to its parent
 * @param parent number of the clause it depends on, or that it goes on from; -1 for the first
 * @param link the word or mark that joins it: "if", "which", "and", ":"; empty for the first
 * @param from index of its first token
 * @param to index after its last token, clauses inside it included
 * @param groups its verb groups, in order
 */
public record Clause(int number, Kind kind, int parent, String link, int from, int to, List<VerbGroup> groups) {

    /** What a clause is to the one it depends on. */
    public enum Kind {
        /** A clause that stands for itself, or is coordinated with such a one. */
        MAIN,
        /** When, if, because, although …: what it says is not what its parent says. */
        ADJUNCT,
        /** What its parent says of a noun. */
        RELATIVE,
        /** What its parent says, asks or denies: "that …", "whether …". */
        COMPLEMENT,
        /** In brackets or between dashes. */
        PARENTHESIS
    }

    /** Copies the list, so that a clause never changes. */
    public Clause {
        groups = List.copyOf(groups);
    }

    /** Whether it gives an order: it starts with a verb that has no subject. */
    public boolean imperative() {
        return !groups.isEmpty() && groups.get(0).from() == from && kind == Kind.MAIN;
    }
}
