package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands do when all goes well. */
class CommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void extractPrintsTheKeysOfTheContractInOrder() throws IOException {
        JsonNode claim = JSON.readTree(Run.with(Articles.ALPHA, "extract", "-")
                .out()
                .lines()
                .findFirst()
                .orElseThrow());

        List<String> keys = new ArrayList<>();
        claim.fieldNames().forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "monograph",
                        "id",
                        "subject",
                        "predicate",
                        "object",
                        "subjectLabel",
                        "objectLabel",
                        "objectMatches",
                        "mention",
                        "start",
                        "end",
                        "quote",
                        "section",
                        "polarity",
                        "certainty",
                        "circumstance",
                        "cue",
                        "evidence",
                        "strength",
                        "intent",
                        "role",
                        "contexts");
    }

    @Test
    void extractCountsInCodePoints() throws IOException {
        int[] characters = Articles.ALPHA.codePoints().toArray();
        List<String> mentions = new ArrayList<>();
        for (String line :
                Run.with(Articles.ALPHA, "extract", "-").out().lines().toList()) {
            JsonNode claim = JSON.readTree(line);
            int start = claim.get("start").intValue();
            String words = new String(characters, start, claim.get("end").intValue() - start);
            assertThat(words).isEqualTo(claim.get("mention").textValue());
            assertThat(claim.get("quote").textValue()).contains(words);
            mentions.add(words);
        }
        assertThat(mentions).contains("pain", "nausea", "constipation", "coma");
    }

    @Test
    void extractPrintsATable() {
        Run run = Run.with(Articles.ALPHA, "extract", "-", "--format", "tsv");

        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0))
                .startsWith("monograph\tid\tsubject\tpredicate\tobject\t")
                .endsWith("\tcue\tevidence\tstrength\tintent\trole\tcontexts");
        assertThat(lines).hasSizeGreaterThan(4).allMatch(line -> line.split("\t", -1).length == 22);
    }

    @Test
    void buildSaysWhereTheReleaseIsAndWhatIsInIt() {
        Path release = folder.resolve("said");
        Run run = Run.with(Articles.ALPHA, "build", "-", "-o", release.toString());
        long claims = Run.with(Articles.ALPHA, "extract", "-").out().lines().count();

        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip())
                .startsWith(release + ": version ")
                .endsWith(", " + claims + " claims of 1 monograph, 0 violations, 0 warnings");
    }

    @Test
    void aVocabularyOfOnesOwnIsKnown() throws IOException {
        Path vocabulary = Files.writeString(folder.resolve("own.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix mat: <https://w3id.org/materia/ontology#> .
                <https://w3id.org/materia/condition/sudden-hat-envy> a skos:Concept, mat:Condition ;
                    skos:prefLabel "sudden hat envy"@en .
                """);
        String text = "Morphine\nMorphine can cause sudden hat envy.\n";

        Run run = Run.with(text, "extract", "-", "--vocabulary", vocabulary.toString());

        assertThat(run.out()).contains("/condition/sudden-hat-envy\"");
    }

    @Test
    void theSameSourcesGiveTheSameBytesOnAnyNumberOfThreads() throws IOException {
        Path articles = Files.createDirectory(folder.resolve("articles"));
        for (int i = 0; i < 12; i++) {
            Files.writeString(
                    articles.resolve(i + ".txt"), (i % 2 == 0 ? Articles.ALPHA : Articles.OMEGA) + "Copy " + i + ".\n");
        }
        Run one = Run.of(
                "build",
                articles.toString(),
                "--jobs",
                "1",
                "-o",
                folder.resolve("one").toString());
        Run two = Run.of(
                "build",
                articles.toString(),
                "--jobs",
                "2",
                "-o",
                folder.resolve("two").toString());

        assertThat(one.code()).as(one.err()).isZero();
        assertThat(two.code()).isZero();
        assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
        assertThat(Run.of("extract", articles.toString(), "--jobs", "1"))
                .isEqualTo(Run.of("extract", articles.toString(), "--jobs", "3"));
    }

    @Test
    void aPublisherIsNamedAndQuotesCanStayOut() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), Articles.ALPHA);
        String license = "https://creativecommons.org/licenses/by/4.0/";
        Path release = folder.resolve("release");

        Run run = Run.of(
                "build",
                file.toString(),
                "-o",
                release.toString(),
                "--base",
                "https://example.org/drugs/",
                "--title",
                "Two drugs",
                "--publisher",
                "The Library",
                "--contact",
                "reports@library.example",
                "--license",
                license,
                "--quotes",
                "none");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(release.resolve("void.ttl")))
                .contains("Two drugs", "The Library", "vcard:hasEmail <mailto:reports@library.example>", license);
        assertThat(Files.readString(release.resolve("dataset.nt")))
                .contains("<https://example.org/drugs/drug/morphine>")
                .doesNotContain("used to treat pain", "w3id.org/materia/drug");
        Run ask = Run.of("query", release.toString(), "ASK { drug:morphine a mat:Drug }");
        assertThat(ask.out()).isEqualTo("true\n");
    }

    @ParameterizedTest
    @CsvSource({"json, '\"bindings\": ['", "csv, label", "tsv, ?label", "xml, <sparql", "text, | label", "TEXT, | label"
    })
    void queryAnswersInEachFormat(String format, String part) {
        Run run = Run.of(
                "query",
                "monographs/baclofen.txt",
                "SELECT ?label { drug:baclofen rdfs:label ?label }",
                "--format",
                format);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains(part, "baclofen");
    }

    @Test
    void aConstructedGraphIsTurtle() {
        Run run =
                Run.of("query", "monographs/baclofen.txt", "CONSTRUCT { ?d mat:treats ?c } WHERE { ?d mat:treats ?c }");

        assertThat(run.out()).contains("mat:treats", "condition:");
    }

    @Test
    void whatIsBuiltValidatesAndWhatIsBrokenDoesNot() throws IOException {
        Path release = folder.resolve("release");
        Run.of("build", "monographs/baclofen.txt", "-o", release.toString());

        Run good = Run.of("validate", release.resolve("dataset.ttl").toString());
        assertThat(good.out()).contains("sh:conforms", "true");
        assertThat(good.code()).isZero();
        for (String packed : List.of("dataset.nt.gz", "dataset.jsonld.gz")) {
            Run again = Run.of("validate", release.resolve(packed).toString());
            assertThat(again).as(packed).isEqualTo(good);
        }

        Path broken = Files.writeString(
                folder.resolve("broken.ttl"),
                "@prefix mat: <https://w3id.org/materia/ontology#> .\n<urn:x> a mat:Claim .\n");
        Run bad = Run.of("validate", broken.toString());
        assertThat(bad.out()).contains("sh:Violation", "<urn:x>");
        assertThat(bad.code()).isEqualTo(1);
    }

    @Test
    void shapesOfOnesOwnAreChecked() throws IOException {
        Path people =
                Files.writeString(folder.resolve("people.ttl"), "<urn:p> a <http://xmlns.com/foaf/0.1/Group> .\n");
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                <urn:shape> a sh:NodeShape ; sh:targetClass <http://xmlns.com/foaf/0.1/Group> ;
                    sh:property [ sh:path <http://xmlns.com/foaf/0.1/name> ; sh:minCount 1 ] .
                """);

        assertThat(Run.of("validate", people.toString()).code()).isZero();
        assertThat(Run.of("validate", people.toString(), "--shapes", shapes.toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void serveWithoutArgumentsPrintsTheOneAddressAndAnswers() throws Exception {
        try (PipedInputStream printed = new PipedInputStream();
                PipedOutputStream out = new PipedOutputStream(printed)) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            FutureTask<Integer> serving = new FutureTask<>(() ->
                    Main.run(Console.of(new ByteArrayInputStream(new byte[0]), out, err), "serve", "--port", "0"));
            Thread thread = new Thread(serving);
            thread.start();
            StringBuilder line = new StringBuilder();
            for (int c = printed.read(); c != '\n'; c = printed.read()) {
                line.append((char) c);
            }
            assertThat(line.toString()).matches("http://127\\.0\\.0\\.1:\\d+/");

            HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(line + "drug/baclofen"))
                    .header("Accept", "text/turtle")
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("Lioresal");

            thread.interrupt();
            assertThat(serving.get()).as(err.toString(StandardCharsets.UTF_8)).isZero();
            assertThat(printed.available()).isZero();
        }
    }

    private static Map<String, String> contents(Path release) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(release)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
