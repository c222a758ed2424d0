package dev.materia.monograph.label;

import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a builder a text that has lost its structure: title, highlights, numbered parts, bulleted lists. */
final class FlatText {

    /** What follows where the words of a title are but the start of a sentence: "Adverse reactions (5%) were". */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\s*(?:[(\\[][^)\\]]{0,80}%|(?:were|are|is|was|include|includes|included|have|that|which|reported|to)\\b)");

    private final BlockBuilder builder;
    private final OpenFdaField field;
    private final @Nullable SectionRole role;
    private final int level;
    private final String number;
    private final FlatHeadings headings;
    private boolean inPart;
    private boolean interrupted;

    FlatText(BlockBuilder builder, OpenFdaField field, @Nullable SectionRole role, int level) {
        this.builder = builder;
        this.field = field;
        this.role = role;
        this.level = level;
        this.number = field.number();
        this.headings = new FlatHeadings(number);
    }

    /** Starts the section with the title that {@code text} starts with; answers where the text goes on. */
    int title(String text) {
        for (String known : field.titles()) {
            Pattern pattern = Pattern.compile(
                    "^\\s*(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.?\\s+)?" + Pattern.quote(known)
                            + "\\s?[:?]?(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE);
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()
                    && !GOES_ON.matcher(text.substring(matcher.end())).lookingAt()) {
                builder.section(level, text.substring(0, matcher.end()), role);
                return matcher.end();
            }
        }
        builder.section(level, "", role);
        return 0;
    }

    /** A stretch of the text. */
    void text(String words) {
        if (words.isBlank()) {
            return;
        }
        if (interrupted && !inPart) {
            builder.section(level, "", role);
        }
        interrupted = false;
        String rest = inPart ? words : FlatHighlights.without(words, number, headings.first(words));
        for (FlatHeadings.Piece piece : headings.split(rest)) {
            if (!piece.heading().isEmpty()) {
                builder.section(level + 1, piece.heading(), role);
                inPart = true;
            }
            FlatBlocks.tell(piece.words(), builder);
        }
    }

    /** A table in the text. */
    void table(OpenFdaTables.Table table) {
        new SplNarrative(builder).tellTable(table.element(), level, role);
    }

    /** The text goes on behind a part that is a field of its own. */
    void resume() {
        interrupted = true;
        inPart = false;
    }
}
