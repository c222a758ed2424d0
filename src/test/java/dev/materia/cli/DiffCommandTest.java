package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.materia.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two releases compared at the command line, and what is kept of them. */
class DiffCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same monograph after its author has had second thoughts, and with a sentence more at the start. */
    private static final String SECOND = """
            Morphine
            Morphine \uD83D\uDC8A is old. Morphine is an opioid analgesic that has been studied for pain. It can cause nausea. It does not cause constipation.
            Overdose
            An overdose of morphine may cause coma.
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path built(String name, String... texts) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(name + "-sources"));
        for (int i = 0; i < texts.length; i++) {
            Files.writeString(sources.resolve(i + ".txt"), texts[i]);
        }
        Path release = folder.resolve(name);
        assertThat(Run.of("build", sources.toString(), "-o", release.toString()).code())
                .isZero();
        return release;
    }

    @Test
    void namesTheClaimsThatChangedAndNoOthers() throws IOException {
        Path old = built("old", Articles.ALPHA);
        Path now = built("now", SECOND, Articles.OMEGA);

        Run run = Run.of("diff", old.toString(), now.toString(), "--format", "jsonl");

        assertThat(run.code()).isEqualTo(1);
        List<String> told = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            JsonNode change = JSON.readTree(line);
            JsonNode claim = change.has("after") ? change.get("after") : change.get("before");
            told.add(change.get("change").asText() + " "
                    + claim.get("subjectLabel").asText() + " "
                    + claim.get("predicateLabel").asText() + " "
                    + claim.get("objectLabel").asText() + " " + change.path("fields"));
        }
        assertThat(told)
                .contains(
                        "changed morphine has adverse effect constipation [\"polarity\",\"certainty\",\"sentence\"]",
                        "changed morphine has adverse effect nausea [\"sentence\"]",
                        "added warfarin treats venous thrombosis ")
                .anyMatch(line -> line.startsWith("changed morphine investigated for pain [\"predicate\""))
                .noneMatch(line -> line.contains("coma"));
    }

    @Test
    void anotherBaseMakesEveryClaimAnother() throws IOException {
        Path old = built("old", Articles.ALPHA);
        Path now = folder.resolve("now");
        assertThat(Run.of(
                                "build",
                                folder.resolve("old-sources").toString(),
                                "--base",
                                "https://example.org/drugs/",
                                "-o",
                                now.toString())
                        .code())
                .isZero();

        JsonNode sums = JSON.readTree(Run.of("diff", old.toString(), now.toString(), "--format", "json")
                .out());

        assertThat(sums.get("claimsAdded").asLong()).isPositive();
        assertThat(sums.get("claimsRemoved").asLong())
                .isEqualTo(sums.get("claimsAdded").asLong());
        assertThat(sums.get("drugsRemoved").asLong()).isEqualTo(1);
        assertThat(Run.of("diff", old.toString(), now.toString(), "--format", "turtle")
                        .out())
                .contains(
                        "<https://example.org/drugs/release/", "prov:wasRevisionOf <https://w3id.org/materia/release/");
    }

    @Test
    void whatAPublisherCallsTheVersionsIsShown() throws IOException {
        Path old = built("old", Articles.ALPHA);
        Path now = folder.resolve("now");
        Path source = Files.writeString(folder.resolve("second.txt"), SECOND);
        assertThat(Run.of("build", source.toString(), "--version-tag", "2026-spring", "-o", now.toString())
                        .code())
                .isZero();

        String version = Files.readString(old.resolve("SHA256SUMS"))
                .lines()
                .filter(line -> line.endsWith("dataset.trig"))
                .findFirst()
                .orElseThrow()
                .substring(0, 16);
        assertThat(Run.of("diff", old.toString(), now.toString()).out())
                .startsWith("# Changes from " + version + " to 2026-spring (");
        assertThat(Run.of("diff", old.toString(), now.toString(), "--format", "json")
                        .out())
                .contains("\"newTag\" : \"2026-spring\"")
                .doesNotContain("oldTag");
        assertThat(Run.of("diff", old.toString(), now.toString(), "--format", "turtle")
                        .out())
                .contains("dcat:version \"2026-spring\";", "owl:versionInfo \"" + version + "\";");
    }

    @Test
    void peopleReadWhatChanged() throws IOException {
        Path old = built("old", Articles.ALPHA);
        Path now = built("now", SECOND);

        Run run = Run.of("diff", old.toString(), now.toString());

        assertThat(run.out())
                .startsWith("# Changes from ")
                .contains("## morphine", "polarity: Affirmed → Denied", "It does not cause constipation.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void exitCodesAreThoseOfDiff() throws IOException {
        Path old = built("old", Articles.ALPHA);
        Path same = built("same", Articles.ALPHA);

        assertThat(Run.of("diff", old.toString(), same.toString()).code()).isZero();
        Run missing = Run.of("diff", old.toString(), folder.resolve("nowhere").toString());
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere: there is no such folder");
    }

    @Test
    void whatAKilledBuildHasKeptOfTheReleaseThatStillStandsGoes() throws Exception {
        Path release = built("release", Articles.ALPHA);
        String version = Release.open(release).version();
        Path versions = folder.resolve("release.versions");
        Path half = Files.createDirectories(versions.resolve("0001-" + version));
        Files.copy(release.resolve("dataset.nt"), half.resolve("dataset.nt"));

        built("release", SECOND);

        assertThat(half.resolve("SHA256SUMS")).exists();
        assertThat(versions.resolve("0002-" + version)).doesNotExist();
    }

    @Test
    void buildKeepsTheReleasesBeforeAndWhatChanged() throws IOException {
        built("release", Articles.ALPHA);
        built("release", Articles.ALPHA);
        assertThat(folder.resolve("release.versions/changes")).doesNotExist();

        Path release = built("release", SECOND);
        Path versions = folder.resolve("release.versions");
        try (Stream<Path> kept = Files.list(versions)) {
            assertThat(kept.map(each -> each.getFileName().toString()))
                    .hasSize(2)
                    .anyMatch(name -> name.matches("0001-[0-9a-f]{16}"));
        }
        try (Stream<Path> changes = Files.list(versions.resolve("changes"))) {
            assertThat(changes.toList()).singleElement().satisfies(change -> {
                assertThat(change.resolve("changes.md")).content().contains("## morphine");
                assertThat(change.resolve("update.ru")).content().contains("DELETE DATA");
            });
        }

        assertThat(Run.of(
                                "build",
                                folder.resolve("release-sources").toString(),
                                "-o",
                                release.toString(),
                                "--keep",
                                "-1")
                        .code())
                .isEqualTo(2);
    }
}
