package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.document.Published;
import dev.materia.server.search.Search;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index for searches is made in the background, before anybody asks for it. */
class SearchPreparedTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theIndexIsMadeBeforeAnybodySearches() throws Exception {
        Search search = new Search(Published.of(SmallRelease.in(folder.resolve("release"))));
        assertThat(search.isReady()).isFalse();

        search.prepare(Duration.ZERO);

        Instant start = Instant.now();
        while (!search.isReady() && Duration.between(start, Instant.now()).compareTo(BOUND) < 0) {
            Thread.sleep(20);
        }
        assertThat(search.isReady()).isTrue();
    }
}
