package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {

    private static final String KILLED = ".r.new-0b1c2d3e-0000-4000-8000-0123456789ab";

    @TempDir
    private Path folder;

    @BeforeEach
    void aBuildWasKilled() throws IOException {
        Files.createDirectories(folder.resolve(KILLED));
        Files.writeString(folder.resolve(KILLED).resolve("dataset.nt"), "half of a");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatAKilledBuildLeftIsRemoved() throws Exception {
        Files.writeString(folder.resolve(KILLED).resolve(".lock"), "");
        Files.createDirectory(folder.resolve(".r.new-mine"));
        try (Placement placement = Placement.beside(folder.resolve("r"))) {
            Files.writeString(placement.work().resolve("SHA256SUMS"), "");
            placement.commit();
        }
        assertThat(names()).containsExactly(".r.new-mine", "r");
        assertThat(folder.resolve("r")).isDirectoryNotContaining("glob:**.lock");
    }

    @Test
    void whatWasKilledBeforeItHadALockIsRemovedLater() throws Exception {
        Placement.beside(folder.resolve("r")).close();
        assertThat(names()).containsExactly(KILLED);
        Instant before = Instant.now().minusSeconds(3600);
        Files.setLastModifiedTime(folder.resolve(KILLED), FileTime.from(before));
        Placement.beside(folder.resolve("r")).close();
        assertThat(names()).isEmpty();
    }

    @Test
    void aBuildThatIsRunningKeepsItsFolder() throws Exception {
        try (Placement running = Placement.beside(folder.resolve("r"))) {
            FileTime old = FileTime.from(Instant.now().minusSeconds(3600));
            Files.setLastModifiedTime(running.work(), old);
            Placement.beside(folder.resolve("r")).close();
            assertThat(running.work()).exists();
        }
    }
}
