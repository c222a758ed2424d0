package dev.materia.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of every command; help and version among them. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CommonOptions {

    @Option(
            names = {"-v", "--verbose"},
            description = "Print what is read, and the stack trace of an error.")
    private boolean verbose;

    /** Whether the user wants to hear more. */
    boolean verbose() {
        return verbose;
    }

    /** Whether the innermost command of {@code parsed} was told to say more. */
    static boolean verbose(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        return command.hasMatchedOption('v');
    }
}
