package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.List;

/** What follows in a sentence whose words have their classes: a verb, a clause of its own, a participle. */
final class LookAhead {

    private static final int LOOK_AHEAD = 24;

    private final List<Token> tokens;
    private final Tag[] tags;

    LookAhead(List<Token> tokens, Tag[] tags) {
        this.tokens = tokens;
        this.tags = tags;
    }

    /** The first token from here that is no adverb and no negation. */
    int skipAdverbs(int from) {
        int i = from;
        while (i < tags.length
                && (tags[i] == Tag.ADVERB
                        || tags[i] == Tag.NEGATION
                        || tokens.get(i).ignorable())) {
            i++;
        }
        return i;
    }

    /** Whether a verb stands at a token, participles in "-ing" aside. */
    boolean verbAt(int i) {
        return i < tags.length && tags[i].verbal() && tags[i] != Tag.ING;
    }

    /** Whether a clause of its own stands between here and the next comma or other mark. */
    boolean clauseFollows(int from) {
        if (from < tags.length && (tags[from] == Tag.SUBORDINATOR || tags[from] == Tag.RELATIVE)) {
            return false;
        }
        for (int i = from; i < Math.min(tags.length, from + LOOK_AHEAD); i++) {
            if (tags[i].finite() || (tags[i] == Tag.PAST && i > from)) {
                return true;
            }
            if (tokens.get(i).is(';') || tokens.get(i).is(':') || (tokens.get(i).is(',') && i > from + 6)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a noun phrase follows, and then a verb that makes a clause, with no mark or coordinator between. */
    boolean subjectAndVerb(int from) {
        boolean noun = false;
        for (int i = from; i < Math.min(tags.length, from + LOOK_AHEAD / 2); i++) {
            switch (tags[i]) {
                case NOUN, PRONOUN, NUMBER, DETERMINER, NEGATIVE_DETERMINER, ING -> noun = true;
                case MODAL, BE, HAVE, DO, VERB -> {
                    return noun;
                }
                case PAST -> {
                    return noun && finitePast(i);
                }
                case MARK -> {
                    if (!tokens.get(i).ignorable() && !tokens.get(i).is('%')) {
                        return false;
                    }
                }
                case COORDINATOR, SUBORDINATOR, RELATIVE, COMPLEMENTIZER -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /**
     * Whether a past form makes a clause, and is no participle of a noun: the verb of "patients treated with it died".
     */
    boolean finitePast(int i) {
        int next = i + 1;
        boolean governed = next < tags.length
                && tags[next] == Tag.PREPOSITION
                && !tokens.get(next).lower().equals("into");
        if (!governed) {
            return true;
        }
        for (int at = next + 1; at < Math.min(tags.length, i + LOOK_AHEAD); at++) {
            if (tags[at].finite() || (tags[at] == Tag.PAST && tags[at - 1] != Tag.DETERMINER)) {
                return false;
            }
            if (tags[at] == Tag.SUBORDINATOR
                    || tags[at] == Tag.COORDINATOR
                    || tags[at] == Tag.RELATIVE
                    || tokens.get(at).is(',')
                    || tokens.get(at).is(';')
                    || tokens.get(at).is(':')) {
                return true;
            }
        }
        return true;
    }

    /** Whether another verb that makes a clause follows behind this one's group. */
    boolean verbFollows(int from) {
        for (int i = from + 1; i < tags.length; i++) {
            if (tags[i].finite()
                    && !tags[i - 1].verbal()
                    && tags[i - 1] != Tag.TO
                    && tags[i - 1] != Tag.NEGATION
                    && tags[i - 1] != Tag.ADVERB) {
                return true;
            }
        }
        return false;
    }
}
