package dev.materia.vocabulary.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.index.VocabularyFacts;
import dev.materia.vocabulary.store.VocabularyImport;
import dev.materia.vocabulary.store.VocabularyStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A broken vocabulary is refused with the place and a remedy, and leaves the one that was imported before. */
class BrokenVocabulariesTest {

    private static final String GOOD = Mesh.descriptor("D000010", "Gripes", "C01.100")
            + Mesh.descriptor("D000011", "Gripes, Tarnish", "C01.100.200");

    @TempDir
    private Path folder = Path.of("");

    private VocabularyStore shelf = new VocabularyStore(Path.of(""));

    @BeforeEach
    void importAGoodOne() throws MateriaException, IOException {
        shelf = new VocabularyStore(folder.resolve("home"));
        take(Files.writeString(folder.resolve("good.nt"), GOOD));
    }

    private VocabularyFacts take(Path file) throws MateriaException {
        return new VocabularyImport(List.of(file.toString()), "mesh", null, null, List.of(), null, true, 100_000_000)
                .run(shelf, Read.SILENT);
    }

    private void refuses(String name, byte[] bytes, String... parts) throws MateriaException, IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        assertThatThrownBy(() -> take(file))
                .isInstanceOf(MateriaException.class)
                .message()
                .contains(name)
                .satisfies(message ->
                        assertThat(parts).allSatisfy(part -> assertThat(message).contains(part)));
        assertThat(shelf.open("mesh").find(ConceptType.CONDITION, "gripes-tarnish"))
                .isNotNegative();
        assertThat(shelf.places()).hasSize(1);
    }

    private void refuses(String name, String text, String... parts) throws MateriaException, IOException {
        refuses(name, text.getBytes(StandardCharsets.UTF_8), parts);
    }

    @Test
    void cutGzip() throws MateriaException, IOException {
        byte[] whole = Read.gzip(GOOD.repeat(50));
        refuses("cut.nt.gz", Arrays.copyOf(whole, whole.length / 2), "cut short", "get the file again");
        byte[] xml = Read.gzip("<DescriptorRecordSet>"
                + Mesh.record("D000010", "Gripes", "C01.100").repeat(20));
        refuses("cut.xml.gz", Arrays.copyOf(xml, xml.length - 20), "cut short");
    }

    @Test
    void gzipThatIsCutBetweenTwoLinesIsNotTakenForWhole() throws MateriaException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 512, true)) {
            out.write(GOOD.getBytes(StandardCharsets.UTF_8));
            out.flush();
            refuses("lines.nt.gz", bytes.toByteArray(), "cut short", "get the file again");
        }
        StringBuilder lines = new StringBuilder();
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            lines.append(Mesh.descriptor("D" + (100_000 + i), Long.toString(random.nextLong(), 36), "C02." + i));
        }
        byte[] whole = Read.gzip(lines.toString());
        refuses("large.nt.gz", Arrays.copyOf(whole, whole.length / 2), "cut short", "get the file again");
    }

    @Test
    void damagedGzip() throws MateriaException, IOException {
        byte[] bytes = Read.gzip(GOOD.repeat(50));
        bytes[bytes.length - 6] ^= 1;
        refuses("damaged.nt.gz", bytes, "get the file again");
    }

    @Test
    void xmlThatIsNotUtf8IsToldOnce() throws MateriaException, IOException {
        String xml =
                "<DescriptorRecordSet>" + Mesh.record("D000020", "Gr\u00eepe", "C01.300") + "</DescriptorRecordSet>";
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            refuses("latin.xml", xml.getBytes(StandardCharsets.ISO_8859_1), "is not UTF-8", "save it as UTF-8");
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void wrongXml() throws MateriaException, IOException {
        refuses(
                "wrong.xml",
                "<DescriptorRecordSet>\n<DescriptorRecord>\n<DescriptorUI>D000010</WrongEnd>",
                "wrong.xml:3",
                "not well-formed XML");
        refuses("other.xml", "<html><body>Not found</body></html>", "not a vocabulary in a format that Materia reads");
    }

    @Test
    void entitiesAreNotResolved() throws MateriaException, IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Secret Gripe");
        refuses(
                "entity.xml",
                "<!DOCTYPE DescriptorRecordSet [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n<DescriptorRecordSet>"
                        + Mesh.record("D000020", "&e;", "C01.300") + "</DescriptorRecordSet>");
    }

    @Test
    void wrongTriples() throws MateriaException, IOException {
        refuses("wrong.nt", GOOD + "<http://id.nlm.nih.gov/mesh/D000012> broken .\n", "line: 7", "not valid RDF");
    }

    @Test
    void circles() throws MateriaException, IOException {
        refuses(
                "circle.nt",
                GOOD + Mesh.link("D000010", "broaderDescriptor", "D000011"),
                "D000010",
                "stands above itself",
                "broaderDescriptor");
        refuses("self.nt", GOOD + Mesh.link("D000010", "broaderDescriptor", "D000010"), "stands above itself");
        refuses(
                "tree.nt",
                GOOD + Mesh.link("C01.100", "parentTreeNumber", "C01.100.200"),
                "tree number C01.100",
                "parentTreeNumber");
        refuses("circle.ttl", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix : <http://example.org/> .
                :a skos:prefLabel "a" ; skos:broader :b .
                :b skos:prefLabel "b" ; skos:broader :c .
                :c skos:prefLabel "c" ; skos:broader :a .
                """, "stands above itself", "skos:broader");
        refuses("circle.tsv", "id\tlabel\tbroader\n1\tone\t2\n2\ttwo\t1\n", "stands above itself");
    }

    @Test
    void aTermOfAMegabyte() throws MateriaException, IOException {
        String term = "x".repeat(1 << 20);
        refuses("long.nt", GOOD + Mesh.descriptor("D000012", term, "C01.300"), "D000012", "1048576 characters");
        refuses(
                "long.xml",
                "<DescriptorRecordSet>" + Mesh.record("D000012", term, "C01.300") + "</DescriptorRecordSet>",
                "D000012");
        refuses("long.tsv", "id\tlabel\n1\tone\n2\t" + term + "\n", "long.tsv:3", "longer than");
    }

    @Test
    void oneIdTwice() throws MateriaException, IOException {
        refuses("twice.nt", GOOD + Mesh.descriptor("D000010", "Mumps", "C01.300"), "D000010", "two labels");
        refuses(
                "twice.xml",
                "<DescriptorRecordSet>" + Mesh.record("D000010", "Gripes", "C01.100")
                        + Mesh.record("D000010", "Mumps", "C01.200") + "</DescriptorRecordSet>",
                "D000010",
                "two records");
        refuses("twice.tsv", "id\tlabel\nx\tone\nx\ttwo\n", "two entries");
        refuses("trees.nt", GOOD + Mesh.descriptor("D000013", "Mumps", "C01.100"), "C01.100", "D000010", "D000013");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty.nt     | ''                                       | no concept",
                "empty.tsv    | ''                                       | header",
                "columns.tsv  | 'id\tname\n1\tone\n'                     | label",
                "type.tsv     | 'id\tlabel\ttype\n1\tone\tGadget\n'      | Gadget",
                "fields.tsv   | 'id\tlabel\n1\tone\ttwo\n'               | type.tsv",
                "prefix.sssom.tsv | 'subject_id\tpredicate_id\tobject_id\tmapping_justification\nUNKNOWN:1\tskos:exactMatch\tmesh:D000010\tsemapv:ManualMappingCuration\n' | UNKNOWN:1",
                "none.ttl     | '@prefix x: <http://example.org/> .'     | prefLabel",
                "noise.dat    | 'just some words'                        | not a vocabulary"
            })
    void whatIsNoVocabulary(String name, String text, String part) throws MateriaException, IOException {
        refuses(name, text, part.equals("type.tsv") ? "fields" : part);
    }

    @Test
    void noiseNeverBreaksAReader() throws MateriaException, IOException {
        Random random = new Random(5);
        String xml = "<DescriptorRecordSet>" + Mesh.record("D000010", "Gripes", "C01.100") + "</DescriptorRecordSet>";
        String sssom = "#curie_map:\n#  a: http://example.org/\nsubject_id\tpredicate_id\tobject_id\t"
                + "mapping_justification\na:1\tskos:exactMatch\ta:2\tsemapv:LexicalMatching\n";
        String skos = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <http://x.org/a> skos:prefLabel \"a\" .";
        for (int i = 0; i < 400; i++) {
            String good = List.of(GOOD, xml, sssom, skos, "id\tlabel\n1\tone\n").get(i % 5);
            byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String name = "noise" + i
                    + List.of(".nt", ".xml", ".sssom.tsv", ".ttl", ".tsv").get(i % 5);
            Path file = Files.write(folder.resolve(name), bytes);
            Throwable thrown = catchThrowable(() -> Read.files(file));
            if (thrown != null) {
                assertThat(thrown).as(name).isInstanceOf(MateriaException.class).hasMessageContaining(name);
            }
        }
    }
}
