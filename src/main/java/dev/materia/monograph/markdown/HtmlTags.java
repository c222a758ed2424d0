package dev.materia.monograph.markdown;

import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML that stands in Markdown as a block of its own. */
final class HtmlTags {

    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<(script|style)\\b[^>]*>.*?</\\1\\s*>|<[!?/]?[A-Za-z][^<>]*>|&#?\\w{1,32};",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private HtmlTags() {}

    /** Blanks tags, comments, scripts, styles and character references in the prose of the block at {@code spans}. */
    static void blank(Draft draft, List<Span> spans) {
        if (spans.isEmpty()) {
            return;
        }
        Matcher markup = MARKUP.matcher(draft.text())
                .region(spans.get(0).start(), spans.get(spans.size() - 1).end());
        while (markup.find()) {
            draft.blank(markup.start(), markup.end());
        }
    }
}
