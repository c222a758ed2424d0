package dev.materia.server.page;

import dev.materia.server.page.part.Badge;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.TextRun;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim, where it stands and what was made of it.
 *
 * @param frame around it
 * @param statement the claim as a phrase in three parts: subject, predicate, object
 * @param badges how sure, when, what for
 * @param limits for whom, after what and with what it holds; may be empty
 * @param denied whether it is a denial
 * @param passages the sentences in their paragraphs
 * @param facts what was made of it
 * @param reading how it was found: cue, rule, scope
 * @param disputes claims that contradict it under the same circumstance and limits
 * @param differing claims that say otherwise under other limits
 * @param report the text of a report that there is an error in it, to be completed
 * @param place where such a report goes; null if the publisher names no place
 */
public record ClaimPage(
        Frame frame,
        List<Link> statement,
        List<Badge> badges,
        String limits,
        boolean denied,
        List<Context> passages,
        List<Fact> facts,
        List<Fact> reading,
        List<Link> disputes,
        List<Link> differing,
        String report,
        @Nullable Link place)
        implements Page {

    /**
     * A sentence in its paragraph.
     *
     * @param heading of the section that it stands under; may be empty
     * @param words the paragraph in pieces
     * @param passages the passages in it
     * @param source the monograph
     */
    public record Context(String heading, List<TextRun> words, List<Link> passages, Link source) {

        /** The same behind words of the text that stand before it, such as the lead-in of a list; may be empty. */
        public Context after(String lead, String kind) {
            return lead.isEmpty() || words.isEmpty()
                    ? this
                    : new Context(
                            heading,
                            Stream.concat(Stream.of(new TextRun(lead, kind)), words.stream())
                                    .toList(),
                            passages,
                            source);
        }
    }

    /** How many sentences make it. */
    public int sentences() {
        return passages.stream().mapToInt(context -> context.passages().size()).sum();
    }

    @Override
    public String template() {
        return "claim.jte";
    }
}
