package dev.materia.cli;

import dev.materia.app.DocumentCluster;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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

    /** The commands in the order of the help, by name. */
    private static final Map<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("build", BuildCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("extract", ExtractCommand::new);
        COMMANDS.put("annotate", AnnotateCommand::new);
        COMMANDS.put("validate", ValidateCommand::new);
        COMMANDS.put("query", QueryCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("push", console -> new PushCommand(console, System.getenv()));
        COMMANDS.put("mcp", McpCommand::new);
        COMMANDS.put("export", ExportCommand::new);
        COMMANDS.put("site", SiteCommand::new);
        COMMANDS.put("vocabulary", VocabularyCommand::commandLine);
        COMMANDS.put("rehearse", CdsTrainingCommand::new);
    }

    private Materia() {}

    /** The whole command line, on {@code console}. */
    static CommandLine commandLine(Console console) {
        CommandLine commands = new CommandLine(new Materia());
        COMMANDS.forEach((name, command) -> commands.addSubcommand(command.apply(console)));
        return on(console, commands);
    }

    /**
     * What of the command line is needed for {@code args}: one command if they begin with its name, for to describe all
     * of them takes as long as the rest of a short run.
     */
    static CommandLine commandLine(Console console, String... args) {
        Function<Console, Object> named = args.length == 0 ? null : COMMANDS.get(args[0]);
        return named == null
                ? commandLine(console)
                : on(console, new CommandLine(new Materia()).addSubcommand(named.apply(console)));
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
