package dev.materia.release.index.query;

/** Solutions that differ in some registers, the first of each. */
final class DistinctRows implements Rows {

    private final Rows rows;
    private final int[] slots;
    private final Registers registers;
    private RowSetOfIds seen;

    DistinctRows(Rows rows, int[] slots, Registers registers) {
        this.rows = rows;
        this.slots = slots;
        this.registers = registers;
        this.seen = none();
    }

    @Override
    public void start() {
        rows.start();
        seen = none();
    }

    private RowSetOfIds none() {
        return new RowSetOfIds(slots.length, registers.memory());
    }

    @Override
    public boolean next() {
        while (rows.next()) {
            if (seen.add(registers.copy(slots)) < 0) {
                return true;
            }
        }
        return false;
    }
}
