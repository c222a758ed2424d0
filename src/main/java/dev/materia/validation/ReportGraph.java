package dev.materia.validation;

import dev.materia.mapping.Iris;
import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** Turns the engine's report, which is in no order and full of blank nodes, into one that is always the same. */
final class ReportGraph {

    private final Iris iris;

    ReportGraph(Iris iris) {
        this.iris = iris;
    }

    ShaclReport of(ValidationReport report) {
        return of(report.getEntries().stream().map(ReportGraph::finding).toList());
    }

    /** The report of what was found, in any order. */
    ShaclReport of(Collection<Finding> found) {
        List<Finding> findings = found.stream().sorted().toList();
        Graph graph = GraphFactory.createDefaultGraph();
        Node node = iris.validation();
        graph.getPrefixMapping().setNsPrefix("sh", SHACL.NS);
        graph.add(node, RDF.type.asNode(), SHACL.ValidationReport);
        String conforms = Boolean.toString(findings.isEmpty());
        graph.add(node, SHACL.conforms, NodeFactory.createLiteralDT(conforms, XSDDatatype.XSDboolean));
        for (int i = 0; i < findings.size(); i++) {
            Node result = iris.part(node, "result-" + (i + 1));
            graph.add(node, SHACL.result, result);
            add(findings.get(i), result, graph);
        }
        return new ShaclReport(findings, graph);
    }

    private static void add(Finding finding, Node result, Graph graph) {
        graph.add(result, RDF.type.asNode(), SHACL.ValidationResult);
        graph.add(result, SHACL.resultSeverity, finding.level());
        graph.add(result, SHACL.focusNode, finding.focus());
        finding.messages().forEach(message -> graph.add(result, SHACL.resultMessage, message));
        graph.add(result, SHACL.sourceConstraintComponent, finding.component());
        if (finding.resultPath() != null) {
            graph.add(result, SHACL.resultPath, ShaclPaths.pathToRDF(graph::add, finding.resultPath()));
        }
        if (finding.value() != null) {
            graph.add(result, SHACL.value, finding.value());
        }
        if (finding.shape() != null) {
            graph.add(result, SHACL.sourceShape, finding.shape());
        }
    }

    private static Finding finding(ReportEntry entry) {
        return new Finding(
                entry.severity().level(),
                entry.focusNode(),
                entry.resultPath(),
                entry.value(),
                List.copyOf(entry.messages()),
                entry.source(),
                entry.sourceConstraintComponent());
    }
}
