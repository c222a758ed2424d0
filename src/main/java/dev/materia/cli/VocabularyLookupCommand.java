package dev.materia.cli;

import dev.materia.app.Vocabularies;
import dev.materia.app.VocabularyEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a term names, on standard output. */
@Command(
        name = "lookup",
        sortOptions = false,
        description = {
            "Prints the concepts that a term names, one a line: kind of match (exact, variant or prefix), id, label, type,"
                    + " places in the tree, end of the IRI in Materia's data, and vocabulary, separated by tabs; where the"
                    + " term is a label in another language, that label and its language follow (Zwindel@nl). Exit"
                    + " code 1 if there is none.",
            ""
        },
        footer = {"", "Example:", "  materia vocabulary lookup 'muscle spasticity'"})
final class VocabularyLookupCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "TERM", arity = "1..*", description = "The term, in one argument or several.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--vocabulary",
            paramLabel = "NAME-or-FILE",
            description = "Where to look, as for build. May be given several times.")
    private List<String> vocabulary = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Maximum number of prefix matches to print for each vocabulary. Default: ${DEFAULT-VALUE}")
    private int limit = 20;

    @Mixin
    @SuppressWarnings("UnusedVariable") // --help and --version are answered by picocli before the command runs
    private CommonOptions common = new CommonOptions();

    VocabularyLookupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        String term = String.join(" ", words);
        if (term.isBlank()) {
            throw new WrongUsage("the term is empty; name what to look up");
        }
        List<VocabularyEntry> found = Vocabularies.lookup(term, vocabulary, limit);
        if (found.isEmpty()) {
            console.say("materia: '" + term + "' is in no vocabulary; see materia vocabulary list");
            return 1;
        }
        StringBuilder text = new StringBuilder();
        for (VocabularyEntry entry : found) {
            text.append(String.join(
                            "\t",
                            entry.how(),
                            entry.id(),
                            entry.label(),
                            entry.type().isEmpty() ? "-" : entry.type(),
                            entry.trees().isEmpty() ? "-" : String.join(" ", entry.trees()),
                            entry.own().isEmpty() ? "-" : entry.own(),
                            entry.vocabulary()))
                    .append(entry.translation().isEmpty() ? "" : "\t" + entry.translation())
                    .append('\n');
        }
        console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
        return 0;
    }
}
