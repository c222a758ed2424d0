package dev.materia.validation;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.ShippedFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;

/** The shapes that come with Materia ({@code shapes/}), and those of a user. */
public final class ShapeFiles {

    /** Names of the bundled files, without {@code .ttl}, in the order in which they are read. */
    public static final List<String> BUNDLED = List.of(
            "monograph",
            "passage",
            "claim",
            "context",
            "drug",
            "drug-class",
            "condition",
            "adverse-effect",
            "mechanism",
            "target",
            "population",
            "substance",
            "publication",
            "person",
            "image",
            "product",
            "frequency");

    /** What only shapes with SPARQL have (SHACL, sections 5 and 6, and SHACL-AF, section 3). */
    private static final Pattern SPARQL =
            Pattern.compile("\\bsh:(?:sparql|select|ask|prefixes|declare|target|SPARQL\\w+)\\s");

    private ShapeFiles() {}

    /** All bundled shapes in one graph. */
    public static Graph bundled() {
        Graph shapes = GraphFactory.createDefaultGraph();
        for (String name : BUNDLED) {
            RDFDataMgr.read(shapes, new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        }
        return shapes;
    }

    /** The Turtle of one bundled file, with the header that says which problems it prevents. */
    public static String text(String name) {
        return ShippedFile.text("shapes/" + name + ".ttl");
    }

    /** Whether a bundled shape looks at several things that different documents may describe, and compares them. */
    static boolean comparesDocuments(Node shape) {
        return shape.isURI() && shape.getURI().equals("https://w3id.org/materia/shapes#PersonTwice");
    }

    /**
     * The Turtle of one bundled file without the shapes that need SPARQL. In these files, a shape has either a query or
     * constraints of SHACL Core, and each statement is a paragraph.
     */
    public static String coreText(String name) {
        return Stream.of(text(name).split("\n\n"))
                .filter(paragraph -> !SPARQL.matcher(paragraph).find())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * Adds the shapes of {@code file} (any RDF syntax, told by its extension) to {@code shapes}.
     *
     * @throws MateriaException if the file cannot be read or is no RDF, with the place of the fault, or asks for
     *     inference
     */
    static void read(Path file, Graph shapes) throws MateriaException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new MateriaException(
                    new Problem(file.toString(), "no readable file", "give a file with SHACL shapes"));
        }
        try {
            RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(shapes);
        } catch (RiotException e) {
            throw new MateriaException(
                    new Problem(
                            file.toString(),
                            String.valueOf(e.getMessage()),
                            "correct the RDF, or give the file the extension of its syntax (.ttl, .rdf, .jsonld, .nt)"),
                    e);
        }
        refuseEntailment(file, shapes);
    }

    /**
     * Nothing is inferred here, and a processor that does not support what {@code sh:entailment} asks for has to signal
     * a failure (SHACL, section 1.5); Jena 5.6.0 ignores it ({@code findings/shacl-entailment-is-ignored.sh}).
     */
    private static void refuseEntailment(Path file, Graph shapes) throws MateriaException {
        Optional<Triple> asked =
                shapes.stream(Node.ANY, SHACL.entailment, Node.ANY).findAny();
        if (asked.isPresent()) {
            throw new MateriaException(new Problem(
                    file.toString(),
                    "the shapes ask for the entailment " + asked.get().getObject() + ", and none is supported",
                    "leave sh:entailment out, and validate data that hold what follows from them"));
        }
    }
}
