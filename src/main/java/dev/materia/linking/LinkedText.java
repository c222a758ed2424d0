package dev.materia.linking;

import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text that is linked span by span. The abbreviations that one span defines hold in all, so they are read first; of
 * the rest nothing is kept, and memory holds a long text, not all of its tokens.
 */
public final class LinkedText {

    /** Maximum number of tokens of spans that are kept, which define abbreviations, until these are linked. */
    private static final int TOKENS_KEPT = 20_000;

    private final EntityLinker linker;
    private final String text;
    private final List<TextSpan> spans;
    private final @Nullable DrugNames names;
    private final int limit;
    private final AbbreviationResolver abbreviations = new AbbreviationResolver();
    private final Map<TextSpan, LinkedSpan> known = new HashMap<>();

    LinkedText(EntityLinker linker, String text, List<TextSpan> spans, @Nullable DrugNames names, int limit) {
        this.linker = linker;
        this.text = text;
        this.spans = spans;
        this.names = names;
        this.limit = limit;
        int kept = 0;
        for (TextSpan span : spans) {
            List<AbbreviationDetector.Definition> found = AbbreviationDetector.find(text, span.start(), span.end());
            if (!found.isEmpty()) {
                LinkedSpan candidates = candidates(span);
                abbreviations.define(found, candidates);
                kept += candidates.tokens().size();
                if (kept <= TOKENS_KEPT) {
                    known.put(span, candidates);
                }
            }
        }
    }

    /** Takes the abbreviations into account that {@code headings} define, and no span does. */
    public void defineIn(List<String> headings) {
        for (String heading : headings) {
            List<AbbreviationDetector.Definition> found = AbbreviationDetector.find(heading, 0, heading.length());
            if (!found.isEmpty()) {
                List<Token> tokens = Tokenizer.tokens(heading, 0, heading.length());
                abbreviations.define(found, linker.candidates(heading, tokens, names));
            }
        }
    }

    private LinkedSpan candidates(TextSpan span) {
        LinkedSpan done = known.get(span);
        if (done != null) {
            return done;
        }
        List<Token> tokens = Tokenizer.tokens(text, span.start(), span.end());
        return linker.candidates(text, tokens.size() > limit ? List.copyOf(tokens.subList(0, limit)) : tokens, names);
    }

    /** All that may be named in a span of the text, also where a longer mention covers it. */
    public LinkedSpan link(TextSpan span) {
        return linker.expand(abbreviations.apply(candidates(span)));
    }

    /** The mentions of a span by the type of their concepts: of each type the longest, in order. */
    public List<TypedMention> byType(LinkedSpan span) {
        return linker.byType(span, names);
    }

    /** What is named in all spans by semantic group, in order, before it is judged by what was learned. */
    public List<LinkedMention> mentions() {
        List<LinkedMention> mentions = new ArrayList<>();
        for (TextSpan span : spans) {
            linker.byGroup(link(span), mentions);
        }
        return mentions;
    }
}
