package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.app.output.ClaimLine;
import dev.materia.app.query.QueryFormat;
import dev.materia.app.query.QueryTarget;
import dev.materia.claim.Assertion;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Statement;
import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.release.Release;
import dev.materia.source.Problem;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One claim or document at fault costs none of the others. */
class DocumentBoundaryTest {

    private static final BuildOptions SETTINGS = new BuildOptions(
            BuildOptions.DEFAULT_BASE,
            List.of("built-in"),
            2,
            BuildOptions.DEFAULT_TITLE,
            null,
            null,
            Quoting.SENTENCES);

    @TempDir
    private Path folder = Path.of("");

    private final Heard heard = new Heard();
    private Path sources = Path.of("");

    @BeforeEach
    void write() throws Exception {
        sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("a.txt"), """
                Testazine

                Testazine is used to treat anxiety. It may cause nausea.

                BIBLIOGRAPHY

                Doe J. Testazine at work. Journal of Tests. 2004;1:2-3.
                """);
        Files.writeString(sources.resolve("b.txt"), "Probazole\n\nProbazole is used to treat epilepsy.\n");
    }

    /** The whole path, on which what is found in the first document goes through {@code change}. */
    private Pipeline pipeline(UnaryOperator<Extraction> change) {
        return new Pipeline(SETTINGS, heard, vocabulary -> {
            ClaimExtractor extractor = new ClaimExtractor(vocabulary);
            return monograph -> {
                Extraction found = extractor.extract(monograph);
                return monograph.title().equals("Testazine") ? change.apply(found) : found;
            };
        });
    }

    private BuildResult build(UnaryOperator<Extraction> change) throws Exception {
        return pipeline(change)
                .build(List.of(sources.toString()), InputStream.nullInputStream(), folder.resolve("release"), false);
    }

    private String data() throws Exception {
        return Files.readString(folder.resolve("release/dataset.nt"));
    }

    @Test
    void aClaimThatCannotBePublishedIsLeftOutAndReported() throws Exception {
        BuildResult built = build(found -> with(found, found.monograph(), withoutCue(found.claims())));

        assertThat(built.claims()).isEqualTo(2);
        assertThat(built.findings().conforms()).isTrue();
        assertThat(heard.problems).singleElement().asString().contains("a.txt", "treats anxiety", "mat:cue");
        assertThat(data())
                .contains("Testazine may cause nausea".substring(0, 9), "hasAdverseEffect", "condition/epilepsy")
                .doesNotContain(
                        "ontology#treats> <https://w3id.org/materia/condition/anxiety>", "used to treat anxiety");
    }

    @Test
    void aDocumentThatCannotBePublishedIsLeftOutAndReported() throws Exception {
        BuildResult built = build(found -> with(found, withLanguage(found.monograph(), "no tag!"), found.claims()));

        assertThat(built.monographs()).isEqualTo(1);
        assertThat(heard.problems).singleElement().asString().contains("a.txt", "the document", "BCP 47");
        assertThat(data()).contains("condition/epilepsy").doesNotContain("testazine");
        assertThat(Files.readString(folder.resolve("release/unlinked.tsv"))).doesNotContain("testazine");
    }

    @Test
    void aPublicationThatCannotBePublishedCostsNoClaim() throws Exception {
        BuildResult built = build(found -> with(found, withDoi(found.monograph(), "no doi"), found.claims()));

        assertThat(built.claims()).isEqualTo(3);
        assertThat(heard.problems).singleElement().asString().contains("a.txt", "Not a DOI");
        assertThat(data()).contains("condition/anxiety").doesNotContain("Testazine at work");
    }

    @Test
    void anUnexpectedErrorInOneDocumentIsReportedAndTheOthersGoOn() throws Exception {
        UnaryOperator<Extraction> fails = found -> {
            throw new IllegalStateException("made for a test");
        };
        assertThat(build(fails).monographs()).isEqualTo(1);
        List<ClaimLine> lines = new ArrayList<>();
        pipeline(fails).extract(List.of(sources.toString()), InputStream.nullInputStream(), lines::add);
        assertThat(lines).isNotEmpty().allMatch(line -> line.subjectLabel().equals("Probazole"));
        QueryTarget target = pipeline(fails).target(sources.toString(), InputStream.nullInputStream());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        target.answer(target.parse("SELECT ?m { ?m a mat:Monograph }", "q"), QueryFormat.CSV, answer);
        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("monograph/probazole");

        assertThat(heard.problems)
                .hasSize(3)
                .extracting(Problem::toString)
                .allSatisfy(problem -> assertThat(problem).contains("a.txt", "made for a test", "report", "-v"));
    }

    @Test
    void anErrorInMappingIsOneOfItsDocument() throws Exception {
        BuildResult built = build(found -> with(found, withText(found.monograph(), ""), found.claims()));

        assertThat(built.monographs()).isEqualTo(1);
        assertThat(heard.problems).singleElement().asString().contains("a.txt", "an error in Materia itself");
    }

    @Test
    void aTextUnderTwoNamesIsReportedAndCountedOnce() throws Exception {
        String text = Files.readString(sources.resolve("b.txt"));
        Files.writeString(sources.resolve("copy-of-b.txt"), text.replace("\n", "\r\n") + "\n");

        BuildResult built = build(found -> found);
        List<ClaimLine> lines = new ArrayList<>();
        pipeline(found -> found).extract(List.of(sources.toString()), InputStream.nullInputStream(), lines::add);

        assertThat(heard.problems).isEmpty();
        assertThat(heard.notes)
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.toString()).contains("copy-of-b.txt", "the same text as", "b.txt"));
        assertThat(built.monographs()).isEqualTo(2);
        assertThat(built.claims()).isEqualTo(3).isEqualTo(lines.size());
        assertThat(Files.readString(folder.resolve("release/void.ttl")))
                .containsPattern("class-mat-monograph> *(a void:Dataset *;)?[^.]*void:entities +2");
    }

    @Test
    void whatIsForcedSaysThatItDoesNotConform() throws Exception {
        UnaryOperator<Extraction> broken = found -> with(found, found.monograph(), withoutCue(found.claims()));
        Path forced = folder.resolve("forced");
        pipeline(broken).build(List.of(sources.toString()), InputStream.nullInputStream(), forced, true);
        build(broken);

        assertThat(Files.readString(forced.resolve("void.ttl"))).contains("violates its own shapes", "dqv:value 1");
        assertThat(conformsToShapes(forced)).isFalse();
        assertThat(Release.open(forced).violations()).isEqualTo(1);
        assertThat(conformsToShapes(folder.resolve("release"))).isTrue();
        assertThat(Release.open(folder.resolve("release")).violations()).isZero();
    }

    /** Whether anything in a release's description is said to conform to the shapes. */
    private static boolean conformsToShapes(Path release) {
        return RDFDataMgr.loadModel(release.resolve("void.ttl").toString())
                .contains(null, DCTerms.conformsTo, ResourceFactory.createResource("https://w3id.org/materia/shapes"));
    }

    private static List<Claim> withoutCue(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim instanceof Claim.Indication use
                        ? new Claim.Indication(use.predicate(), use.object(), withoutCue(use.assertion()))
                        : claim)
                .toList();
    }

    private static Assertion withoutCue(Assertion a) {
        List<Statement> statements = a.statements().stream()
                .map(s -> new Statement(s.mention(), "", s.cueStart(), s.rule(), s.scope(), s.signs()))
                .toList();
        return new Assertion(a.polarity(), a.certainty(), a.circumstance(), a.limits(), statements, a.evidence());
    }

    private static Extraction with(Extraction found, Monograph monograph, List<Claim> claims) {
        return new Extraction(
                monograph,
                found.drug(),
                found.brandNames(),
                claims,
                found.mentions(),
                found.topics(),
                found.unlinked());
    }

    private static Monograph withLanguage(Monograph m, String language) {
        return with(m, language, m.text(), m.citations());
    }

    private static Monograph withText(Monograph m, String text) {
        return with(m, m.language(), text, m.citations());
    }

    private static Monograph withDoi(Monograph m, String doi) {
        List<Citation> citations = m.citations().stream()
                .map(c -> new Citation(
                        c.number(),
                        c.raw(),
                        c.start(),
                        c.end(),
                        c.kind(),
                        c.authors(),
                        c.moreAuthors(),
                        c.title(),
                        c.container(),
                        c.volume(),
                        c.issue(),
                        c.year(),
                        c.date(),
                        c.pages(),
                        c.publisher(),
                        c.place(),
                        c.editors(),
                        doi,
                        c.url(),
                        c.registrations(),
                        c.accessed()))
                .toList();
        assertThat(citations).isNotEmpty();
        return with(m, m.language(), m.text(), citations);
    }

    private static Monograph with(Monograph m, String language, String text, List<Citation> citations) {
        return new Monograph(
                m.title(),
                m.origin(),
                m.sha256(),
                language,
                m.address(),
                text,
                text.equals(m.text()) ? m.prose() : text,
                m.sections(),
                m.passages(),
                citations,
                m.images(),
                m.otherNames());
    }
}
