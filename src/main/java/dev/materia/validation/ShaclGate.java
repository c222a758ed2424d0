package dev.materia.validation;

import dev.materia.mapping.Iris;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Checks data against shapes (SHACL Core and SHACL-SPARQL, W3C 2017), and lets nothing through that violates them
 * unless told to.
 */
public final class ShaclGate {

    private final Shapes shapes;
    private final Shortcuts shortcuts;
    private final ReportGraph reports;

    /** A gate with the bundled shapes alone; reports are named by {@code iris}. */
    public ShaclGate(Iris iris) {
        shapes = Shapes.parse(ShapeFiles.bundled());
        shortcuts = new Shortcuts(shapes);
        reports = new ReportGraph(iris);
    }

    private ShaclGate(Shapes shapes, Shortcuts shortcuts, Iris iris) {
        this.shapes = shapes;
        this.shortcuts = shortcuts;
        this.reports = new ReportGraph(iris);
    }

    /**
     * A gate with the bundled shapes and those of {@code files}.
     *
     * @throws MateriaException if a file cannot be read, or its shapes are not well-formed
     */
    public static ShaclGate with(List<Path> files, Iris iris) throws MateriaException {
        Graph graph = ShapeFiles.bundled();
        for (Path file : files) {
            ShapeFiles.read(file, graph);
            try {
                Shapes.parse(graph);
            } catch (ShaclParseException e) {
                throw new MateriaException(
                        new Problem(
                                file.toString(), String.valueOf(e.getMessage()), "correct the shape as SHACL has it"),
                        e);
            }
        }
        return new ShaclGate(Shapes.parse(graph), new Shortcuts(Shapes.parse(ShapeFiles.bundled())), iris);
    }

    /** What is wrong with {@code data}. */
    public ShaclReport validate(Graph data) {
        return validate(data, shape -> true);
    }

    /** What is wrong with one document, as far as that can be seen of it alone. */
    public List<Finding> validateDocument(Graph document) {
        return validate(document, shape -> !ShapeFiles.comparesDocuments(shape)).findings();
    }

    /** What is wrong with those nodes of one document that are among {@code wanted}. */
    public List<Finding> validateDocument(Graph document, Set<Node> wanted) {
        return validate(document, shape -> !ShapeFiles.comparesDocuments(shape), wanted::contains)
                .findings();
    }

    /** What the shapes find that compare what different documents say. */
    public List<Finding> compareDocuments(Graph data) {
        return validate(data, ShapeFiles::comparesDocuments).findings();
    }

    private ShaclReport validate(Graph data, Predicate<Node> wanted) {
        return validate(data, wanted, focus -> true);
    }

    private ShaclReport validate(Graph data, Predicate<Node> wanted, Predicate<Node> wantedFocus) {
        ValidationContext context = ValidationContext.create(shapes, data);
        for (Shape shape : shapes.getTargetShapes()) {
            if (!wanted.test(shape.getShapeNode())) {
                continue;
            }
            Shortcut shortcut = shortcuts.of(shape).orElse((graph, focus) -> false);
            for (Node focus : VLib.focusNodes(data, shape)) {
                if (wantedFocus.test(focus) && !shortcut.conforms(data, focus)) {
                    VLib.validateShape(context, data, shape, focus);
                }
            }
        }
        return reports.of(context.generateReport());
    }

    /**
     * Lets {@code data} through. Its default graph, which must answer for the union, is what is checked.
     *
     * @throws ShapesViolatedException if there is a violation
     */
    public ValidatedDataset check(DatasetGraph data) throws ShapesViolatedException {
        ValidatedDataset checked = force(data);
        if (!checked.conforms()) {
            throw new ShapesViolatedException(checked.findings());
        }
        return checked;
    }

    /**
     * Lets documents through that were checked one by one with {@link #validate}.
     *
     * @param findings all that was found, in any order
     * @throws ShapesViolatedException if there is a violation
     */
    public CheckedDocuments check(Collection<Finding> findings) throws ShapesViolatedException {
        CheckedDocuments checked = force(findings);
        if (!checked.findings().conforms()) {
            throw new ShapesViolatedException(checked.findings());
        }
        return checked;
    }

    /** Lets documents through that were checked one by one, with whatever violations were found. */
    public CheckedDocuments force(Collection<Finding> findings) {
        return new CheckedDocuments(reports.of(findings));
    }

    /** Lets {@code data} through with whatever violations it has, which its report then tells. */
    public ValidatedDataset force(DatasetGraph data) {
        return new ValidatedDataset(data, validate(data.getDefaultGraph()));
    }
}
