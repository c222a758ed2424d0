package dev.materia.release;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Tab-separated lines, quoted as SSSOM readers expect it: like RFC 4180, with tabs for commas. */
final class TsvWriter {

    private TsvWriter() {}

    /** Writes one line. */
    static void line(Writer out, List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.write(i == 0 ? "" : "\t");
            out.write(field(fields.get(i)));
        }
        out.write('\n');
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r' || c == '"');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
