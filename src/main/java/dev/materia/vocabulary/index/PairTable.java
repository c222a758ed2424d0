package dev.materia.vocabulary.index;

/** From pairs of numbers to a number above 0, in three arrays: a fifth of the memory of a map of objects. */
final class PairTable {

    private long[] keys = new long[1 << 12];
    private int[] values = new int[1 << 12];
    private int size;

    /** The value of the pair; {@code value} from now on, if it had none. */
    int putIfAbsent(int first, int second, int value) {
        if (size * 2 > keys.length) {
            grow();
        }
        long key = ((long) first << 32) | second;
        int slot = slot(key);
        if (values[slot] == 0) {
            keys[slot] = key;
            values[slot] = value;
            size++;
        }
        return values[slot];
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
