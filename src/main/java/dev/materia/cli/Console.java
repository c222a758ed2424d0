package dev.materia.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Data goes to {@code out} and everything said to people to {@code err}, both in
 * UTF-8 whatever the locale.
 *
 * @param in standard input
 * @param out standard output; a failed write throws, so that a full disk differs from a closed pipe
 * @param err standard error
 * @param outIsTerminal whether people read {@code out} as it is written
 * @param errIsTerminal whether people read {@code err} as it is written
 */
public record Console(InputStream in, OutputStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal) {

    /** System properties with which the launcher tells what Java cannot find out: which streams are terminals. */
    private static final String OUT_IS_TERMINAL = "materia.out.terminal";

    private static final String ERR_IS_TERMINAL = "materia.err.terminal";

    /** The streams of this process. */
    public static Console system() {
        return new Console(
                System.in,
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                printer(new FileOutputStream(FileDescriptor.err)),
                Boolean.getBoolean(OUT_IS_TERMINAL),
                Boolean.getBoolean(ERR_IS_TERMINAL));
    }

    /** A console on given streams, which are no terminals. */
    public static Console of(InputStream in, OutputStream out, OutputStream err) {
        return new Console(in, out, printer(err), false, false);
    }

    /** Prints {@code line} to people. */
    void say(String line) {
        err.println(line);
    }

    private static PrintStream printer(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
