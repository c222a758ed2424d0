package dev.materia.cli;

import dev.materia.app.DocumentCluster;
import java.io.IOException;
import java.util.Locale;
import picocli.CommandLine;

/** Entry point of the command line. */
public final class Main {

    private Main() {}

    /** Runs the command line and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(Console.system(), args));
    }

    /**
     * Runs {@code build} alone, with the work on the documents done by {@code cluster}.
     *
     * @param args what follows {@code materia build}; source names are those of {@code cluster}
     * @return as that of {@link #run}
     */
    public static int build(Console console, DocumentCluster cluster, String... args) {
        return run(console, Materia.build(console, cluster), args);
    }

    /**
     * Runs the command line.
     *
     * @return 0 when done; 1 when the data is at fault, with the reason on the console's {@code err}; 2 when the
     *     command line is
     */
    public static int run(Console console, String... args) {
        return run(console, Materia.commandLine(console, args), args);
    }

    private static int run(Console console, CommandLine commands, String... args) {
        Locale.setDefault(Locale.ROOT);
        int code;
        try {
            code = commands.execute(args);
        } catch (OutOfMemoryError e) {
            console.say(
                    "materia: out of memory; give Java more with MATERIA_JAVA_OPTS=-Xmx4g, or read fewer sources at once");
            code = Failures.DATA_AT_FAULT;
        }
        try {
            console.out().flush();
        } catch (IOException e) {
            code = Failures.output(console, e, code);
        }
        console.err().flush();
        return code;
    }
}
