package dev.materia.cli;

import dev.materia.source.MateriaException;
import dev.materia.validation.ShapesViolatedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into a sentence and an exit code; a stack trace is for those who ask for it with {@code -v}.
 */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** The exit code when the data, or the machine, cannot be used. */
    static final int DATA_AT_FAULT = 1;

    private static final int WRONG_USAGE = 2;

    private static final Pattern VALUES = Pattern.compile("expected one of \\[([^]]*)] \\(case-insensitive\\)");

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        console.say("materia: " + sentence(wrong));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        return help(command);
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Throwable failure =
                thrown instanceof RuntimeException && thrown.getCause() instanceof IOException io ? io : thrown;
        if (failure instanceof WrongUsage) {
            console.say("materia: " + failure.getMessage());
            return help(command);
        }
        if (failure instanceof IOException io && isClosedPipe(io)) {
            return CommandLine.ExitCode.OK;
        }
        console.say("materia: " + sentence(failure));
        if (CommonOptions.verbose(parsed)) {
            failure.printStackTrace(console.err());
        }
        return DATA_AT_FAULT;
    }

    private static String sentence(ParameterException wrong) {
        boolean first = wrong.getCommandLine().getParent() == null;
        if (first && wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "there is no command '" + unmatched.getUnmatched().get(0) + "'";
        }
        String message = VALUES.matcher(Objects.requireNonNullElse(wrong.getMessage(), "wrong usage"))
                .replaceAll(values -> "expected one of " + values.group(1).toLowerCase(Locale.ROOT));
        boolean none = first && message.startsWith("Missing required subcommand");
        return none ? "name a command, such as 'serve'" : message;
    }

    private int help(CommandLine command) {
        console.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_USAGE;
    }

    /** The exit code after standard output failed with {@code failure}, where {@code code} would have been it. */
    static int output(Console console, IOException failure, int code) {
        if (isClosedPipe(failure)) {
            return code;
        }
        console.say("materia: standard output: cannot be written (" + failure.getMessage() + ")");
        return DATA_AT_FAULT;
    }

    /** Whether the reader of standard output has gone, as {@code head} does: no fault of anybody's. */
    private static boolean isClosedPipe(IOException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "")
                .toLowerCase(Locale.ROOT)
                .contains("broken pipe");
    }

    static String sentence(Throwable failure) {
        if (failure instanceof MateriaException) {
            return Objects.requireNonNull(failure.getMessage());
        }
        if (failure instanceof ShapesViolatedException) {
            return failure.getMessage()
                    + "\nNothing was written; correct the data, or write the release nevertheless with build --force";
        }
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or folder; check the path";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": access denied; check its permissions";
        }
        if (failure instanceof IOException io) {
            return Objects.requireNonNullElse(io.getMessage(), "input or output failed");
        }
        return "an error in Materia itself (" + failure + "); run it again with -v and report what it prints";
    }
}
