package dev.materia.release.index.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;

/** Solutions with the value of an expression, where it has one. */
final class ExtendRows implements Rows {

    private final Rows rows;
    private final int slot;
    private final Expr expression;
    private final Conditions values;
    private final Registers registers;
    private boolean free;

    ExtendRows(Rows rows, int slot, Expr expression, Conditions values, Registers registers) {
        this.rows = rows;
        this.slot = slot;
        this.expression = expression;
        this.values = values;
        this.registers = registers;
    }

    @Override
    public void start() {
        rows.start();
        free = !registers.isBound(slot);
    }

    @Override
    public boolean next() {
        if (free) {
            registers.set(slot, Registers.UNBOUND);
        }
        while (rows.next()) {
            Node value = values.value(expression);
            if (value == null) {
                return true;
            }
            int id = registers.id(value);
            if (!registers.isBound(slot)) {
                registers.set(slot, id);
                return true;
            }
            if (registers.get(slot) == id) {
                return true;
            }
        }
        return false;
    }
}
