package dev.materia.monograph.label;

import dev.materia.monograph.xml.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Styled words that open a paragraph and name what it is about: {@code <content styleCode="bold">Rash:</content> ...}.
 *
 * @param words the heading, as printed
 * @param rest what the paragraph goes on with
 */
record RunInHeading(String words, List<Object> rest) {

    private static final int LONGEST = 110;
    private static final int LONGEST_SENTENCE = 60;
    private static final Set<String> STYLES = Set.of("bold", "italics", "underline", "emphasis");

    /** Words after which a line goes on: "Ask a doctor before use if you have". */
    private static final Pattern OPEN = Pattern.compile(
            ".*\\b(?:if|have|has|had|who|with|to|for|are|is|be|in|includes?|included|including|following|you|may|should|when|of|or|and|by)\\s*:?",
            Pattern.CASE_INSENSITIVE);

    /** The heading that {@code paragraph} starts with; null if it has none. */
    static @Nullable RunInHeading of(XmlElement paragraph, boolean beforeList) {
        List<Object> children = paragraph.children();
        int at = 0;
        while (at < children.size() && children.get(at) instanceof String blank && blank.isBlank()) {
            at++;
        }
        if (at == children.size() || !(children.get(at) instanceof XmlElement styled) || !isStyled(styled)) {
            return null;
        }
        String words = styled.text();
        List<Object> rest = children.subList(at + 1, children.size());
        boolean named = words.codePoints().anyMatch(Character::isLetter) && words.length() <= LONGEST;
        if (!named || !styled.descendants("footnote").isEmpty()) {
            return null;
        }
        String after = text(rest);
        if (after.isBlank()) {
            boolean sentence = words.endsWith(".") || words.endsWith(",") || words.endsWith(";");
            boolean lead = beforeList && OPEN.matcher(words).matches();
            return sentence || lead || OPEN.matcher(words).matches() ? null : new RunInHeading(words, List.of());
        }
        boolean marked = words.endsWith(":") || words.endsWith("\u2013") || words.endsWith("\u2014");
        boolean title =
                words.endsWith(".") && words.length() <= LONGEST_SENTENCE && words.indexOf('.') == words.length() - 1;
        boolean broken = !rest.isEmpty() && startsWithBreak(rest) && !words.endsWith(",");
        boolean open = OPEN.matcher(words).matches();
        return (marked || title || broken) && !open ? new RunInHeading(words, rest) : null;
    }

    private static boolean startsWithBreak(List<Object> rest) {
        for (Object node : rest) {
            if (node instanceof XmlElement element) {
                return element.is("br");
            }
            if (!node.toString().isBlank()) {
                return false;
            }
        }
        return false;
    }

    private static boolean isStyled(XmlElement element) {
        String style = element.attribute("styleCode");
        return element.is("content")
                && style != null
                && Set.of(style.split("\\s+", -1)).stream().anyMatch(STYLES::contains);
    }

    private static String text(List<Object> nodes) {
        StringBuilder text = new StringBuilder();
        nodes.forEach(node -> text.append(node instanceof XmlElement element ? element.text() : node));
        return text.toString();
    }
}
