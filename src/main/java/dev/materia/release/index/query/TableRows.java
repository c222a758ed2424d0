package dev.materia.release.index.query;

import java.util.List;

/** Given solutions, such as those of VALUES, that agree with what is bound already. */
final class TableRows implements Rows {

    private final int[] slots;
    private final List<int[]> table;
    private final Registers registers;
    private final int[] before;
    private int at;

    /** A table whose rows are the ids of {@code slots}, or unbound. */
    TableRows(int[] slots, List<int[]> table, Registers registers) {
        this.slots = slots;
        this.table = table;
        this.registers = registers;
        this.before = new int[slots.length];
    }

    @Override
    public void start() {
        System.arraycopy(registers.copy(slots), 0, before, 0, slots.length);
        at = 0;
    }

    @Override
    public boolean next() {
        registers.set(slots, before);
        while (at < table.size()) {
            registers.tick();
            int[] row = table.get(at++);
            if (agrees(row)) {
                for (int i = 0; i < row.length; i++) {
                    if (before[i] == Registers.UNBOUND) {
                        registers.set(slots[i], row[i]);
                    }
                }
                return true;
            }
        }
        return false;
    }

    private boolean agrees(int[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != Registers.UNBOUND && before[i] != Registers.UNBOUND && row[i] != before[i]) {
                return false;
            }
        }
        return true;
    }
}
