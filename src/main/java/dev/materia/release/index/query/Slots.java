package dev.materia.release.index.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.Var;

/** Which variable has which register. */
final class Slots {

    private final Registers registers;
    private final Map<Var, Integer> places = new HashMap<>();
    private final List<Var> variables = new ArrayList<>();

    /** No variables yet; their values will stand in {@code registers}. */
    Slots(Registers registers) {
        this.registers = registers;
    }

    /** The register of a variable, given now if it has none. */
    int of(Var variable) {
        Integer known = places.putIfAbsent(variable, variables.size());
        if (known != null) {
            return known;
        }
        variables.add(variable);
        registers.reserve(variables.size());
        return variables.size() - 1;
    }

    /** The register of a variable; -1 if it has none. */
    int find(Var variable) {
        return places.getOrDefault(variable, -1);
    }

    /** The registers of all variables. */
    int[] all() {
        return IntStream.range(0, variables.size()).toArray();
    }

    int size() {
        return variables.size();
    }

    List<Var> variables() {
        return List.copyOf(variables);
    }
}
