package dev.materia.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that holds those about vocabularies. */
@Command(
        name = "vocabulary",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Imports vocabularies, MeSH first of all, and looks terms up in them. They are kept in MATERIA_HOME"
                    + " (~/.materia) and used by every command that reads monographs.",
            ""
        },
        commandListHeading = "%nCommands:%n")
final class VocabularyCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    @SuppressWarnings("UnusedVariable") // --help and --version are answered by picocli before the command runs
    private CommonOptions common = new CommonOptions();

    private VocabularyCommand() {}

    /** The command with its own commands, on {@code console}. */
    static CommandLine commandLine(Console console) {
        return new CommandLine(new VocabularyCommand())
                .addSubcommand(new VocabularyImportCommand(console))
                .addSubcommand(new VocabularyListCommand(console))
                .addSubcommand(new VocabularyLookupCommand(console))
                .addSubcommand(new VocabularyLearnCommand(console));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "what about vocabularies? Name one of import, list, lookup, learn");
    }
}
