package dev.materia.claim.sentence;

import dev.materia.vocabulary.Token;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each token its word class: closed classes by table, verbs by their forms, the rest by endings; words that may
 * be a noun or a verb by their neighbours.
 */
final class Tagger {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("al", "ous", "ive", "ful", "less", "able", "ible", "ic", "ary", "ish", "est");

    private final List<Token> tokens;
    private final BitSet nominal;
    private final Tag[] tags;
    private final VerbTagger verbs;

    private Tagger(List<Token> tokens, BitSet nominal) {
        this.tokens = tokens;
        this.nominal = nominal;
        this.tags = new Tag[tokens.size()];
        this.verbs = new VerbTagger(tokens, nominal, tags);
    }

    /**
     * The classes of the tokens.
     *
     * @param nominal the tokens known to lie in a noun phrase, as a name of a disease or drug does
     */
    static Tag[] tag(List<Token> tokens, BitSet nominal) {
        Tagger tagger = new Tagger(tokens, nominal);
        for (int i = 0; i < tagger.tags.length; i++) {
            tagger.tags[i] = tagger.at(i);
        }
        for (int i = 0; i + 2 < tagger.tags.length; i++) {
            if (tagger.tags[i] == Tag.PREPOSITION
                    && tokens.get(i + 1).lower().equals("no")
                    && WORDS.is(tokens.get(i + 2).lower(), "negative-adverbial")) {
                Arrays.fill(tagger.tags, i, i + 3, Tag.NEGATION);
            }
        }
        return tagger.tags;
    }

