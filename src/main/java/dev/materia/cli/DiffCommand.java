package dev.materia.cli;

import dev.materia.app.DiffRun;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed from one release to another. */
@Command(
        name = "diff",
        sortOptions = false,
        description = {
            "Compares two releases: which claims, drugs and links are new, gone or changed, and which statements to"
                    + " remove from the older data and to add to them.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:The releases hold the same data.", "1:They differ.", "2:They could not be compared."},
        footer = {
            "",
            "Examples:",
            "  materia diff release-2024 release-2025 > changes.md",
            "  materia diff release-2024 release-2025 --format update > update.ru",
            "  materia diff release-2024 release-2025 -o changes"
        })
final class DiffCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int TROUBLE = 2;

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the older release.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the newer release.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "What to print. markdown: the changes for people; jsonl: each changed claim, before and after,"
                            + " as JSON; json: the totals; added, removed: the statements in N-Quads; update: a SPARQL update"
                            + " that turns the older data into the newer; turtle: a description in DCAT and PROV."
                            + " Default: markdown")
    private DiffRun.@Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write all of these as files into DIR in place of printing one.")
    private @Nullable Path output;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (output != null && format != null) {
            throw new WrongUsage("give either --format or --output: a folder takes all formats");
        }
        try {
            String differences = output == null
                    ? DiffRun.print(before, after, format == null ? DiffRun.Format.MARKDOWN : format, console.out())
                    : DiffRun.write(before, after, output);
            if (output != null) {
                console.say(output + ": " + (differences.isEmpty() ? "nothing changed" : differences));
            }
            return differences.isEmpty() ? 0 : DIFFERENT;
        } catch (MateriaException | IOException e) {
            console.say("materia: " + Failures.sentence(e));
            if (common.verbose()) {
                e.printStackTrace(console.err());
            }
            return TROUBLE;
        }
    }
}
