package dev.materia.mapping;

/** Long keys with a small number of columns of long values, in little memory. The key 0 stands for another. */
final class LongTable {

    private static final long FREE = 0;

    private final int columns;
    private long[] keys = new long[1 << 10];
    private long[] values;
    private int size;

    /** An empty table. */
    LongTable(int columns) {
        this.columns = columns;
        this.values = new long[keys.length * columns];
    }

    /** Where the key stands, or -1 minus the place where it would. */
    private int find(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        for (int i = (int) (mixed >>> 40) & mask; ; i = (i + 1) & mask) {
            if (keys[i] == key) {
                return i;
            }
            if (keys[i] == FREE) {
                return -1 - i;
            }
        }
    }

    private static long real(long key) {
        return key == FREE ? 1 : key;
    }

    /** The place of a key, which is added if it is not there; -1 minus the place if it was added. */
    int place(long key) {
        int found = find(real(key));
        if (found >= 0) {
            return found;
        }
        if (size * 2 >= keys.length) {
            grow();
            found = find(real(key));
        }
        keys[-1 - found] = real(key);
        size++;
        return found;
    }

    /** The place of a key, or a negative number if it is not there. */
    int known(long key) {
        return find(real(key));
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[keys.length * columns];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int to = -1 - find(oldKeys[i]);
                keys[to] = oldKeys[i];
                System.arraycopy(oldValues, i * columns, values, to * columns, columns);
            }
        }
    }

    long get(int place, int column) {
        return values[place * columns + column];
    }

    void set(int place, int column, long value) {
        values[place * columns + column] = value;
    }
}