    private Tag at(int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.MARK) {
            return Tag.MARK;
        } else if (token.kind() == Token.Kind.NUMBER) {
            return token.lower().equals("0") && counts(i) ? Tag.NEGATIVE_DETERMINER : Tag.NUMBER;
        } else if (nominal.get(i)) {
            return Tag.NOUN;
        }
        String word = token.lower();
        if (word.equals("that") || word.equals("whether")) {
            return that(i, word);
        } else if (word.equals("to")) {
            return verbFollows(i) ? Tag.TO : Tag.PREPOSITION;
        } else if (word.equals("if") && reportedBefore(i)) {
            return Tag.COMPLEMENTIZER;
        } else if (word.equals("so")) {
            return next(i).equals("that") ? Tag.SUBORDINATOR : Tag.ADVERB;
        } else if (word.equals("as") && !suchAs(i) && clauseAfter(i)) {
            return Tag.SUBORDINATOR;
        } else if ((word.equals("since") || word.equals("after") || word.equals("before") || word.equals("until"))
                && clauseAfter(i)) {
            return Tag.SUBORDINATOR;
        }
        Tag closed = word.equals("because") && next(i).equals("of") ? Tag.PREPOSITION : closed(word);
        if (closed != null) {
            return closed;
        }
        ParserLexicon.VerbForm form = WORDS.verb(word);
        if (form != null) {
            return verbs.tag(i, form);
        } else if (WORDS.is(word, "adjective")) {
            return Tag.ADJECTIVE;
        }
        return byEnding(word);
    }

    /**
     * Whether a zero counts people or cases: "0 developed", "in 0% of patients", and not "0-5" or a row "12 0 Rash".
     */
    private boolean counts(int i) {
        boolean open = i == 0
                || tokens.get(i - 1).isWord()
                || tokens.get(i - 1).is(',')
                || tokens.get(i - 1).is('(');
        int after = next(i).equals("%") ? i + 2 : i + 1;
        if (!open || after >= tokens.size() || !tokens.get(after).isWord()) {
            return false;
        }
        String next = tokens.get(after).lower();
        return WORDS.is(next, "people") || next.equals("of") || WORDS.verb(next) != null;
    }

    /** "Lung disease such as pneumonitis has occurred" names an instance, and opens no clause. */
    private boolean suchAs(int i) {
        return i > 0 && tokens.get(i - 1).lower().equals("such");
    }

    /** The closed class that a word belongs to, or null. */
    static @Nullable Tag closed(String word) {
        if (WORDS.is(word, "negation")) {
            return Tag.NEGATION;
        } else if (WORDS.is(word, "negative-determiner")) {
            return Tag.NEGATIVE_DETERMINER;
        } else if (WORDS.is(word, "determiner")) {
            return Tag.DETERMINER;
        } else if (WORDS.is(word, "modal")) {
            return Tag.MODAL;
        } else if (WORDS.is(word, "be")) {
            return Tag.BE;
        } else if (WORDS.is(word, "have")) {
            return Tag.HAVE;
        } else if (WORDS.is(word, "do")) {
            return Tag.DO;
        } else if (WORDS.is(word, "preposition")) {
            return Tag.PREPOSITION;
        } else if (WORDS.is(word, "coordinator")) {
            return Tag.COORDINATOR;
        } else if (WORDS.is(word, "subordinator")) {
            return Tag.SUBORDINATOR;
        } else if (WORDS.is(word, "relative")) {
            return Tag.RELATIVE;
        } else if (WORDS.is(word, "pronoun")) {
            return Tag.PRONOUN;
        }
        return WORDS.is(word, "adverb") ? Tag.ADVERB : null;
    }

    private static Tag byEnding(String word) {
        if (word.endsWith("ly") && word.length() > 4) {
            return Tag.ADVERB;
        } else if (word.endsWith("ing") && word.length() > 5) {
            return Tag.ING;
        } else if (word.endsWith("ed") && word.length() > 4) {
            return Tag.PAST;
        }
        return ADJECTIVE_ENDINGS.stream().anyMatch(e -> word.length() > e.length() + 2 && word.endsWith(e))
                ? Tag.ADJECTIVE
                : Tag.NOUN;
    }

    /** "that": before a clause, of a noun it follows, or a determiner. */
    private Tag that(int i, String word) {
        if (word.equals("whether") || reportedBefore(i)) {
            return Tag.COMPLEMENTIZER;
        }
        int before = before(i);
        boolean afterNoun = before >= 0
                && (tags[before] == Tag.NOUN
                        || tags[before] == Tag.ING
                        || tags[before] == Tag.PRONOUN
                        || tokens.get(before).is(')'));
        if (afterNoun) {
            int after = i + 1;
            boolean verb = after < tokens.size() && looksVerbal(after);
            return verb || before(i) != i - 1 ? Tag.RELATIVE : clauseNoun(before) ? Tag.COMPLEMENTIZER : Tag.RELATIVE;
        }
        return before < 0 || tags[before] == Tag.PREPOSITION || (tags[before].verbal() && !reportedBefore(i))
                ? Tag.DETERMINER
                : Tag.COMPLEMENTIZER;
    }

    /** Whether a noun takes a clause: "the belief that". */
    private boolean clauseNoun(int at) {
        String word = tokens.get(at).lower();
        return WORDS.is(word, "clause-noun");
    }

    /** Whether a reporting or denying verb, or an adjective, stands right before: "it is known that", "unclear if". */
    private boolean reportedBefore(int i) {
        int before = before(i);
        if (before < 0) {
            return false;
        }
        String word = tokens.get(before).lower();
        String lemma = WORDS.lemma(word);
        return WORDS.is(lemma, "reporting")
                || WORDS.is(lemma, "denying")
                || WORDS.is(word, "clause-noun")
                || (tags[before] == Tag.ADJECTIVE
                        && before > 0
                        && !tokens.get(i).lower().equals("if"))
                || WORDS.is(word, "open-question");
    }

    /** The next token before that is not an adverb or a mark inside a word, or -1. */
    private int before(int i) {
        int at = i - 1;
        while (at >= 0 && (tokens.get(at).ignorable() || (tags[at] == Tag.ADVERB && i - at < 3))) {
            at--;
        }
        return at;
    }

    private String next(int i) {
        return i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
    }

    private boolean verbFollows(int i) {
        for (int at = i + 1; at < Math.min(tokens.size(), i + 4); at++) {
            String word = tokens.get(at).lower();
            ParserLexicon.VerbForm form = WORDS.verb(word);
            if (nominal.get(at)) {
                return false;
            } else if (form != null && form.form() == ParserLexicon.Form.BASE) {
                return !(form.noun() && next(at).equals("of"));
            } else if (!(word.endsWith("ly") || WORDS.is(word, "adverb") || WORDS.is(word, "negation"))) {
                return false;
            }
        }
        return false;
    }

    /** Whether what follows up to the next mark has a verb that makes a clause of it. */
    private boolean clauseAfter(int i) {
        for (int at = i + 1; at < Math.min(tokens.size(), i + 14); at++) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.MARK && !token.ignorable()) {
                return false;
            }
            String word = token.lower();
            if (at > i + 1
                    && !nominal.get(at)
                    && (WORDS.is(word, "modal")
                            || WORDS.is(word, "be")
                            || WORDS.is(word, "have")
                            || WORDS.is(word, "do"))) {
                return true;
            }
            if (at == i + 1
                    && (word.equals("a") || word.equals("an"))
                    && tokens.get(i).lower().equals("as")) {
                return false;
            }
            if (WORDS.is(word, "relative") || WORDS.is(word, "subordinator")) {
                return false;
            }
        }
        return false;
    }

    private boolean looksVerbal(int at) {
        String word = tokens.get(at).lower();
        ParserLexicon.VerbForm form = WORDS.verb(word);
        return !nominal.get(at)
                && ((form != null && form.form() != ParserLexicon.Form.ING)
                        || WORDS.is(word, "modal")
                        || word.endsWith("ly")
                        || WORDS.is(word, "negation"));
    }
}
