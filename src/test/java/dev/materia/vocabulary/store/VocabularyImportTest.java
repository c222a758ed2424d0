package dev.materia.vocabulary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.materia.source.MateriaException;
import dev.materia.vocabulary.index.VocabularyFacts;
import dev.materia.vocabulary.reading.Read;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import from files and over HTTP: whole, checked and atomic. */
class VocabularyImportTest {

    private static final long ENOUGH = 10_000_000;

    @TempDir
    private Path folder = Path.of("");

    private VocabularyStore shelf = new VocabularyStore(Path.of(""));
    private HttpServer server = server();
    private final List<String> ranges = new ArrayList<>();
    private String tag = "\"one\"";
    private byte[] content = table(20_000);
    private int breakAfter = Integer.MAX_VALUE;

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] table(int rows) {
        StringBuilder text = new StringBuilder("id\tlabel\ttype\n");
        for (int i = 0; i < rows; i++) {
            text.append(i).append("\tgripe ").append(i).append("\tCondition\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void start() {
        shelf = new VocabularyStore(folder.resolve("home"));
        server.createContext("/gripes.tsv", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Answers ranges; breaks the connection after a given number of bytes, once. */
    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        ranges.add(range == null ? "" : range);
        int from =
                range == null || !same ? 0 : Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        exchange.getResponseHeaders().set("ETag", tag);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        int until = Math.min(content.length, breakAfter);
        breakAfter = Integer.MAX_VALUE;
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        exchange.getResponseBody().write(content, from, until - from);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/gripes.tsv";
    }

    private VocabularyFacts take(String source, List<String> sha256, long maxBytes) throws MateriaException {
        return new VocabularyImport(List.of(source), null, "3", "CC0", sha256, null, true, maxBytes)
                .run(shelf, Read.SILENT);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void loadsAndRecords() throws Exception {
        VocabularyFacts facts = take(address(), List.of(sha256(content)), ENOUGH);

        assertThat(facts.name()).isEqualTo("gripes");
        assertThat(facts.version()).isEqualTo("3");
        assertThat(facts.license()).isEqualTo("CC0");
        assertThat(facts.concepts()).isEqualTo(20_000);
        assertThat(facts.sources()).containsExactly(new VocabularyFacts.Origin(address(), sha256(content)));
        assertThat(shelf.open("gripes").facts()).isEqualTo(facts);
        try (Stream<Path> left = Files.list(shelf.downloads())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws Exception {
        breakAfter = 100_000;

        VocabularyFacts facts = take(address(), List.of(sha256(content)), ENOUGH);

        assertThat(facts.concepts()).isEqualTo(20_000);
        assertThat(ranges).hasSize(2);
        assertThat(ranges.get(1)).matches("bytes=[1-9]\\d*-");
    }

    @Test
    void startsAgainWhereTheFileHasChanged() throws Exception {
        take(address(), List.of(), ENOUGH);
        Path part = shelf.downloads()
                .resolve(sha256(address().getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".part");
        Files.write(part, new byte[1000]);
        Files.writeString(part.resolveSibling(part.getFileName().toString().replace(".part", ".tag")), "\"old\"");
        content = table(30_000);

        assertThat(take(address(), List.of(), ENOUGH).concepts()).isEqualTo(30_000);
    }

    @Test
    void refusesWhatIsTooLargeOrNotWhatTheChecksumSays() throws Exception {
        take(address(), List.of(), ENOUGH);
        content = table(40_000);

        assertThatThrownBy(() -> take(address(), List.of("0".repeat(64)), ENOUGH))
                .hasMessageContaining("SHA-256")
                .hasMessageContaining("get the file again");
        assertThatThrownBy(() -> take(address(), List.of(), 1000)).hasMessageContaining("more than 1000 bytes");
        assertThatThrownBy(() -> take(address().replace("gripes", "other"), List.of(), ENOUGH))
                .hasMessageContaining("404");
        assertThatThrownBy(() -> take("http://127.0.0.1:1/x.tsv", List.of(), ENOUGH))
                .hasMessageContaining("cannot be loaded: connection refused; check address and network")
                .hasMessageNotContaining("Exception");
        assertThatThrownBy(() -> take("http://", List.of(), ENOUGH)).hasMessageContaining("not a web address");
        assertThat(shelf.downloads()).as("nothing is left of what was refused").isEmptyDirectory();
        assertThat(shelf.open("gripes").facts().concepts()).isEqualTo(20_000);
    }

    @Test
    void anInterruptedImportLeavesTheOldIndexAndIsCleanedUp() throws Exception {
        take(address(), List.of(), ENOUGH);
        Path vocabularies = Objects.requireNonNull(shelf.file("gripes").getParent());

        assertThatThrownBy(() -> shelf.put("gripes", true, file -> {
                    Files.write(file, new byte[100]);
                    throw new IOException("killed");
                }))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("killed")
                .hasMessageContaining("unchanged");
        assertThat(shelf.open("gripes").facts().concepts()).isEqualTo(20_000);
        content = table(10);
        assertThat(take(address(), List.of(), ENOUGH).concepts()).isEqualTo(10);
        try (Stream<Path> files = Files.list(vocabularies)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "gripes.index", "order");
        }
    }

    @Test
    void whoHasTheOldIndexOpenReadsOn() throws Exception {
        take(address(), List.of(), ENOUGH);
        var old = shelf.open("gripes");
        content = table(10);
        take(address(), List.of(), ENOUGH);

        assertThat(old.startingWith("gripe 19999", 5)).hasSize(1);
        assertThat(shelf.open("gripes").startingWith("gripe 19999", 5)).isEmpty();
    }

    @Test
    void theOrderOfTrustIsThatOfTheFirstImports() throws Exception {
        for (String name : List.of("zeta", "alpha", "zeta")) {
            new VocabularyImport(List.of(address()), name, null, null, List.of(), null, !name.equals("alpha"), ENOUGH)
                    .run(shelf, Read.SILENT);
        }

        assertThat(shelf.places())
                .containsExactly(new VocabularyStore.Place("zeta", true), new VocabularyStore.Place("alpha", false));
    }
}
