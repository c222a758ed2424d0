package dev.materia.vocabulary.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The words of an index with their numbers; those last asked for are kept on the heap. */
final class MappedWords {

    private static final int KEPT = 1 << 15;

    /** Longer words are hardly met twice, and would fill the memory. */
    private static final int LONGEST = 64;

    /** A word with its number, or {@link dev.materia.vocabulary.ConceptSource#NONE}. */
    private record Numbered(String word, int number) {}

    private final ByteBuffer ends;
    private final ByteBuffer bytes;
    private final ByteBuffer table;

    /** Threads share it: what they may miss is only that a word was asked for already. */
    private final @Nullable Numbered[] asked = new Numbered[KEPT];

    MappedWords(ByteBuffer ends, ByteBuffer bytes, ByteBuffer table) {
        this.ends = ends;
        this.bytes = bytes;
        this.table = table;
    }

    /** The number of a word, or {@link dev.materia.vocabulary.ConceptSource#NONE}. */
    int number(String word) {
        int slot = word.hashCode();
        slot = (slot ^ (slot >>> 15)) & (KEPT - 1);
        Numbered known = asked[slot];
        if (known != null && known.word.equals(word)) {
            return known.number;
        }
        int number = HashTable.find(table, HashTable.hash(word), n -> isWord(n, word));
        if (word.length() <= LONGEST) {
            asked[slot] = new Numbered(word, number);
        }
        return number;
    }

    private boolean isWord(int number, String word) {
        int start = number == 0 ? 0 : ends.getInt(number * 4 - 4);
        int end = ends.getInt(number * 4);
        int length = word.length();
        if (end - start == length) {
            for (int i = 0; i < length; i++) {
                if (bytes.get(start + i) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
        if (end - start < length) {
            return false;
        }
        byte[] utf8 = new byte[end - start];
        bytes.get(start, utf8);
        return new String(utf8, StandardCharsets.UTF_8).equals(word);
    }
}
