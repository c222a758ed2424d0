package dev.materia.app;

import dev.materia.mapping.Iris;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ShaclReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Bytes in which a file shows its syntax. */
    private static final int PEEK = 2000;

    private RdfCheck() {}

    /**
     * Checks {@code files}, put together as one graph, against Materia's shapes and those of {@code shapes}, and writes
     * the SHACL report to {@code out} in Turtle; {@code listener} hears the same in words.
     *
     * @return whether no violation was found; warnings do not count
     * @throws MateriaException if a file cannot be read, with the place of its first fault
     * @throws IOException if {@code out} cannot be written
     */
    public static boolean of(List<Path> files, List<Path> shapes, OutputStream out, RunListener listener)
            throws MateriaException, IOException {
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

    private static void read(Path file, Graph data) throws MateriaException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new MateriaException(new Problem(
                    file.toString(), Files.exists(file) ? "a folder" : "no such file", "name a file with RDF"));
        }
        Lang syntax = RDFLanguages.pathnameToLang(file.toString());
        if (syntax == null) {
            throw new MateriaException(new Problem(
                    file.toString(),
                    "the ending of its name names no RDF syntax",
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
            String told = syntax.getLabel();
            throw new MateriaException(
                    otherSyntax(file, syntax)
                            .map(is -> new Problem(
                                    file.toString(),
                                    is + " in a file named as " + told,
                                    "give the file the ending of its syntax"))
                            .orElseGet(() -> faults.problem(e)),
                    e);
        }
    }

    /** What a file is that cannot be read as its name says, if its first characters show that. */
    private static Optional<String> otherSyntax(Path file, Lang named) throws IOException {
        try (InputStream in = IO.openFile(file.toString())) {
            String start = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
            boolean xml = start.startsWith("<?xml") || start.startsWith("<rdf:rdf") || start.startsWith("<!doctype");
            if (xml && (start.startsWith("<!doctype html") || start.contains("<html"))) {
                return Optional.of("a web page");
            }
            if (xml && start.contains("<rdf:rdf") && !named.equals(Lang.RDFXML)) {
                return Optional.of("RDF/XML");
            }
            boolean json = start.startsWith("{") || start.startsWith("[");
            boolean turtle = start.startsWith("@prefix") || start.startsWith("@base") || start.startsWith("prefix ");
            return json && start.contains("\"@") && !named.equals(Lang.JSONLD)
                    ? Optional.of("JSON-LD")
                    : turtle && (named.equals(Lang.RDFXML) || named.equals(Lang.JSONLD) || named.equals(Lang.NTRIPLES))
                            ? Optional.of("Turtle")
                            : Optional.empty();
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
