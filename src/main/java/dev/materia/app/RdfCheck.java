package dev.materia.app;

import dev.materia.mapping.Iris;
import dev.materia.source.Problem;
import dev.materia.source.SourceException;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ShaclReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Checks anybody's RDF files against shapes. */
public final class RdfCheck {

    private RdfCheck() {}

    /**
     * Checks {@code files}, put together as one graph, against Materia's shapes and those of {@code shapes}, and writes
     * the SHACL report to {@code out} in Turtle; {@code listener} hears the same in words.
     *
     * @return whether no violation was found; warnings do not count
     * @throws SourceException if a file cannot be read, with the place of its first fault
     * @throws IOException if {@code out} cannot be written
     */
    public static boolean of(List<Path> files, List<Path> shapes, OutputStream out, RunListener listener)
            throws SourceException, IOException {
        ShaclGate gate = ShaclGate.with(shapes, new Iris(BuildOptions.DEFAULT_BASE));
        Graph data = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            read(file, data);
        }
        ShaclReport report = gate.validate(data);
        listener.detail(report.toText().stripTrailing());
        RDFDataMgr.write(out, report.graph(), Lang.TURTLE);
        return report.conforms();
    }

    private static void read(Path file, Graph data) throws SourceException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new SourceException(new Problem(
                    file.toString(), Files.exists(file) ? "a folder" : "no such file", "name a file with RDF"));
        }
        Lang syntax = RDFLanguages.pathnameToLang(file.toString());
        if (syntax == null) {
            throw new SourceException(new Problem(
                    file.toString(),
                    "the ending of its name tells no RDF syntax",
                    "name it .ttl, .nt, .trig, .nq, .jsonld or .rdf, with .gz if it is compressed"));
        }
        FirstErrorHandler faults = new FirstErrorHandler(file);
        // Jena unpacks by the name's ending only what it opens by name.
        try (InputStream in = IO.openFile(file.toString())) {
            RDFParser.source(in)
                    .lang(syntax)
                    .base(file.toUri().toString())
                    .errorHandler(faults)
                    .parse(intoOneGraph(data));
        } catch (RiotException e) {
            throw new SourceException(faults.problem(e), e);
        }
    }

    private static StreamRDF intoOneGraph(Graph data) {
        return new StreamRDFBase() {
            @Override
            public void triple(org.apache.jena.graph.Triple triple) {
                data.add(triple);
            }

            @Override
            public void quad(Quad quad) {
                data.add(quad.asTriple());
            }
        };
    }
}
