package dev.materia.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a run of the command line came to.
 *
 * @param code its exit code
 * @param out all of its standard output
 * @param err all of its standard error
 */
record Run(int code, String out, String err) {

    /** Runs the command line in this process, with an empty standard input. */
    static Run of(String... args) {
        return with("", args);
    }

    /** Runs the command line in this process, with {@code in} on standard input. */
    static Run with(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
        int code = Main.run(Console.of(new ByteArrayInputStream(bytes), out, err), args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
