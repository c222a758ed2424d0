package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a newcomer meets first: help, version, and what is said of a wrong command line. */
class UsageTest {

    @Test
    void helpNamesEveryCommand() {
        Run run = Run.of("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("build ", "serve ", "extract ", "validate ", "query ", "Exit codes");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "serve", "extract", "validate", "query"})
    void everyCommandExplainsItselfWithAnExample(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: materia " + command, "Example", "  materia " + command + " ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100, "fits a terminal");
    }

    @Test
    void aCommandThatIsReadAloneIsTheOneOfItsName() {
        Console console = Console.of(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Map<String, CommandLine> all = Materia.commandLine(console).getSubcommands();

        assertThat(all)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, command) -> assertThat(
                                Materia.commandLine(console, name, "x").getSubcommands())
                        .hasSize(1)
                        .hasEntrySatisfying(
                                name,
                                alone -> assertThat(alone.getUsageMessage()).isEqualTo(command.getUsageMessage())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "build --version"})
    void tellsItsVersion(String line) {
        Run run = Run.of(line.split(" ", -1));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("materia ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bild x",
                "build",
                "build --no-such-option x",
                "build x --jobs 0",
                "build x --jobs many",
                "build x --base drugs/",
                "build x --base https://example.org/drugs",
                "build x --license CC-BY",
                "build x --quotes some",
                "build x --version-tag a/b",
                "extract",
                "extract x --format xml",
                "extract --vocabulary a.ttl b.ttl",
                "serve --port 70000",
                "serve --port web",
                "serve --federate example.org",
                "serve --federate file:///etc/passwd",
                "serve --federate http://a|b/",
                "validate",
                "validate --shapes a.ttl b.ttl",
                "query",
                "query x",
                "query x ASK{} --file y.rq",
                "query x ASK{} --format turtle"
            })
    void wrongUsageIsTwoAndSaysWhereHelpIs(String line) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("materia: ").contains("--help'").doesNotContain("Exception", "\tat ");
    }

    @Test
    void suggestsWhatWasMeant() {
        assertThat(Run.of("bild").err())
                .startsWith("materia: there is no command 'bild'")
                .contains("build");
        assertThat(Run.of().err()).startsWith("materia: name a command");
        assertThat(Run.of("build", "x", "--job", "2").err()).contains("--jobs");
    }
}
