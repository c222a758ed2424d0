package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each command of the README that shows its answer still gives it. */
class ReadmeIT {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n([^`]*)```\\n\\n```text\\n([^`]*)```\\n");

    @Test
    void commandsGiveTheAnswersShown() throws IOException, InterruptedException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThan(1);
        for (MatchResult example : examples) {
            Launched launched =
                    Launched.run(Path.of("").toAbsolutePath(), System.getenv(), List.of("sh", "-c", example.group(1)));

            assertThat(launched.err()).as(example.group(1)).isEmpty();
            assertThat(launched.out()).as(example.group(1)).isEqualTo(example.group(2));
        }
    }
}
