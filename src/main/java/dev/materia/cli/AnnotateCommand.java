package dev.materia.cli;

import dev.materia.app.AnnotationRun;
import dev.materia.app.output.AnnotationFormat;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The concepts that sources mention, on standard output. */
@Command(
        name = "annotate",
        sortOptions = false,
        description = {
            "Prints the concepts that monographs, or the documents of PubTator files, mention, with the words and where"
                    + " they are.",
            ""
        },
        footer = {"", "Example:", "  materia annotate abstracts.pubtator > annotated.pubtator"})
final class AnnotateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SourceArguments sources = new SourceArguments();

    @Option(
            names = "--format",
            paramLabel = "jsonl|pubtator",
            description = "jsonl: one JSON object a mention; pubtator: documents with their diseases and chemicals."
                    + " Default: pubtator for what comes as PubTator, jsonl for the rest")
    private @Nullable AnnotationFormat format;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    AnnotateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            OutputStream out = console.out();
            new AnnotationRun(reading.settings(), narrator)
                    .run(
                            sources.required(reading),
                            console.in(),
                            format,
                            text -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return narrator.exitCode();
        }
    }
}
