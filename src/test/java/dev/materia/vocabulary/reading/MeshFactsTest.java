package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.index.ConceptEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is so of MeSH 2024 as a whole. */
class MeshFactsTest {

    private static final Path TREES = Path.of("../shared/data/mesh/trees.tsv.gz");

    @TempDir
    private Path folder = Path.of("");

    /** Strabismus and Ocular Motility Disorders stand below each other; nothing else runs in a circle. */
    @Test
    void theHierarchyHasOneCircle() throws IOException, MateriaException {
        assumeTrue(Files.exists(TREES), TREES + " is not there: the hierarchy of MeSH is not read");
        Map<String, Set<String>> above = new TreeMap<>();
        for (ConceptEntry entry : Read.files(xml())) {
            above.put(
                    id(entry.iri()),
                    new TreeSet<>(
                            entry.broader().stream().map(MeshFactsTest::id).toList()));
        }

        Set<String> circle = new TreeSet<>();
        for (String id : above.keySet()) {
            if (all(above, id).contains(id)) {
                circle.add(id);
            }
        }
        assertThat(above).hasSizeGreaterThan(30_000);
        assertThat(circle).containsExactly("D013285", "D015835");
    }

    private static Set<String> all(Map<String, Set<String>> above, String id) {
        Set<String> found = new HashSet<>();
        List<String> next = new ArrayList<>(above.getOrDefault(id, Set.of()));
        while (!next.isEmpty()) {
            String at = next.remove(next.size() - 1);
            if (found.add(at)) {
                next.addAll(above.getOrDefault(at, Set.of()));
            }
        }
        return found;
    }

    private static String id(String iri) {
        return iri.substring(MeshRecords.NAMESPACE.length());
    }

    /** The descriptors with their places, in NLM's form. */
    private Path xml() throws IOException {
        Map<String, Set<String>> trees = new TreeMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(TREES)), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split("\t", -1);
                trees.computeIfAbsent(fields[0], id -> new TreeSet<>()).add(fields[2]);
            }
        }
        StringBuilder xml = new StringBuilder("<DescriptorRecordSet>");
        trees.forEach(
                (id, places) -> xml.append(Mesh.record(id, id, String.join("</TreeNumber><TreeNumber>", places))));
        return Files.writeString(folder.resolve("desc2024.xml"), xml.append("</DescriptorRecordSet>"));
    }
}
