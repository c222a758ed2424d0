package dev.materia.vocabulary.index;

import java.nio.ByteBuffer;
import java.util.function.IntPredicate;

/**
 * A hash table on disk: a power of two of slots, each the number of what is found there plus 1, or 0; the next slot is
 * tried where one is taken. Several numbers may have one hash.
 */
final class HashTable {

    private final int[] slots;

    /** A table for {@code size} numbers, at most half full. */
    HashTable(int size) {
        slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
    }

    void put(int hash, int number) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number + 1;
    }

    Bytes toBytes() {
        return new Bytes().putInts(slots);
    }

    /** The first number with that hash that {@code right} takes, in the order in which they were put, or -1. */
    static int find(ByteBuffer table, int hash, IntPredicate right) {
        int mask = table.capacity() / 4 - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            int number = table.getInt(slot * 4) - 1;
            if (number < 0 || right.test(number)) {
                return number;
            }
        }
    }

    /** The hash of a text, the same on every machine: FNV-1a over its UTF-16 units, mixed once more. */
    static int hash(String text) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ (hash >>> 13);
    }
}
