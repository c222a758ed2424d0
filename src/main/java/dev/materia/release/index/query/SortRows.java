package dev.materia.release.index.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.expr.NodeValue;

/** Solutions in an order, all or the first ones (SPARQL 1.1, section 15.1). */
final class SortRows implements Rows {

    /** Bytes of a row, beside its ids. */
    private static final int ROW = 28;

    private final Rows rows;
    private final int[] slots;
    private final Registers registers;
    private final Comparator<int[]> order;
    private final int most;
    private List<int[]> sorted = List.of();
    private int at;

    /**
     * A sorted copy of {@code rows}.
     *
     * @param slots the registers that the solutions have
     * @param order compares what stands in those
     * @param most how many of them are wanted; negative for all
     */
    SortRows(Rows rows, int[] slots, Registers registers, Comparator<int[]> order, int most) {
        this.rows = rows;
        this.slots = slots;
        this.registers = registers;
        this.order = order;
        this.most = most;
    }

    @Override
    public void start() {
        rows.start();
        sorted = most < 0 ? all() : first();
        at = 0;
    }

    private List<int[]> all() {
        List<int[]> all = new ArrayList<>();
        while (rows.next()) {
            registers.memory().take(ROW + 4L * slots.length);
            all.add(registers.copy(slots));
        }
        all.sort(order);
        return all;
    }

    private List<int[]> first() {
        PriorityQueue<int[]> best = new PriorityQueue<>(order.reversed());
        while (most > 0 && rows.next()) {
            int[] row = registers.copy(slots);
            if (best.size() < most) {
                registers.memory().take(ROW + 4L * slots.length);
                best.add(row);
            } else if (order.compare(row, best.element()) < 0) {
                best.remove();
                best.add(row);
            }
        }
        List<int[]> first = new ArrayList<>(best);
        first.sort(order);
        return first;
    }

    @Override
    public boolean next() {
        if (at == sorted.size()) {
            registers.clear();
            return false;
        }
        registers.set(slots, sorted.get(at++));
        return true;
    }

    /** The order of ARQ: unbound, blank nodes, IRIs, literals. IRIs of the index need not be made to be compared. */
    static Comparator<int[]> order(List<SortCondition> conditions, int[] places, Registers registers) {
        return (a, b) -> {
            for (int i = 0; i < places.length; i++) {
                registers.tick();
                int order = compare(a[places[i]], b[places[i]], registers);
                if (order != 0) {
                    return conditions.get(i).getDirection() == Query.ORDER_DESCENDING ? -order : order;
                }
            }
            return 0;
        };
    }

    private static int compare(int a, int b, Registers registers) {
        if (a == b) {
            return 0;
        }
        if (a == Registers.UNBOUND || b == Registers.UNBOUND) {
            return a == Registers.UNBOUND ? -1 : 1;
        }
        if (registers.isIri(a) && registers.isIri(b)) {
            return Integer.compare(a, b);
        }
        return NodeValue.compareAlways(NodeValue.makeNode(registers.term(a)), NodeValue.makeNode(registers.term(b)));
    }
}
