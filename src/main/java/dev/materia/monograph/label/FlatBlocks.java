package dev.materia.monograph.label;

import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The paragraphs and bulleted lists of a text that stands on one line. */
final class FlatBlocks {

    private static final Pattern BULLET =
            Pattern.compile("(?:^|(?<=\\s))[\u2022\u25CF\u25AA\u25A0\u25CB\u25E6\uF0B7]\\s*(?=\\S)");
    private static final Pattern SUB_BULLET = Pattern.compile("(?<=\\s)o\\s+(?=\\p{L})");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z\\d)\\]%])\\.\\s+(?=\\p{Lu})");

    /** Organ classes that effects are grouped by: "Nervous system disorders: dizziness". */
    private static final Pattern GROUP = Pattern.compile(
            "(?<=[\\p{L}\\d.,)\\]])\\s+(?=(?:"
                    + ShippedFile.records("labels/organ-classes.tsv").stream()
                            .map(row -> Pattern.quote(row.get(0)))
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .collect(Collectors.joining("|"))
                    + ")(?:\\s+(?:disorders?|conditions?|complications|effects|reactions|events|system))?(?:\\s+(?:disorders?|conditions?))?\\s?:)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_GROUP = 160;

    private FlatBlocks() {}

    /** Tells {@code builder} the blocks of {@code words}. */
    static void tell(String words, BlockBuilder builder) {
        List<int[]> marks = marks(words);
        if (marks.isEmpty()) {
            paragraphs(words, builder);
            return;
        }
        paragraphs(words.substring(0, marks.get(0)[0]), builder);
        builder.openList();
        boolean open = true;
        for (int i = 0; i < marks.size(); i++) {
            int[] mark = marks.get(i);
            boolean last = i + 1 == marks.size();
            int end = last ? words.length() : marks.get(i + 1)[0];
            String item = words.substring(mark[1], end);
            String printed =
                    BlockBuilder.unread(words.substring(mark[0], mark[1]).strip()) + " ";
            Matcher sentence = SENTENCE_END.matcher(item);
            boolean leads = !last && item.stripTrailing().endsWith(":");
            if ((last || leads) && sentence.find()) {
                // a list ends with the first sentence of its last item: nothing else marks its end
                if (!open) {
                    builder.openList();
                }
                builder.item(printed + item.substring(0, sentence.start() + 1));
                builder.closeList();
                open = false;
                paragraphs(item.substring(sentence.end()), builder);
            } else {
                if (!open) {
                    builder.openList();
                    open = true;
                }
                builder.item(printed + item);
            }
        }
        if (open) {
            builder.closeList();
        }
    }

    /**
     * Paragraphs, of which a new one starts at each organ class that groups effects. A class is looked for in front of
     * colons alone: at each space, that would take half of the time of reading a label.
     */
    private static void paragraphs(String words, BlockBuilder builder) {
        Matcher group = GROUP.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
        int start = 0;
        for (int colon = words.indexOf(':'); colon >= 0; colon = words.indexOf(':', colon + 1)) {
            group.region(Math.max(start, colon - LONGEST_GROUP), colon);
            while (group.find()) {
                builder.paragraph(words.substring(start, group.start()));
                start = group.end();
            }
        }
        builder.paragraph(words.substring(start));
    }

    /** Where the marks of items stand: start and end. */
    private static List<int[]> marks(String words) {
        List<int[]> marks = new ArrayList<>();
        Matcher bullet = BULLET.matcher(words);
        while (bullet.find()) {
            marks.add(new int[] {bullet.start(), bullet.end()});
        }
        if (!marks.isEmpty()) {
            Matcher below = SUB_BULLET.matcher(words).region(marks.get(0)[0], words.length());
            while (below.find()) {
                marks.add(new int[] {below.start(), below.end()});
            }
            marks.sort((a, b) -> Integer.compare(a[0], b[0]));
        }
        return marks;
    }
}
