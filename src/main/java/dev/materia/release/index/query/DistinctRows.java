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
        this.seen = new RowSetOfIds(slots.length);
    }

    @Override
    public void start() {
        rows.start();
        seen = new RowSetOfIds(slots.length);
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
