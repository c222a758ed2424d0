package dev.materia.release.dump;

import dev.materia.release.statement.Statements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Terms of {@link Statements} in the syntax of one format, for one thread; those that come up again soon are held. */
final class EncodedTerms {

    private static final int LONGEST_KEPT = 1 << 10;

    /** How a format writes a term. */
    @FunctionalInterface
    interface Syntax {
        void write(Node term, Utf8Writer out) throws IOException;
    }

    private final Statements.Terms terms;
    private final Syntax syntax;
    private final int[] places;
    private final byte[] @Nullable [] encoded;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Utf8Writer scratch = new Utf8Writer(bytes);

    /**
     * Encodes terms.
     *
     * @param terms where to look them up
     * @param slots about how many are held, a power of two
     */
    EncodedTerms(Statements.Terms terms, Syntax syntax, int slots) {
        this.terms = terms;
        this.syntax = syntax;
        this.places = new int[slots];
        this.encoded = new byte[slots][];
    }

    /** The term at a place, as UTF-8, which is not to be changed. */
    byte[] of(int place) throws IOException {
        int slot = place & (places.length - 1);
        byte @Nullable [] known = encoded[slot];
        if (known != null && places[slot] == place) {
            return known;
        }
        syntax.write(terms.term(place), scratch);
        scratch.flush();
        byte[] term = bytes.toByteArray();
        bytes.reset();
        if (term.length < LONGEST_KEPT) {
            places[slot] = place;
            encoded[slot] = term;
        }
        return term;
    }
}
