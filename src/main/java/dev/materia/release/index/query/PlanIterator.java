package dev.materia.release.index.query;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.jspecify.annotations.Nullable;

/** The solutions of a plan for each of those that ARQ has so far. */
final class PlanIterator extends QueryIter {

    private final Plan.Prepared plan;
    private final QueryIterator input;
    private final int[] places;
    private @Nullable Binding before;
    private boolean ready;

    PlanIterator(Plan.Prepared plan, QueryIterator input, ExecutionContext context) {
        super(context);
        this.plan = plan;
        this.input = input;
        this.places = new int[plan.variables().length];
        for (int i = 0; i < places.length; i++) {
            places[i] = plan.slots().of(plan.variables()[i]);
        }
    }

    @Override
    protected boolean hasNextBinding() {
        while (!ready) {
            if (before == null) {
                if (!input.hasNext()) {
                    return false;
                }
                before = input.next();
                begin(before);
            }
            ready = plan.rows().next();
            if (!ready) {
                before = null;
            }
        }
        return true;
    }

    private void begin(Binding binding) {
        plan.registers().clear();
        if (!binding.isEmpty()) {
            binding.forEach((variable, term) -> bind(variable, term));
        }
        plan.rows().start();
    }

    private void bind(Var variable, Node term) {
        int slot = plan.slots().find(variable);
        if (slot >= 0) {
            plan.registers().set(slot, plan.registers().id(term));
        }
    }

    @Override
    protected Binding moveToNextBinding() {
        ready = false;
        int[] ids = plan.registers().copy(places);
        Binding parent = before == null || before.isEmpty() ? null : before;
        if (parent != null) {
            for (int i = 0; i < ids.length; i++) {
                if (parent.contains(plan.variables()[i])) {
                    ids[i] = Registers.UNBOUND;
                }
            }
        }
        return new RowBinding(parent, plan.variables(), ids, plan.registers());
    }

    @Override
    protected void closeIterator() {
        input.close();
        plan.registers().memory().giveBack();
    }

    @Override
    protected void requestCancel() {
        plan.registers().stop();
        input.cancel();
    }
}
