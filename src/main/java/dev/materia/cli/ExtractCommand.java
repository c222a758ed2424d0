package dev.materia.cli;

import dev.materia.app.Pipeline;
import dev.materia.app.output.ClaimFormat;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The claims of sources, on standard output. */
@Command(
        name = "extract",
        sortOptions = false,
        description = {
            "Prints what monographs claim about their drugs, one claim a line, each with the sentence that makes it.",
            ""
        },
        footer = {"", "Example:", "  materia extract baclofen.txt --format tsv > claims.tsv"})
final class ExtractCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SourceArguments sources = new SourceArguments();

    @Option(
            names = "--format",
            paramLabel = "jsonl|tsv|fhir",
            defaultValue = "JSONL",
            description = "jsonl: one JSON object a line; tsv: a table with a header; fhir: one FHIR R5"
                    + " ClinicalUseDefinition a line (NDJSON). Default: jsonl")
    private ClaimFormat format = ClaimFormat.JSONL;

    @Option(
            names = "--explain",
            description =
                    "Adds to each claim the rule that made it (cue file and name), the words the cue reached over, and the"
                            + " words that changed it, so that a wrong claim can be corrected at its rule.")
    private boolean explain;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            Pipeline pipeline = new Pipeline(reading.settings(), narrator);
            OutputStream out = console.out();
            out.write(format.header(explain).getBytes(StandardCharsets.UTF_8));
            pipeline.extract(
                    sources.required(reading),
                    console.in(),
                    claim -> out.write(format.line(claim, explain).getBytes(StandardCharsets.UTF_8)));
            return narrator.exitCode();
        }
    }
}
