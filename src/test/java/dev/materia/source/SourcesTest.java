package dev.materia.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aFolderGivesItsDocumentsSortedByPath() throws Exception {
        write("b.md", "# B\n");
        write("a/z.txt", "Z");
        write("a/y.html", "<p>Y");
        write(".hidden.txt", "no");
        write(".git/x.txt", "no");
        write("picture.png", "no");
        write("a.xml.gz", gzip("<?xml version='1.0'?><a/>"));
        List<Source> found = find(folder.toString());
        assertThat(names(found)).containsExactly("a.xml.gz", "a/y.html", "a/z.txt", "b.md");
        assertThat(mediaTypes(found)).containsExactly("application/xml", "text/html", "text/plain", "text/markdown");
        assertThat(problems).isEmpty();
    }

    @Test
    void aReleaseAmongTheSourcesIsNoSource() throws Exception {
        write("a.txt", "A");
        for (String name : List.of("SHA256SUMS", "void.ttl", "validation.html")) {
            write("out/" + name, "<p>x");
        }
        assertThat(names(find(folder.toString()))).containsExactly("a.txt");
        assertThat(problems).isEmpty();

        assertThat(find(folder.resolve("out").toString())).isEmpty();
        assertThat(problems).singleElement().asString().contains("out: a release");
    }

    @Test
    void aFileReachedTwiceIsFoundOnce() throws Exception {
        Path file = write("b.txt", "B");
        write("a.txt", "A");
        assertThat(names(find(file.toString(), folder.toString(), file.toString())))
                .containsExactly("b.txt", "a.txt");
    }

    @Test
    void aLinkToNothingIsToldAndTheOthersAreFound() throws Exception {
        write("a.txt", "A");
        Files.createSymbolicLink(folder.resolve("b.md"), Path.of("gone.md"));
        Files.createSymbolicLink(folder.resolve("picture.png"), Path.of("gone.png"));

        assertThat(names(find(folder.toString()))).containsExactly("a.txt");
        assertThat(problems).singleElement().asString().contains("b.md: a link to a file that does not exist");
    }

    @Test
    void archivesInArchivesAreOpened() throws Exception {
        byte[] inner = zip(Map.of("label.xml", bytes("<?xml version='1.0'?><b/>"), "picture.jpg", bytes("no")));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("rx/2.zip", inner);
        entries.put("rx/1.zip", inner);
        entries.put("__MACOSX/1.txt", bytes("no"));
        entries.put("notes.md", bytes("# Notes\n"));
        entries.put("old.txt.gz", gzip("Old"));
        Path archive = write("all.zip", zip(entries));
        List<Source> found = find(archive.toString());
        assertThat(names(found))
                .containsExactly(
                        "all.zip!/notes.md",
                        "all.zip!/old.txt.gz",
                        "all.zip!/rx/1.zip!/label.xml",
                        "all.zip!/rx/2.zip!/label.xml");
        assertThat(text(found.get(1))).isEqualTo("Old");
        assertThat(text(found.get(3))).endsWith("<b/>");
        assertThat(text(found.get(3))).as("read again").endsWith("<b/>");
        assertThat(problems).isEmpty();
    }

    @Test
    void manyArchivesAreReadByManyThreads() throws Exception {
        for (int i = 0; i < 30; i++) {
            write(String.format("%02d.zip", i), zip(Map.of("a.txt", bytes("A" + i), "b.txt", bytes("B" + i))));
        }
        List<Source> found = find(folder.toString());
        assertThat(found).hasSize(60);
        List<String> texts = found.parallelStream().map(SourcesTest::text).toList();
        assertThat(texts).startsWith("A0", "B0", "A1").endsWith("B29");
    }

    @Test
    void standardInputIsSniffed() throws Exception {
        for (var expected : Map.of(
                        "# Title\n\nText.", "text/markdown",
                        "Title\nText.", "text/plain",
                        "<!DOCTYPE html><p>x", "text/html",
                        "<?xml version='1.0'?><document/>", "application/xml",
                        "{\"results\":[]}", "application/json")
                .entrySet()) {
            List<Source> found = find(bytes(expected.getKey()), "-");
            assertThat(found.get(0).name()).isEqualTo("-");
            assertThat(found.get(0).read().mediaType()).isEqualTo(expected.getValue());
        }
        assertThat(mediaTypes(find(gzip("# Packed\n"), "-"))).containsExactly("text/markdown");
        assertThat(names(find(zip(Map.of("x/a.txt", bytes("A"))), "-"))).containsExactly("-!/x/a.txt");
    }

    @Test
    void aNameWithoutAKnownEndingIsTakenWhenGiven() throws Exception {
        assertThat(mediaTypes(find(write("README", "# Title\n\nText.").toString())))
                .containsExactly("text/markdown");
        assertThat(mediaTypes(find(write("wrong.txt", "<!doctype html>\n<p>x").toString())))
                .containsExactly("text/html");
        assertThat(mediaTypes(find(
                        write("label.html", "<?xml version='1.0'?><document/>").toString())))
                .containsExactly("application/xml");
    }

    @Test
    void whatCannotBeFoundIsTold() throws Exception {
        write("empty-folder/x.png", "no");
        find(
                "nowhere.txt",
                folder.resolve("empty-folder").toString(),
                "a\0b",
                "",
                write("bad.zip", "no archive").toString(),
                write("bare.zip", zip(Map.of("x.png", bytes("no")))).toString(),
                write("good.txt", "Good.").toString());
        assertThat(problems.stream().map(Problem::found))
                .containsExactly(
                        "no such file or folder",
                        "a folder without a document",
                        "not the name of a file",
                        "no such file or folder",
                        "a damaged or encrypted archive",
                        "an archive without a document");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.where()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void archivesTooDeepAreTold() throws Exception {
        byte[] archive = zip(Map.of("a.txt", bytes("A")));
        for (int i = 0; i < 4; i++) {
            archive = zip(Map.of("deeper.zip", archive));
        }
        assertThat(find(write("deep.zip", archive).toString())).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).found()).contains("more than 3 deep");
    }

    @Test
    void bombsAreTold() throws Exception {
        byte[] zeros = new byte[80 << 20];
        Arrays.fill(zeros, (byte) 'a');
        Path bomb = write("bomb.txt.gz", gzip(zeros));
        assertThat(failure(bomb)).contains("larger than 64 MiB").contains("bomb.txt.gz");
        Map<String, byte[]> entries = Map.of("a.txt", zeros);
        for (byte[] archive : List.of(zip(entries), zip(Map.of("inner.zip", zip(entries))))) {
            Source source = find(write("bomb.zip", archive).toString()).get(0);
            assertThatThrownBy(source::read)
                    .isInstanceOf(MateriaException.class)
                    .hasMessageContaining("larger than 64 MiB");
        }
        assertThat(problems).isEmpty();
    }

    /** Counted while they unpack: of this one, a fifth of what it would come to. */
    @Test
    void archivesThatUnpackToFarMoreThanTheyArePackedInAreTold() throws Exception {
        byte[] padded = zip(Map.of("a.txt", bytes("A")));
        byte[] large = Arrays.copyOf(new byte[0], (8 << 20) + padded.length);
        System.arraycopy(padded, 0, large, 8 << 20, padded.length);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            many.put(String.format("%02d.zip", i), large);
        }
        byte[] archive = zip(many);
        assertThat(archive.length).isLessThan(1 << 20);
        assertThat(find(write("many.zip", archive).toString())).hasSizeLessThan(20);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("many.zip")
                .contains("unpack to far more than they are packed in");
    }

    @Test
    void theEntriesOfAnArchiveInAnotherAreReadInAnyOrder() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 2000; i++) {
            entries.put(String.format("%04d.txt", 7 * i % 2000), bytes("Text " + i));
        }
        List<Source> sources =
                find(write("all.zip", zip(Map.of("inner.zip", zip(entries)))).toString());
        assertThat(sources).hasSize(2000);
        for (int i : new int[] {1999, 0, 1000}) {
            assertThat(new String(sources.get(7 * i % 2000).read().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo("Text " + i);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsNoTextIsTold() throws Exception {
        assertThat(failure(write("a.txt", ""))).contains("an empty file");
        assertThat(failure(write("b.txt", "\uFEFF \r\n\t "))).contains("nothing but white space");
        assertThat(failure(write("c.txt", "One\nTw\0o"))).contains("c.txt:2:3").contains("NUL");
        assertThat(failure(write("d.txt", "%PDF-1.7 x"))).contains("a PDF");
        assertThat(failure(write("e.docx", zip(Map.of("word/x.xml", bytes("<a/>"))))))
                .contains("office document");
        byte[] latin = "\u00E9t\u00E9\r\npr\u00E8s".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(failure(write("f.md", latin))).contains("f.md:1:1").contains("0xE9");
        byte[] later = concat(bytes("\uFEFFok \u00E9\uD83D\uDC8A\r\nab"), new byte[] {(byte) 0xC3});
        assertThat(failure(write("g.md", later)))
                .contains("g.md:2:3")
                .contains("0xC3")
                .contains("UTF-8");
        assertThat(failure(write("h.txt", "Title".getBytes(StandardCharsets.UTF_16))))
                .contains("UTF-16")
                .contains("save it as UTF-8");
        assertThat(failure(write("i.txt", gzip(gzip("twice"))))).contains("gzip inside gzip");
        byte[] cut = gzip("A text that is long enough to be cut somewhere in the middle.");
        assertThat(failure(write("j.txt.gz", Arrays.copyOf(cut, cut.length / 2))))
                .contains("damaged archive");
    }

    @Test
    void anEndlessLineIsTold() throws Exception {
        byte[] line = new byte[50 << 20];
        Arrays.fill(line, (byte) 'x');
        line[3] = '\n';
        assertThat(failure(write("line.txt", line))).contains("line.txt:2").contains("longer than 1 MiB");
    }

    @Test
    void theMarkAndOtherDeclaredEncodingsAreUnderstood() throws Exception {
        assertThat(text(find(write("bom.txt", "\uFEFFT\u00EFtle").toString()).get(0)))
                .isEqualTo("T\u00EFtle");
        byte[] page = "<html><meta charset=iso-8859-1><h1>Caf\u00E9</h1>".getBytes(StandardCharsets.ISO_8859_1);
        SourceDocument document =
                find(write("page.html", page).toString()).get(0).read();
        assertThat(Utf8.decodeDeclared(document)).contains("Caf\u00E9");
    }

    @Test
    void whatMayNotBeReadIsTold() throws Exception {
        Path secret = write("secret.txt", "x");
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "needs a user who is not root");
        find(secret.toString());
        assertThat(problems.get(0).found()).isEqualTo("may not be read");
    }

    @Test
    void theHashIsOfTheUnpackedBytes() throws Exception {
        SourceDocument packed =
                find(write("a.txt.gz", gzip("abc")).toString()).get(0).read();
        assertThat(packed.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private List<Source> find(String... names) {
        return find(new byte[0], names);
    }

    private List<Source> find(byte[] stdin, String... names) {
        InputStream in = new ByteArrayInputStream(stdin);
        return Sources.find(List.of(names), in, problems::add);
    }

    private List<String> names(List<Source> sources) {
        String root = folder.toString().replace('\\', '/') + "/";
        return sources.stream().map(source -> source.name().replace(root, "")).toList();
    }

    private static List<String> mediaTypes(List<Source> sources) throws MateriaException {
        List<String> types = new ArrayList<>();
        for (Source source : sources) {
            types.add(source.read().mediaType());
        }
        return types;
    }

    private String failure(Path file) {
        try {
            return "no failure: " + find(file.toString()).get(0).read();
        } catch (MateriaException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String text(Source source) {
        try {
            return Utf8.decode(source.read());
        } catch (MateriaException e) {
            throw new AssertionError(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return write(name, bytes(text));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        return Files.write(file, bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(bytes(text));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
