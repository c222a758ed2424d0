package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Extraction measured on articles that careful readers annotated; the scores are printed. */
class ClaimsGoldTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Path OURS = Path.of("src/test/resources/gold");
    private static final Path OUR_LABELS = Path.of("src/test/resources/gold-labels");
    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @BeforeAll
    static void articlesAreAtHand() {
        assumeTrue(Files.isDirectory(DATA), "skipped: no ../shared/data, which holds the annotated articles");
    }

    @Test
    void readsTheReferenceArticle() throws Exception {
        ClaimScore score = score(DATA.resolve("seed/baclofen.txt"), DATA.resolve("claims-gold/seed-baclofen.jsonl"));
        System.out.println(score.line("seed-baclofen"));
        assertThat(score.f1()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void readsTheFourArticles() throws Exception {
        ClaimScore all = ClaimScore.NONE;
        for (String name : List.of("Baclofen", "Clonidine", "Cyclizine", "Tizanidine")) {
            ClaimScore score = score(article(name), DATA.resolve("claims-gold/" + name + ".jsonl"));
            System.out.println(score.line(name));
            all = all.plus(score);
        }
        System.out.println(all.line("four articles"));
        assertThat(all.f1()).isGreaterThanOrEqualTo(0.93);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.93);
        assertThat((double) all.circumstances() / all.found()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void readsOurOwnAnnotatedArticles() throws Exception {
        ClaimScore all = ClaimScore.NONE;
        for (String name : names(OURS)) {
            ClaimScore score = score(article(name), OURS.resolve(name + ".jsonl"));
            System.out.println(score.line(name));
            all = all.plus(score);
        }
        System.out.println(all.line("our articles"));
        assertThat(all.f1()).isGreaterThanOrEqualTo(0.9);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void readsOurOwnAnnotatedLabels() throws Exception {
        ClaimScore all = ClaimScore.NONE;
        for (String name : names(OUR_LABELS)) {
            ClaimScore score = score(label(name), OUR_LABELS.resolve(name + ".jsonl"));
            System.out.println(score.line(name));
            all = all.plus(score);
        }
        System.out.println(all.line("our labels"));
        assertThat(all.f1()).isGreaterThanOrEqualTo(0.6);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void ourGoldFitsTheDocuments() throws Exception {
        for (String name : names(OURS)) {
            fits(Files.readString(article(name)), OURS.resolve(name + ".jsonl"));
        }
        for (String name : names(OUR_LABELS)) {
            fits(new String(bytes(label(name)), StandardCharsets.UTF_8), OUR_LABELS.resolve(name + ".jsonl"));
        }
    }

    private static void fits(String text, Path gold) throws Exception {
        for (GoldClaim claim : GoldClaim.read(gold)) {
            int start = text.offsetByCodePoints(0, claim.start());
            String sentence = text.substring(start, text.offsetByCodePoints(start, claim.end() - claim.start()));
            assertThat(sha256(sentence)).as(gold + ": " + claim.object()).startsWith(claim.sha256());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString().replace(".jsonl", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Path article(String name) {
        return DATA.resolve("articles/" + name + ".md");
    }

    private static Path label(String name) {
        return DATA.resolve("labels-openfda/" + name + ".json.gz");
    }

    private static byte[] bytes(Path document) throws IOException {
        byte[] bytes = Files.readAllBytes(document);
        return document.toString().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()
                : bytes;
    }

    private static ClaimScore score(Path document, Path gold) throws IOException, MateriaException {
        byte[] bytes = bytes(document);
        String name = document.toString();
        String type =
                name.endsWith(".md") ? MediaType.MARKDOWN : name.endsWith(".json.gz") ? MediaType.JSON : MediaType.TEXT;
        SourceDocument source = new SourceDocument(document.toString(), type, bytes, "0".repeat(64));
        Monograph monograph = MonographFormats.reader(source).read(source);
        return ClaimScore.of(GoldClaim.read(gold), EXTRACTOR.extract(monograph).claims());
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash);
    }
}
