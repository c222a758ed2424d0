package dev.materia.vocabulary.index;

import dev.materia.vocabulary.ConceptSource;
import dev.materia.vocabulary.Translation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms of a mapped index in order of their folded form: one row a term, with its concept. */
final class MappedTerms {

    private static final int ROW = 12;

    private final ByteBuffer rows;
    private final ByteBuffer bytes;

    MappedTerms(ByteBuffer rows, ByteBuffer bytes) {
        this.rows = rows;
        this.bytes = bytes;
    }

    /** The number of the concept of a row. */
    int concept(int row) {
        return rows.getInt(row * ROW + 4);
    }

    /** What is marked about the term of a row: see {@link MappedConcepts}. */
    int flags(int row) {
        return rows.getInt(row * ROW + 8);
    }

    /** The term of a row. */
    String text(int row) {
        return new Cursor(bytes, rows.getInt(row * ROW)).readText();
    }

    /** The number of the first row whose term does not come before a folded one. */
    private int firstRow(String folded) {
        int low = 0;
        int high = rows.capacity() / ROW;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (IndexBuilder.fold(text(middle)).compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the term of a row is a label in another language. */
    boolean inOtherLanguage(int row) {
        return (flags(row) & MappedConcepts.TRANSLATED) != 0;
    }

    /** The label in another language of a row, with its concept. */
    ConceptSource.Translated translation(int row) {
        String stored = text(row);
        int cut = stored.lastIndexOf(MappedConcepts.SEPARATOR);
        Translation label = new Translation(stored.substring(0, cut), stored.substring(cut + 1));
        return new ConceptSource.Translated(concept(row), label);
    }

    /**
     * The rows of the terms that start with {@code prefix}: English ones or labels in other languages, one a concept.
     */
    List<Integer> startingWith(String prefix, int limit, boolean translated) {
        String folded = IndexBuilder.fold(prefix);
        List<Integer> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int end = rows.capacity() / ROW;
        for (int row = firstRow(folded); row < end && found.size() < limit; row++) {
            if (!IndexBuilder.fold(text(row)).startsWith(folded)) {
                break;
            }
            if (inOtherLanguage(row) == translated && seen.add(concept(row))) {
                found.add(row);
            }
        }
        return found;
    }
}
