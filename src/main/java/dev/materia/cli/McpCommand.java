package dev.materia.cli;

import dev.materia.app.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A release for an assistant that starts this program. */
@Command(
        name = "mcp",
        sortOptions = false,
        description = {
            "Answers an assistant about a release by the Model Context Protocol, on standard input and output. Given"
                    + " monographs, it builds the release first; given nothing, it takes the monograph that comes with"
                    + " Materia. Have the assistant start this command; 'serve' speaks the same protocol at /mcp.",
            ""
        },
        footer = {
            "",
            "Example, in the settings of an assistant:",
            "  {\"command\": \"materia\", \"args\": [\"mcp\", \"release\"]}"
        })
final class McpCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SourceArguments sources = new SourceArguments();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    McpCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<String> names = sources.names();
        if (names.contains("-")) {
            throw new WrongUsage("mcp: standard input is for the assistant; name files or a release");
        }
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            if (names.size() == 1 && Pipeline.isRelease(names.get(0))) {
                Pipeline.assist(Path.of(names.get(0)), console.in(), console.out());
            } else {
                new Pipeline(reading.settings(), narrator).assist(names, console.in(), console.out());
            }
            return narrator.exitCode();
        }
    }
}
