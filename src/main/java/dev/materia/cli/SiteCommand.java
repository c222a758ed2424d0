package dev.materia.cli;

import dev.materia.app.Pipeline;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A release as a site of files. */
@Command(
        name = "site",
        sortOptions = false,
        description = {
            "Writes a release as a site of files that any web server hands out: all pages, their RDF documents and the"
                    + " dumps, with a search box that works in the browser. Only queries need 'serve'.",
            ""
        },
        footer = {"", "Example:", "  materia site release -o public"})
final class SiteCommand implements Callable<Integer> {

    /** Short runs say nothing of how far they are. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final Console console;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The folder of the release.")
    private Path release = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write the site into; it is made if it is not there.")
    private Path output = Path.of("");

    @Mixin
    @SuppressWarnings("UnusedVariable") // gives the command the options that all have
    private CommonOptions common = new CommonOptions();

    SiteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        long[] next = {System.nanoTime() + PAUSE};
        int pages = Pipeline.site(release, output, line -> {
            long now = System.nanoTime();
            if (now > next[0]) {
                next[0] = now + PAUSE;
                console.say(line);
            }
        });
        console.say(output + ": " + pages + " pages");
        return 0;
    }
}
