package dev.materia.release.index.query;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.jspecify.annotations.Nullable;

/** A solution as ARQ sees it: its terms are made when they are asked for. */
final class RowBinding extends BindingBase {

    private final Var[] variables;
    private final int[] ids;
    private final @Nullable Node[] made;
    private final Registers registers;

    /** The solution in which {@code variables} have the terms with these ids. */
    RowBinding(@Nullable Binding parent, Var[] variables, int[] ids, Registers registers) {
        super(parent);
        this.variables = variables;
        this.ids = ids;
        this.made = new Node[ids.length];
        this.registers = registers;
    }

    private int find(Var variable) {
        for (int i = 0; i < variables.length; i++) {
            if (variables[i].equals(variable)) {
                return ids[i] == Registers.UNBOUND ? -1 : i;
            }
        }
        return -1;
    }

    @Override
    protected Iterator<Var> vars1() {
        return IntStream.range(0, ids.length)
                .filter(i -> ids[i] != Registers.UNBOUND)
                .mapToObj(i -> variables[i])
                .iterator();
    }

    @Override
    protected int size1() {
        int size = 0;
        for (int id : ids) {
            size += id == Registers.UNBOUND ? 0 : 1;
        }
        return size;
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return find(variable) >= 0;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int place = find(variable);
        if (place < 0) {
            return null;
        }
        Node term = made[place];
        if (term == null) {
            term = registers.term(ids[place]);
            made[place] = term;
        }
        return term;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        return new RowBinding(parent, variables, ids, registers);
    }
}
