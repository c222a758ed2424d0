package dev.materia.release.index.query;

import dev.materia.release.index.IndexedGraph;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;

/** Evaluates on ids what can be, and leaves the rest to ARQ. */
public final class IndexedOpExecutor extends OpExecutor {

    private IndexedOpExecutor(ExecutionContext context) {
        super(context);
    }

    /** Makes queries on a dataset with that context use this, and ARQ leave patterns and conditions together. */
    public static void install(Context context) {
        QC.setFactory(context, IndexedOpExecutor::new);
        context.set(ARQ.optFilterPlacementBGP, false);
        context.set(ARQ.optFilterExpandOneOf, false);
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        if (execCxt.getActiveGraph() instanceof IndexedGraph graph) {
            Plan.Prepared plan = Plan.of(op, graph, execCxt);
            if (plan != null && (!plan.alone() || input.isJoinIdentity())) {
                return new PlanIterator(plan, input, execCxt);
            }
        }
        return super.exec(op, input);
    }
}
