package dev.materia.release.export;

import dev.materia.mapping.Terms;
import dev.materia.release.Release;
import dev.materia.release.change.NQuads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * {@code dataset.rdf12.nt} and {@code .ttl}: the data, and for each claim that it reifies its triple (RDF 1.2 Concepts,
 * section 1.5). What a claim denies is reified too, and asserted nowhere.
 */
final class Rdf12Export {

    private static final String REIFIES = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>";

    private Rdf12Export() {}

    static List<Path> write(Release release, Path folder) throws IOException {
        Path triples = folder.resolve("dataset.rdf12.nt");
        Path turtle = folder.resolve("dataset.rdf12.ttl");
        try (Writer nt = Files.newBufferedWriter(triples);
                Writer ttl = Files.newBufferedWriter(turtle)) {
            copy(release.folder().resolve("dataset.nt"), nt);
            copy(release.folder().resolve("dataset.ttl"), ttl);
            ttl.write('\n');
            NQuads format = new NQuads();
            MonographClaims.each(release, (graph, reader, claims) -> {
                for (Node claim : claims) {
                    String line = line(graph, claim, format);
                    nt.write(line);
                    ttl.write(line);
                }
            });
        }
        return List.of(triples, turtle);
    }

    private static void copy(Path file, Writer out) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            in.transferTo(out);
        }
    }

    private static String line(Graph graph, Node claim, NQuads format) {
        StringBuilder triple = new StringBuilder();
        for (Node part : List.of(Terms.SUBJECT, Terms.PREDICATE, Terms.OBJECT)) {
            triple.append(graph.stream(claim, part, Node.ANY)
                            .map(Triple::getObject)
                            .map(format::term)
                            .sorted()
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(claim + " lacks a part")))
                    .append(' ');
        }
        return format.term(claim) + " " + REIFIES + " <<( " + triple + ")>> .\n";
    }
}
