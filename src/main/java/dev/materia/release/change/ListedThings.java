package dev.materia.release.change;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.Release;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.VOID;

/**
 * The drugs, and the links to other vocabularies, of a release.
 *
 * @param drugs IRIs of the drugs
 * @param mappings subject, predicate and object of each link, with labels, as SSSOM has them
 */
record ListedThings(TreeSet<String> drugs, TreeSet<String> mappings) {

    /** Those of {@code release}. */
    static ListedThings of(Release release) throws IOException {
        return new ListedThings(drugs(release), mappings(release.folder().resolve("mappings.sssom.tsv")));
    }

    /** Drugs stand first in N-Triples, and the description says how many there are: the rest need not be read. */
    private static TreeSet<String> drugs(Release release) throws IOException {
        TreeSet<String> drugs = new TreeSet<>();
        String ending = "> <" + Terms.TYPE.getURI() + "> <" + Mat.term("Drug").getURI() + "> .";
        long wanted = count(release);
        try (BufferedReader lines = Files.newBufferedReader(release.folder().resolve("dataset.nt"))) {
            for (String line = lines.readLine(); line != null && drugs.size() < wanted; line = lines.readLine()) {
                if (line.endsWith(ending)) {
                    drugs.add(line.substring(1, line.length() - ending.length()));
                }
            }
        }
        return drugs;
    }

    private static long count(Release release) {
        Node partition = NodeFactory.createURI(release.base() + "dataset#class-mat-drug");
        return release.voidDescription().stream(partition, VOID.entities.asNode(), Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .mapToLong(number -> Long.parseLong(number.getLiteralLexicalForm()))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private static TreeSet<String> mappings(Path file) throws IOException {
        TreeSet<String> mappings = new TreeSet<>();
        if (!Files.exists(file)) {
            return mappings;
        }
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (!line.startsWith("#") && cells.length > 5 && !cells[0].equals("record_id")) {
                    mappings.add(cells[1] + "\t" + cells[2] + "\t" + cells[3] + "\t" + cells[4] + "\t" + cells[5]);
                }
            }
        }
        return mappings;
    }

    /** What is in {@code these} and not in {@code those}. */
    static TreeSet<String> without(TreeSet<String> these, TreeSet<String> those) {
        TreeSet<String> rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
