package dev.materia.monograph.narrative;

import dev.materia.monograph.xml.XmlElement;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paragraphs that are styled as a whole and so name what follows: {@code <p><b>Paediatric population</b></p>}. */
final class RunInTitle {

    private static final int LONGEST = 110;
    private static final Set<String> STYLES = Set.of("b", "strong", "u", "em", "i", "bold", "italic", "underline");
    private static final Pattern STYLE =
            Pattern.compile("(?i)text-decoration\\s*:\\s*underline|font-weight\\s*:\\s*(?:bold|[6-9]00)");

    /** What ends a sentence, or leaves it open. */
    private static final Pattern SENTENCE = Pattern.compile(
            ".*(?:[.,;!?:]|\\b(?:if|have|has|with|to|for|are|is|be|including|following|you|of|or|and|by|if you))\\s*");

    private RunInTitle() {}

    /** Whether {@code paragraph} names what follows, the next element with words, which is null at the end. */
    static boolean isTitle(XmlElement paragraph, @Nullable XmlElement next) {
        String words = paragraph.text();
        boolean named = words.length() <= LONGEST && words.codePoints().anyMatch(Character::isLetter);
        return named && next != null && !SENTENCE.matcher(words).matches() && isStyled(paragraph);
    }

    /** Whether all words in {@code element} are styled. */
    private static boolean isStyled(XmlElement element) {
        for (Object child : element.children()) {
            if (child instanceof XmlElement inner) {
                String style = inner.attribute("style");
                boolean styled = STYLES.contains(inner.name())
                        || (style != null && STYLE.matcher(style).find());
                if (!styled && !inner.text().isEmpty() && !isStyled(inner)) {
                    return false;
                }
            } else if (child.toString().codePoints().anyMatch(Character::isLetterOrDigit)) {
                return false;
            }
        }
        return true;
    }
}
