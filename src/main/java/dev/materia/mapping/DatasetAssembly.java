package dev.materia.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Several monographs put together. Each has a named graph of what it says; what no single one says (that a claim of one
 * disputes a claim of another) stands in the graph {@code dataset}. The default graph holds the union of them all, so a
 * dump of the triples writes the default graph, a dump of the quads the named ones.
 */
public final class DatasetAssembly {

    private DatasetAssembly() {}

    /** The dataset of {@code monographs}, in memory. The same monographs in any order give the same dataset. */
    public static DatasetGraph of(List<MonographGraph> monographs, Iris iris) {
        List<MonographGraph> distinct = distinct(monographs);
        Descriptions descriptions = new Descriptions(distinct);
        List<ClaimTriple> claims = new ArrayList<>();
        distinct.forEach(monograph -> claims.addAll(monograph.claims()));
        Disputes disputes = new Disputes(claims);
        Map<Node, Triples> byGraph = new LinkedHashMap<>();
        for (MonographGraph monograph : distinct) {
            byGraph.put(monograph.name(), statements(monograph, descriptions, disputes));
        }
        for (Disputes.Pair pair : disputes.pairs()) {
            Node first = pair.first().monograph();
            Node second = pair.second().monograph();
            Node graph = first.equals(second) ? first : iris.dataset();
            Triples to = byGraph.computeIfAbsent(graph, g -> new Triples());
            to.add(pair.first().claim(), Mat.DISPUTES, pair.second().claim());
            to.add(pair.second().claim(), Mat.DISPUTES, pair.first().claim());
        }
        return dataset(byGraph);
    }

    /** All that one monograph says, as it stands alone. */
    public static Graph alone(MonographGraph monograph) {
        Graph graph = GraphFactory.createDefaultGraph();
        Disputes disputes = new Disputes(monograph.claims());
        Descriptions descriptions = new Descriptions(List.of(monograph));
        statements(monograph, descriptions, disputes).toList().forEach(graph::add);
        for (Disputes.Pair pair : disputes.pairs()) {
            graph.add(pair.first().claim(), Mat.DISPUTES, pair.second().claim());
            graph.add(pair.second().claim(), Mat.DISPUTES, pair.first().claim());
        }
        return graph;
    }

    /** Statements that are still to be handed over. */
    @FunctionalInterface
    public interface Statements {

        /** Hands them over. */
        void to(Collation.Taker taker) throws IOException;
    }

    /** The dataset of {@code statements}, in memory. */
    public static DatasetGraph of(Statements statements) throws IOException {
        Map<Node, Triples> byGraph = new LinkedHashMap<>();
        statements.to((graph, triple) ->
                byGraph.computeIfAbsent(graph, g -> new Triples()).add(triple));
        return dataset(byGraph);
    }

    private static Triples statements(MonographGraph monograph, Descriptions descriptions, Disputes disputes) {
        Triples statements = new Triples();
        monograph.own().forEach(statements::add);
        monograph.described().forEach((thing, said) -> {
            if (descriptions.isChosen(thing, said)) {
                said.forEach(statements::add);
            }
        });
        for (ClaimTriple claim : monograph.claims()) {
            if (claim.asserts() && !disputes.withholds(claim)) {
                DirectTriples.add(claim, statements);
            }
        }
        return statements;
    }

    private static DatasetGraph dataset(Map<Node, Triples> byGraph) {
        Graph union = GraphFactory.createDefaultGraph();
        DatasetGraph dataset = new DatasetGraphMapLink(union);
        byGraph.forEach((name, triples) -> {
            Graph graph = GraphFactory.createDefaultGraph();
            for (Triple triple : triples.toList()) {
                graph.add(triple);
                union.add(triple);
            }
            dataset.addGraph(name, graph);
        });
        return dataset;
    }

    /** A source given twice is one monograph. */
    private static List<MonographGraph> distinct(List<MonographGraph> monographs) {
        HashSet<Node> seen = new HashSet<>();
        return monographs.stream()
                .filter(monograph -> seen.add(monograph.name()))
                .toList();
    }
}
