package dev.materia.cli;

import dev.materia.app.Pipeline;
import dev.materia.app.serving.RunningServer;
import dev.materia.app.serving.ServeOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A release over HTTP, built first if it is not there yet. */
@Command(
        name = "serve",
        sortOptions = false,
        description = {
            "Publishes a release (a folder that build has written) as a website with a SPARQL endpoint, and prints the"
                    + " address to open. Given monographs,"
                    + " it builds the release first; given nothing, it publishes the monograph that comes with Materia."
                    + " Stop it with Ctrl-C.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  materia serve",
            "  materia serve release --port 8080",
            "  materia serve release --federate https://id.nlm.nih.gov/mesh/sparql",
            "  materia serve articles/ --title 'Our drug articles'"
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    /** What the building came to: 1 if a source was at fault. */
    private int exitCode;

    @Mixin
    private SourceArguments sources = new SourceArguments();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "3030",
            description = "The port; 0 takes a free one. Default: ${DEFAULT-VALUE}")
    private int port = 3030;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description = "The address to listen at; 0.0.0.0 lets other machines in. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--federate",
            paramLabel = "IRI",
            description =
                    "A SPARQL endpoint that queries may name with SERVICE; to be repeated for others. Default: none.")
    private List<String> federate = new ArrayList<>();

    @Option(
            names = "--access-log",
            paramLabel = "FILE",
            description = "Adds a line for each request to FILE, in the combined log format. Default: no log.")
    private @Nullable Path accessLog;

    @Mixin
    private PublisherOptions publisher = new PublisherOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65535) {
            throw new WrongUsage("--port: " + port + " is not a number from 0 to 65535");
        }
        federate.forEach(ServeCommand::checkEndpoint);
        try (RunningServer site = open()) {
            console.out().write((site.address() + "\n").getBytes(StandardCharsets.UTF_8));
            console.out().flush();
            site.await();
            return exitCode;
        }
    }

    private static void checkEndpoint(String iri) {
        try {
            URI uri = new URI(iri);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new WrongUsage("--federate: " + iri + " is not an IRI: " + e.getReason());
        }
        throw new WrongUsage(
                "--federate: " + iri + " is not the address of an endpoint, such as https://example.org/sparql");
    }

    private RunningServer open() throws Exception {
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            Pipeline pipeline = new Pipeline(reading.settings(publisher), narrator);
            List<String> names = sources.names();
            ServeOptions serving =
                    new ServeOptions(host, port, federate, Optional.ofNullable(accessLog), console.errIsTerminal());
            if (names.size() == 1 && Pipeline.isRelease(names.get(0))) {
                if (publisher.given() || reading.given()) {
                    throw new WrongUsage(names.get(0)
                            + " is a release; options for building have no effect on it: give them to" + " build");
                }
                return Pipeline.serve(Path.of(names.get(0)), serving, line -> console.say("materia: " + line));
            }
            RunningServer site = pipeline.serve(names, console.in(), serving);
            exitCode = narrator.exitCode();
            return site;
        }
    }
}
