package dev.materia.release.index.query;

import dev.materia.release.index.TripleIndex;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.expr.NodeValue;

/** How many triples of one predicate have each object: counted in the index, without reading the triples. */
final class CountRows implements Rows {

    /** Bytes of an object and its number. */
    private static final int PAIR = 32;

    private final TripleIndex triples;
    private final int predicate;
    private final int object;
    private final int[] counts;
    private final Registers registers;
    private List<int[]> found = List.of();
    private int at;

    /** Objects go to the register {@code object}, their number to all of {@code counts}. */
    CountRows(TripleIndex triples, int predicate, int object, int[] counts, Registers registers) {
        this.triples = triples;
        this.predicate = predicate;
        this.object = object;
        this.counts = counts;
        this.registers = registers;
    }

    @Override
    public void start() {
        List<int[]> all = new ArrayList<>();
        triples.countByObject(predicate, (id, count) -> {
            registers.tick();
            registers.memory().take(PAIR);
            all.add(new int[] {id, count});
        });
        found = all;
        at = 0;
    }

    @Override
    public boolean next() {
        if (at == found.size()) {
            registers.clear();
            return false;
        }
        int[] pair = found.get(at++);
        registers.set(object, pair[0]);
        for (int count : counts) {
            registers.set(count, registers.id(NodeValue.makeInteger(pair[1]).asNode()));
        }
        return true;
    }
}
