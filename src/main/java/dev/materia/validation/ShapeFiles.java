package dev.materia.validation;

import dev.materia.source.Problem;
import dev.materia.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
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
            "image");

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
        try (InputStream in = ShapeFiles.class.getResourceAsStream("/shapes/" + name + ".ttl")) {
            if (in == null) {
                throw new IllegalStateException("shapes/" + name + ".ttl is missing from the program; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds the shapes of {@code file} (any RDF syntax, told by its extension) to {@code shapes}.
     *
     * @throws SourceException if the file cannot be read or is no RDF, with the place of the fault
     */
    static void read(Path file, Graph shapes) throws SourceException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new SourceException(
                    new Problem(file.toString(), "no readable file", "give a file with SHACL shapes"));
        }
        try {
            RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(shapes);
        } catch (RiotException e) {
            throw new SourceException(
                    new Problem(
                            file.toString(),
                            String.valueOf(e.getMessage()),
                            "mend the RDF, or give the file the extension of its syntax (.ttl, .rdf, .jsonld, .nt)"),
                    e);
        }
    }
}
