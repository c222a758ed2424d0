package dev.materia.release.index.query;

import dev.materia.release.running.RowMemory;
import dev.materia.release.running.RunningQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter;
import org.apache.jena.sparql.expr.ExprList;
import org.jspecify.annotations.Nullable;

/**
 * Joins solutions with others that share nothing with them but the values of variables: {@code Join}, {@code LeftJoin}
 * and {@code Minus} of the algebra (SPARQL 1.1, section 18.5). It asks whether the query may go on for each pair that
 * it looks at, not only for each solution as ARQ's joins do, and counts what it keeps.
 */
final class HashJoin extends QueryIter {

    /** What becomes of a solution on the left. */
    enum Kind {
        /** It is joined with all that are compatible. */
        JOIN,
        /** The same, or it stands alone if there are none that pass the conditions. */
        LEFT,
        /** It stays if none is compatible that shares a variable with it. */
        MINUS
    }

    private final Kind kind;
    private final QueryIterator left;
    private final QueryIterator right;
    private final @Nullable ExprList conditions;
    private final RowMemory memory = new RowMemory();
    private final List<Binding> all = new ArrayList<>();
    private final Map<List<Node>, List<Binding>> byKey = new HashMap<>();
    private List<Var> key = List.of();
    private boolean ready;
    private boolean paired;
    private @Nullable Binding row;
    private Iterator<Binding> candidates = List.<Binding>of().iterator();
    private @Nullable Binding next;

    /** A join of {@code left}, one by one, with {@code right}, which is read first and kept. */
    HashJoin(
            Kind kind,
            QueryIterator left,
            QueryIterator right,
            @Nullable ExprList conditions,
            ExecutionContext context) {
        super(context);
        this.kind = kind;
        this.left = left;
        this.right = right;
        this.conditions = conditions;
    }

    /** Reads the right side, with the variables that it and the first solution on the left always have as its key. */
    private void prepare(Binding first) {
        Set<Var> always = new HashSet<>();
        first.vars().forEachRemaining(always::add);
        while (right.hasNext()) {
            Binding other = right.next();
            memory.take(HeededRows.size(other));
            always.removeIf(variable -> !other.contains(variable));
            all.add(other);
        }
        right.close();
        key = List.copyOf(always);
        if (!key.isEmpty()) {
            for (Binding other : all) {
                RunningQuery.heed();
                byKey.computeIfAbsent(values(other), values -> new ArrayList<>())
                        .add(other);
            }
        }
        ready = true;
    }

    private List<Node> values(Binding of) {
        List<Node> values = new ArrayList<>(key.size());
        for (Var variable : key) {
            values.add(of.get(variable));
        }
        return values;
    }

    @Override
    protected boolean hasNextBinding() {
        while (next == null) {
            Binding now = row;
            if (now == null) {
                if (!left.hasNext()) {
                    return false;
                }
                now = left.next();
                begin(now);
            }
            step(now);
        }
        return true;
    }

    private void begin(Binding begun) {
        if (!ready) {
            prepare(begun);
        }
        row = begun;
        paired = false;
        boolean whole = !key.isEmpty() && key.stream().allMatch(begun::contains);
        candidates = (whole ? byKey.getOrDefault(values(begun), List.of()) : all).iterator();
    }

    /** Looks at one pair, or ends with the solution on the left. */
    private void step(Binding of) {
        RunningQuery.heed();
        if (!candidates.hasNext()) {
            row = null;
            next = kind != Kind.JOIN && !paired ? of : null;
            return;
        }
        Binding other = candidates.next();
        if (kind == Kind.MINUS) {
            if (shares(of, other) && Algebra.compatible(of, other)) {
                row = null;
            }
            return;
        }
        Binding both = Algebra.merge(of, other);
        if (both != null && (conditions == null || conditions.isSatisfied(both, getExecContext()))) {
            paired = true;
            next = both;
        }
    }

    private static boolean shares(Binding one, Binding other) {
        Iterator<Var> variables = one.vars();
        while (variables.hasNext()) {
            if (other.contains(variables.next())) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding found = next;
        next = null;
        if (found == null) {
            throw new IllegalStateException("there is no next solution");
        }
        return found;
    }

    @Override
    protected void closeIterator() {
        left.close();
        right.close();
        all.clear();
        byKey.clear();
        memory.giveBack();
    }

    @Override
    protected void requestCancel() {
        left.cancel();
        right.cancel();
    }
}
