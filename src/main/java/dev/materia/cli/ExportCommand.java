package dev.materia.cli;

import dev.materia.app.ExportRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A release in another format. */
@Command(
        name = "export",
        sortOptions = false,
        description = {"Writes a release in a format that other tools read.", ""},
        footer = {
            "",
            "Examples:",
            "  materia export release --format kgx -o kgx",
            "  materia export release --format csv -o table"
        })
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "RELEASE", description = "The folder of the release.")
    private Path release = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "csv|kgx|rdf12|nanopubs",
            required = true,
            description =
                    "csv: one table of claims, described with CSVW; kgx: nodes and edges for Biolink graphs; rdf12:"
                            + " RDF 1.2, in which each claim reifies its triple; nanopubs: a nanopublication for each claim, with"
                            + " trusty IRIs, in N-Quads.")
    private ExportRun.Shape shape = ExportRun.Shape.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write the files into; it is made if it is not there.")
    private Path output = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : ExportRun.write(release, shape, output)) {
            if (common.verbose()) {
                console.say(file.toString());
            }
        }
        return 0;
    }
}
