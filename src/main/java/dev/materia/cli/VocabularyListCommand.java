package dev.materia.cli;

import dev.materia.app.Vocabularies;
import dev.materia.app.output.VocabularyLine;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The imported vocabularies, on standard output. */
@Command(
        name = "list",
        description = {
            "Prints the imported vocabularies, the most trusted first: name, version, licence, how many concepts, terms"
                    + " and links they have, and whether they are used where none is named, separated by tabs.",
            ""
        })
final class VocabularyListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    @SuppressWarnings("UnusedVariable") // --help and --version are answered by picocli before the command runs
    private CommonOptions common = new CommonOptions();

    VocabularyListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        StringBuilder text = new StringBuilder("name\tversion\tlicense\tconcepts\tterms\tlinks\tused\n");
        boolean whole = true;
        for (VocabularyLine line : new Vocabularies(Vocabularies.folder()).list()) {
            if (line.problem() != null) {
                console.say("materia: " + line.problem());
                whole = false;
            }
            text.append(String.join(
                            "\t",
                            line.name(),
                            Objects.requireNonNullElse(line.version(), ""),
                            Objects.requireNonNullElse(line.license(), ""),
                            Integer.toString(line.concepts()),
                            Integer.toString(line.terms()),
                            Integer.toString(line.links()),
                            line.problem() != null ? "broken" : line.on() ? "always" : "when named"))
                    .append('\n');
        }
        console.out().write(text.toString().getBytes(StandardCharsets.UTF_8));
        return whole ? 0 : 1;
    }
}
