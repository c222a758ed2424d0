package dev.materia.cli;

import dev.materia.app.RdfCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A SHACL report on RDF files. */
@Command(
        name = "validate",
        sortOptions = false,
        description = {
            "Checks RDF files against SHACL shapes and prints the report in Turtle. Exit code 1 if the data violate a"
                    + " shape or a result has a custom severity; 0 if there are only warnings or infos (sh:conforms is"
                    + " false then, too).",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  materia validate release/dataset.ttl",
            "  materia validate people.ttl --shapes person-shapes.ttl"
        })
final class ValidateCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "RDF",
            arity = "0..*",
            description = "RDF files in Turtle, N-Triples, TriG, N-Quads, JSON-LD or RDF/XML, also compressed (.gz);"
                    + " they are checked as one graph.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--shapes",
            paramLabel = "FILE",
            arity = "1..*",
            description = "SHACL shapes to check against, besides Materia's own.")
    private List<Path> shapes = new ArrayList<>();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (files.isEmpty()) {
            throw new WrongUsage(
                    shapes.size() > 1
                            ? "no RDF: all files after --shapes were taken for shapes; name RDF before it"
                            : "no RDF: name the files to check");
        }
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            return RdfCheck.of(files, shapes, console.out(), narrator) ? 0 : 1;
        }
    }
}
