package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data at fault: exit code 1, where and what and what to do in a line, and no release that is half there. */
class BadInputTest {

    @TempDir
    private Path folder = Path.of("");

    /** A document that cannot be used. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Bad(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Bad> bad() {
        byte[] longLine = new byte[50 << 20];
        Arrays.fill(longLine, (byte) 'a');
        return Stream.of(
                new Bad("empty.txt", new byte[0]),
                new Bad("blank.txt", " \n\t\n".getBytes(StandardCharsets.UTF_8)),
                new Bad("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                new Bad("binary.txt", new byte[] {'a', 0, 1, 2, 3, 'b'}),
                new Bad("latin1.txt", "Caf\u00e9 is a drug.\n".getBytes(StandardCharsets.ISO_8859_1)),
                new Bad("line.txt", longLine));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void isToldAndNothingIsWritten(Bad bad) throws IOException {
        Path file = Files.write(folder.resolve(bad.name()), bad.bytes());
        Path release = folder.resolve("release");

        Run run = Run.of("build", file.toString(), "-o", release.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: " + file).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines()).allMatch(line -> line.length() < 500 && line.contains("; "));
        assertThat(folder.toFile().list()).containsExactly(bad.name());
    }

    @Test
    void aMissingFileIsNamed() {
        Run run = Run.of("extract", folder.resolve("none.txt").toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("materia: " + folder.resolve("none.txt"))
                .hasLineCount(1);
    }

    @Test
    void oneBadFileAmongGoodOnesIsLeftOut() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        Files.writeString(articles.resolve("a.txt"), Articles.ALPHA);
        Files.write(articles.resolve("b.txt"), new byte[] {'x', (byte) 0xff});
        Files.writeString(articles.resolve("c.txt"), Articles.OMEGA);
        Path release = folder.resolve("release");

        Run run = Run.of("build", articles.toString(), "-o", release.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("materia: " + articles.resolve("b.txt"))
                .contains(" of 2 monographs")
                .hasLineCount(2);
        Run titles = Run.of(
                "query",
                release.toString(),
                "SELECT ?title { ?m a mat:Monograph ; dcterms:title ?title } ORDER BY ?title",
                "--format",
                "csv");
        assertThat(titles.out()).isEqualTo("title\r\nMorphine\r\nWarfarin\r\n");
    }

    @Test
    void aMonographNeedsNoBibliography() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), Articles.ALPHA);

        Run run =
                Run.of("build", file.toString(), "-o", folder.resolve("release").toString());

        assertThat(run.err()).doesNotContain("materia:");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset.trig", "void.ttl", "SHA256SUMS", "ontology.ttl"})
    void aDamagedReleaseIsNotServed(String part) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), Articles.ALPHA);
        Path release = folder.resolve("release");
        Run.of("build", file.toString(), "-o", release.toString());
        Files.writeString(release.resolve(part), "# changed\n");

        for (Run run : new Run[] {
            Run.of("query", release.toString(), "ASK {}"), Run.of("serve", release.toString(), "--port", "0")
        }) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("materia: " + release).doesNotContain("Exception");
        }
    }

    @Test
    void aFolderWithOtherFilesIsNotReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), Articles.ALPHA);
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("letters.txt"), "dear");

        Run run = Run.of("build", file.toString(), "-o", mine.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: " + mine);
        assertThat(mine.resolve("letters.txt")).hasContent("dear");
    }

    @Test
    void aQueryThatIsNoneIsToldWithItsPlace() throws IOException {
        Path query = Files.writeString(folder.resolve("q.rq"), "SELECT * {\n ?s ?p }\n");

        Run run = Run.of("query", "monographs/baclofen.txt", "--file", query.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: " + query + ":2:").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "SELEC, 'query:1:6: Found SELEC, which is not a SPARQL keyword, or is incomplete; '",
        "'', 'query:1:1: The query ends before it is complete; expected base, prefix, select, '",
        "INSERT DATA {}, 'query:1:1: Found INSERT DATA where it cannot be; expected base, '",
        "ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }, 'query: SERVICE <http://127.0.0.1:9/> is not allowed here;'",
        "ASK { SERVICE SILENT <urn:a> { ?s ?p ?o } }, 'query: SERVICE <urn:a> is not allowed here; ask the other '",
        "ASK { BIND(<urn:a> AS ?e) SERVICE ?e { ?s ?p ?o } }, 'query: SERVICE is not allowed here; ask the other '",
        "ASK { FILTER(<java:java.lang.System.exit>(3)) }, 'query: There is no function <java:java.lang.System.exit>; use '",
        "ASK { ?s <java:java.io.File> ?o }, 'query: There is no property function <java:java.io.File>; use the '"
    })
    void aQueryThatCannotBeAnsweredIsToldInItsOwnWords(String query, String told) {
        Run run = Run.of("query", "monographs/baclofen.txt", query);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("materia: " + told).hasLineCount(1);
    }

    @Test
    void aQueryInAFileIsRefusedJustSo() throws IOException {
        Path query = Files.writeString(
                folder.resolve("q.rq"), "SELECT * { { SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } } } }");

        Run run = Run.of("query", "monographs/baclofen.txt", "--file", query.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("materia: " + query + ": SERVICE <http://127.0.0.1:9/> is not allowed here");
    }

    @Test
    void aQueryThatNestsTooDeeplyIsTold() throws IOException {
        int depth = 20_000;
        Path query = Files.writeString(
                folder.resolve("deep.rq"), "ASK { FILTER(" + "(".repeat(depth) + "1" + ")".repeat(depth) + ") }");

        Run run = Run.of("query", "monographs/baclofen.txt", "--file", query.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: " + query + ": The query is nested too deeply; take brackets away");
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), Articles.ALPHA);
        Path below = file.resolve("release");

        Run run = Run.of("build", file.toString(), "-o", below.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("materia: " + below + ": cannot be written: ")
                .doesNotContain("Exception");
    }

    @Test
    void aHostThatIsNoneIsTold() {
        Run run = Run.of("serve", "--port", "0", "--host", "no-such-host.invalid");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: no-such-host.invalid:0: unknown host; ");
    }

    @Test
    void aLogThatCannotBeWrittenIsTold() {
        Path log = folder.resolve("no").resolve("access.log");

        Run run = Run.of("serve", "--port", "0", "--access-log", log.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: " + log + ": the access log cannot be written there; ");
    }

    @Test
    void rdfThatIsNoneIsToldWithItsPlace() throws IOException {
        Path rdf = Files.writeString(folder.resolve("bad.ttl"), "<urn:a> <urn:b> .\n");

        Run run = Run.of("validate", rdf.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("materia: " + rdf + ":1:").hasLineCount(1);
    }

    @Test
    void aVocabularyThatIsNoneIsTold() throws IOException {
        Path vocabulary = Files.writeString(folder.resolve("v.ttl"), "no turtle\n");

        Run run = Run.of("extract", "monographs/baclofen.txt", "--vocabulary", vocabulary.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("materia: " + vocabulary).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broken pipe", "No space left on device"})
    void anOutputThatFailsIsToldUnlessItsReaderHasGone(String reason) {
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        boolean gone = reason.equals("Broken pipe");

        int code = Main.run(
                Console.of(new ByteArrayInputStream(new byte[0]), failing, err), "extract", "monographs/baclofen.txt");

        assertThat(code).isEqualTo(gone ? 0 : 1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(gone ? "" : "materia: " + reason + "\n");
    }
}
