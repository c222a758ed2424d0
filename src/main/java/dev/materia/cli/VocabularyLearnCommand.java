package dev.materia.cli;

import dev.materia.app.LearningRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From annotated text to strings and a stop list. */
@Command(
        name = "learn",
        sortOptions = false,
        description = {
            "Learns from PubTator files in which people have annotated diseases and chemicals: which strings name what,"
                    + " and which name nothing. What is learnt is kept apart from the vocabularies, and used by annotate"
                    + " where --vocabulary names it.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  materia vocabulary learn gold.pubtator --name gold",
            "  materia annotate abstracts.pubtator --vocabulary gold"
        })
final class VocabularyLearnCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "PubTator files with annotations, or - for input.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it. Default: the first file's name.")
    private @Nullable String name;

    @Option(
            names = "--vocabulary",
            paramLabel = "NAME-or-FILE",
            description = "Vocabularies to compare with, as for annotate. Once for each.")
    private List<String> vocabulary = new ArrayList<>();

    @Mixin
    private CommonOptions common = new CommonOptions();

    VocabularyLearnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            LearningRun.Learnt learnt = new LearningRun(vocabulary, narrator)
                    .run(sources, console.in(), name == null ? LearningRun.name(sources.get(0)) : name);
            console.say(String.format(
                    Locale.ROOT,
                    "Learnt %s: %,d entries from %,d mentions; used where --vocabulary names it",
                    learnt.name(),
                    learnt.entries(),
                    learnt.mentions()));
            return narrator.exitCode();
        }
    }
}
