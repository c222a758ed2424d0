package dev.materia.release.index.query;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/** What stands in the registers now, as the expressions of ARQ see it. It changes with them. */
final class LiveBinding extends BindingBase {

    private final Slots slots;
    private final Registers registers;

    LiveBinding(Slots slots, Registers registers) {
        super(BindingFactory.root());
        this.slots = slots;
        this.registers = registers;
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> all = slots.variables();
        return all.stream().filter(this::contains1).iterator();
    }

    @Override
    protected int size1() {
        int size = 0;
        for (int slot = 0; slot < slots.size(); slot++) {
            size += registers.isBound(slot) ? 1 : 0;
        }
        return size;
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        int slot = slots.find(variable);
        return slot >= 0 && registers.isBound(slot);
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int slot = slots.find(variable);
        return slot >= 0 && registers.isBound(slot) ? registers.term(registers.get(slot)) : null;
    }

    @Override
    protected Binding detachWithOriginalParent() {
        return copy();
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return copy();
    }

    /** The solution as it is now. */
    RowBinding copy() {
        List<Var> all = slots.variables();
        int[] ids = new int[all.size()];
        for (int slot = 0; slot < ids.length; slot++) {
            ids[slot] = registers.get(slot);
        }
        return new RowBinding(null, all.toArray(new Var[0]), ids, registers);
    }
}
