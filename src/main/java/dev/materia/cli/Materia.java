package dev.materia.cli;

import dev.materia.app.DocumentCluster;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command that holds the others. */
@Command(
        name = "materia",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Turns drug monographs into validated, linked RDF in which every statement leads back to its sentence.",
            ""
        },
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start with:  materia serve            publishes the bundled monograph; open the address it prints",
            "More about a command:  materia build --help",
            "",
            "Exit codes: 0 success; 1 an error in the input; 2 wrong usage."
        })
final class Materia {

    private Materia() {}

    /** The whole command line, on {@code console}. */
    static CommandLine commandLine(Console console) {
        CommandLine commands = new CommandLine(new Materia())
                .addSubcommand(new BuildCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new AnnotateCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new PushCommand(console, System.getenv()))
                .addSubcommand(new McpCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new SiteCommand(console))
                .addSubcommand(VocabularyCommand.commandLine(console))
                .addSubcommand(new CdsTrainingCommand(console));
        return on(console, commands);
    }

    /** The command {@code build} alone, with the work on the documents done by {@code cluster}. */
    static CommandLine build(Console console, DocumentCluster cluster) {
        return on(console, new CommandLine(new BuildCommand(console, cluster)));
    }

    private static CommandLine on(Console console, CommandLine commands) {
        Failures failures = new Failures(console);
        return commands.setOut(new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.outIsTerminal() ? Ansi.AUTO : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
