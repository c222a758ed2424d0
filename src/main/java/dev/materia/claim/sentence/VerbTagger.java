package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that have the form of a verb: whether they are one, a noun or an adjective, by their neighbours. */
final class VerbTagger {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private final List<Token> tokens;
    private final BitSet nominal;
    private final Tag[] tags;

    /** @param tags the classes found so far, those of all tokens before the one that is asked for */
    VerbTagger(List<Token> tokens, BitSet nominal, Tag[] tags) {
        this.tokens = tokens;
        this.nominal = nominal;
        this.tags = tags;
    }

    /** The class of the token at {@code i}, which has the letters of a form of a verb. */
    Tag tag(int i, ParserLexicon.VerbForm form) {
        Tag before = i == 0 ? null : tags[i - 1];
        return switch (form.form()) {
            case PAST -> form.lemma().equals(tokens.get(i).lower()) ? base(i, form, before) : past(i, before);
            case ING -> Tag.ING;
            case BASE, THIRD -> base(i, form, before);
        };
    }

    /** A past form is an adjective between a determiner and a noun: "the increased risk". */
    private Tag past(int i, @Nullable Tag before) {
        boolean determined = before == Tag.DETERMINER || before == Tag.ADJECTIVE || before == Tag.NEGATIVE_DETERMINER;
        boolean noun = i + 1 < tokens.size()
                && (nominal.get(i + 1)
                        || (Tagger.closed(tokens.get(i + 1).lower()) == null
                                && tokens.get(i + 1).isWord()));
        return determined && noun ? Tag.ADJECTIVE : Tag.PAST;
    }

    private Tag base(int i, ParserLexicon.VerbForm form, @Nullable Tag before) {
        if (before == Tag.MODAL
                || before == Tag.TO
                || before == Tag.DO
                || before == Tag.NEGATION
                || before == Tag.RELATIVE) {
            return Tag.VERB;
        }
        if (before == Tag.DETERMINER
                || before == Tag.NEGATIVE_DETERMINER
                || before == Tag.ADJECTIVE
                || before == Tag.NUMBER
                || before == Tag.PREPOSITION
                || before == Tag.BE
                || before == Tag.HAVE
                || (i > 0 && tokens.get(i - 1).lower().equals("'s"))) {
            return form.noun() ? Tag.NOUN : before == Tag.PREPOSITION || before == Tag.DETERMINER ? Tag.NOUN : Tag.VERB;
        }
        boolean compound = i > 0
                && tokens.get(i - 1).ignorable()
                && tokens.get(i - 1).end() == tokens.get(i).start();
        if (compound) {
            return Tag.NOUN;
        }
        if (!form.noun()) {
            return Tag.VERB;
        }
        String next = next(i);
        if (next.equals("of") || (i + 1 < tokens.size() && looksFinite(i + 1))) {
            return Tag.NOUN;
        }
        if (before == null || before == Tag.MARK || before == Tag.COORDINATOR || before == Tag.SUBORDINATOR) {
            boolean first = form.form() == ParserLexicon.Form.BASE;
            return first && !earlierNoun(i) && objectFollows(i)
                    ? Tag.VERB
                    : afterVerb(i) && objectFollows(i) ? Tag.VERB : Tag.NOUN;
        }
        if (before == Tag.ADVERB || before == Tag.PRONOUN) {
            return Tag.VERB;
        }
        boolean plural = before == Tag.NOUN && pluralBefore(i);
        boolean agrees = form.form() == ParserLexicon.Form.THIRD || plural;
        return agrees && objectFollows(i) ? Tag.VERB : Tag.NOUN;
    }

    /** Whether a plural noun stands before, with no verb or mark between. */
    private boolean pluralBefore(int i) {
        for (int at = i - 1; at >= 0 && !tags[at].verbal() && tags[at] != Tag.MARK; at--) {
            String word = tokens.get(at).lower();
            if (tags[at] == Tag.NOUN && (word.endsWith("s") || WORDS.is(word, "plural"))) {
                return true;
            }
        }
        return false;
    }

    private boolean looksFinite(int at) {
        String word = tokens.get(at).lower();
        return WORDS.is(word, "modal")
                || word.equals("is")
                || word.equals("are")
                || word.equals("was")
                || word.equals("were")
                || word.equals("has")
                || word.equals("have");
    }

    private boolean earlierNoun(int i) {
        return i > 1 && tags[i - 1] == Tag.COORDINATOR;
    }

    /** Whether the member of a coordination before was a verb: "trigger gout or worsen acne". */
    private boolean afterVerb(int i) {
        for (int at = i - 1; at >= Math.max(0, i - 8); at--) {
            if (tags[at].finite()) {
                return i > 0 && tags[i - 1] == Tag.COORDINATOR;
            }
        }
        return false;
    }

    /** Whether a noun phrase, a clause or a preposition follows, as behind a verb. */
    private boolean objectFollows(int i) {
        if (i + 1 >= tokens.size()) {
            return true;
        }
        Token next = tokens.get(i + 1);
        if (next.kind() == Token.Kind.MARK) {
            return next.is(':') || next.is('.') || next.ignorable() || next.is('(');
        }
        return true;
    }

    private String next(int i) {
        return i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
    }
}
