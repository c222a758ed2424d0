package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.List;

/** Reads a verb with its auxiliaries and the adverbs and asides between them: "may, if given too fast, cause". */
final class VerbGroupReader {

    private static final int ASIDE = 12;

    private final List<Token> tokens;
    private final Tag[] tags;
    private final LookAhead ahead;

    VerbGroupReader(List<Token> tokens, Tag[] tags, LookAhead ahead) {
        this.tokens = tokens;
        this.tags = tags;
        this.ahead = ahead;
    }

    /** The verb group that starts at a token: auxiliaries, adverbs and the verb. */
    VerbGroup at(int i) {
        int end = i + 1;
        int head = i;
        boolean be = tags[i] == Tag.BE;
        boolean passive = false;
        String modal = tags[i] == Tag.MODAL ? tokens.get(i).lower() : "";
        while (end < tags.length) {
            Tag tag = tags[end];
            boolean part = tag == Tag.BE
                    || tag == Tag.HAVE
                    || (tag == Tag.PAST && tags[head] != Tag.VERB && tags[head] != Tag.PAST)
                    || (tag == Tag.VERB && tags[head] != Tag.VERB && tags[head] != Tag.PAST)
                    || (tag == Tag.ING && be && tags[end - 1] == Tag.BE)
                    || (tag == Tag.DO && tags[head] == Tag.MODAL);
            if (part) {
                passive = tag == Tag.PAST && be;
                be |= tag == Tag.BE;
                head = end;
            } else if (tag == Tag.TO && (tags[head] == Tag.BE || tags[head] == Tag.HAVE)) {
                modal = modal.isEmpty() ? "to" : modal;
                be = false;
            } else if (tokens.get(end).is(',') && tags[head].finite() && tags[head] != Tag.VERB && goesOn(end) > 0) {
                end = goesOn(end);
                continue;
            } else if (tag != Tag.NEGATION
                    && tag != Tag.ADVERB
                    && !tokens.get(end).ignorable()) {
                break;
            }
            end++;
        }
        while (end > head + 1 && tags[end - 1] != Tag.NEGATION) {
            end--;
        }
        String lemma = ParserLexicon.ENGLISH.lemma(tokens.get(head).lower());
        return new VerbGroup(i, end, head, lemma, passive, modal);
    }

    /** The index behind an aside between commas that a verb group goes on after: "has, in a few men, caused". Or -1. */
    private int goesOn(int comma) {
        for (int i = comma + 1; i < Math.min(tags.length - 1, comma + ASIDE); i++) {
            if (tokens.get(i).is(',')) {
                int next = ahead.skipAdverbs(i + 1);
                boolean verb = next < tags.length
                        && (tags[next] == Tag.PAST || tags[next] == Tag.VERB || tags[next] == Tag.BE);
                return verb ? i + 1 : -1;
            }
            if (tags[i].finite() || tags[i] == Tag.SUBORDINATOR || tags[i] == Tag.RELATIVE) {
                return -1;
            }
        }
        return -1;
    }
}
