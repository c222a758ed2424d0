package dev.materia.server.page.part;

import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Subscripts, which plain texts lose: the A of "GABAA receptor", the 2A of "5-HT2A". Which letters these are, a table
 * says. How they look is changed, and none of them.
 */
final class Subscripts {

    private static final Pattern SUBSCRIPT =
            Pattern.compile(String.join("|", ShippedFile.lines("dev/materia/server/page/subscripts.txt")));

    private Subscripts() {}

    /** A text in pieces. */
    static List<TextRun.Piece> pieces(String text) {
        Matcher subscript = SUBSCRIPT.matcher(text);
        List<TextRun.Piece> pieces = new ArrayList<>();
        int done = 0;
        while (subscript.find()) {
            if (subscript.start() > done) {
                pieces.add(new TextRun.Piece(text.substring(done, subscript.start()), false));
            }
            pieces.add(new TextRun.Piece(subscript.group(), true));
            done = subscript.end();
        }
        if (done < text.length()) {
            pieces.add(new TextRun.Piece(text.substring(done), false));
        }
        return pieces;
    }
}
