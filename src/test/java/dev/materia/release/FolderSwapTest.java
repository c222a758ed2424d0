package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that were killed while they put a new release in the place of an older one. */
class FolderSwapTest {

    @TempDir
    private Path folder = Path.of("");

    private Path release = Path.of("");

    @BeforeEach
    void write() throws Exception {
        release = folder.resolve("release");
        new ReleaseWriter(Samples.CATALOGUE, 1).write(Samples.published(Samples.twoDrugs()), List.of(), release);
    }

    private Path beside(String kind) {
        return folder.resolve(".release." + kind + "-" + UUID.randomUUID());
    }

    private void killedWhileNothingStoodThere() throws IOException {
        Files.move(release, beside("old"));
    }

    @Test
    void theOlderReleaseIsBroughtBackWhenItIsOpened() throws Exception {
        String version = Release.open(release).version();
        killedWhileNothingStoodThere();

        assertThat(Release.open(release).version()).isEqualTo(version);
        assertThat(folder).isDirectoryNotContaining("glob:**/.release.*");
    }

    @Test
    void andWhenItIsToBeReplaced() throws Exception {
        killedWhileNothingStoodThere();
        ReleaseWriter.check(release);
        assertThat(release.resolve("SHA256SUMS")).exists();
    }

    @Test
    void itIsFoundWhereALinkLedTo() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("current"), Path.of("release"));
        killedWhileNothingStoodThere();
        assertThat(Release.open(link).files()).isNotEmpty();
        assertThat(release).isDirectory();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void theNewestIsTaken() throws Exception {
        Path older = beside("old");
        Files.createDirectory(older);
        Files.writeString(older.resolve("SHA256SUMS"), "");
        assertThat(older.toFile().setLastModified(1_000_000_000_000L)).isTrue();
        killedWhileNothingStoodThere();
        assertThat(Release.open(release).files()).isNotEmpty();
    }

    @Test
    void whatWasReplacedIsRemovedByTheNextBuild() throws Exception {
        Path old = Files.createDirectory(beside("old"));
        Files.writeString(old.resolve("dataset.nt"), "");
        ReleaseWriter.check(release);
        assertThat(old).doesNotExist();
        assertThat(release.resolve("SHA256SUMS")).exists();
    }

    @Test
    void aBuildThatComesSecondReplacesWhatTheFirstHasWritten() throws Exception {
        Path work = Files.createDirectory(beside("new"));
        Files.writeString(work.resolve("SHA256SUMS"), "second");
        FolderSwap.replace(work, release);
        assertThat(release.resolve("SHA256SUMS")).hasContent("second");
        assertThat(folder).isDirectoryNotContaining("glob:**/.release.*");
    }

    @Test
    void whereThereNeverWasOneNothingIsFound() {
        assertThatThrownBy(() -> Release.open(folder.resolve("none")))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("there is no such folder");
        assertThat(Release.restored(folder.resolve("none/below"))).isFalse();
    }
}
