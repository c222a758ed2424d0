package dev.materia.cli;

import dev.materia.app.Pipeline;
import dev.materia.app.query.QueryFormat;
import dev.materia.app.query.QueryTarget;
import dev.materia.app.query.SparqlQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A SPARQL query without a server. */
@Command(
        name = "query",
        sortOptions = false,
        description = {
            "Answers a SPARQL query on a release, or on monographs, which are then read first. The prefixes of the data"
                    + " (mat:, skos:, rdfs:, oa:, mesh: and others) need not be declared.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  materia query release 'SELECT ?drug ?use { ?drug mat:treats ?use }'",
            "  materia query baclofen.txt --file effects.rq --format csv"
        })
final class QueryCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "RELEASE-or-SOURCE",
            description =
                    "A release folder that build has written, or a monograph, folder or archive as build takes it.")
    private String data = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SPARQL", description = "The query.")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "FILE", description = "Read the query from a file instead.")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|tsv|xml|turtle",
            description = "text, json, csv, tsv or xml for SELECT and ASK; turtle for CONSTRUCT and DESCRIBE. Default:"
                    + " text on a terminal, else tsv; turtle for graphs.")
    private @Nullable QueryFormat format;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    QueryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            QueryTarget target = new Pipeline(reading.settings(), narrator).target(data, console.in());
            SparqlQuery question = question(target);
            QueryFormat as = question.format(format, console.outIsTerminal())
                    .orElseThrow(() -> new WrongUsage("--format: " + format + " does not fit this kind of query"));
            target.answer(question, as, console.out());
            return narrator.exitCode();
        }
    }

    private SparqlQuery question(QueryTarget target) throws Exception {
        if (text != null && file == null) {
            return target.parse(text, "query");
        }
        if (file != null && text == null) {
            return target.parse(Files.readString(file), file.toString());
        }
        throw new WrongUsage("give the query either as the second argument or with --file");
    }
}
