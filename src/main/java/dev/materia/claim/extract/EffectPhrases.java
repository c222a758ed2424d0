package dev.materia.claim.extract;

import dev.materia.claim.extract.EffectLexicon.Use;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that name an effect in full, where a vocabulary knows but a part of them: "{pharyngeal} erythema", "renal
 * {cyst}", "swelling {of the lips}", "rash {pustular}". The object stays what the vocabulary knows.
 */
final class EffectPhrases {

    private static final int MOST_IN_FRONT = 4;
    private static final int MOST_BEHIND = 3;
    private static final int LONGEST_SITE = 4;
    private static final List<String> ADJECTIVE_ENDINGS = List.of("ic", "al", "ous", "ive", "ar", "ary", "id");
    private static final Set<String> DETERMINERS = ParserLexicon.ENGLISH.words("effect-determiner");
    private static final Set<String> ENDS = ParserLexicon.ENGLISH.words("effect-end");

    /** Words of an arm that is no part of the body. */
    private static final Set<String> STUDY_ARMS = ParserLexicon.ENGLISH.words("study-arm");

    private EffectPhrases() {}

    /** A mention with the words around it that belong to the name. */
    static MentionSpan whole(Sentence sentence, MentionSpan spot) {
        int to = right(sentence, spot);
        int from = left(sentence, spot.from());
        return from == spot.from() && to == spot.to()
                ? spot
                : new MentionSpan(from, to, spot.concept(), spot.self(), spot.compound(), spot.covered());
    }

    private static int left(Sentence sentence, int start) {
        int from = start;
        while (start - from < MOST_IN_FRONT) {
            int word = wordStart(sentence, from);
            if (word < 0 || !modifies(sentence, word, from)) {
                break;
            }
            from = word;
        }
        int of = from - 1;
        boolean noun = of - 1 >= sentence.lead()
                && sentence.token(of).lower().equals("of")
                && EffectLexicon.is(sentence.token(of - 1).lower(), Use.NOMINAL)
                && !sentence.inMention(of - 1);
        return noun ? of - 1 : from;
    }

    /** The first token of the word before {@code at}, parts before hyphens included; -1 if no word stands there. */
    private static int wordStart(Sentence sentence, int at) {
        int i = at - 1;
        if (i >= sentence.lead() && hyphen(sentence, i)) {
            i--;
        }
        if (i < sentence.lead() || !sentence.token(i).isWord()) {
            return -1;
        }
        while (i - 2 >= sentence.lead()
                && hyphen(sentence, i - 1)
                && sentence.token(i - 2).isWord()) {
            i -= 2;
        }
        return i;
    }

    private static boolean hyphen(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return token.ignorable()
                && at > 0
                && at + 1 < sentence.size()
                && sentence.token(at - 1).end() == token.start()
                && token.end() == sentence.token(at + 1).start();
    }

    /** Whether all parts of a word can stand before an effect as a part of its name. */
    private static boolean modifies(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.token(i);
            String word = token.lower();
            if (!token.isWord()) {
                continue;
            }
            boolean barred = EffectLexicon.is(word, Use.VAGUE)
                    || LabelWords.isHeading(sentence, i)
                    || sentence.slotEnd(Slot.DRUG, i) > 0;
            if (barred || (sentence.inMention(i) && !adjective(sentence, i))) {
                return false;
            }
            boolean noun = sentence.clauses().tag(i) == Tag.NOUN && word.length() > 1 && !plural(word);
            boolean fits =
                    EffectLexicon.is(word, Use.CHANGE) || sentence.clauses().tag(i) == Tag.ADJECTIVE || noun;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is a plural, which modifies no noun: "laboratory abnormalities {ALT increased}". */
    private static boolean plural(String word) {
        return word.length() > 4
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("is");
    }

    /** Whether a mention of one word is an adjective: "hemorrhagic". */
    private static boolean adjective(Sentence sentence, int at) {
        String word = sentence.token(at).lower();
        return sentence.spotsAt(at).stream().allMatch(s -> s.to() - s.from() == 1 && !s.substance())
                && ADJECTIVE_ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static int right(Sentence sentence, MentionSpan spot) {
        int to = spot.to();
        boolean vague = EffectLexicon.is(sentence.token(spot.from()).lower(), Use.VAGUE);
        if (spot.to() - spot.from() == 1 && !vague && adjective(sentence, spot.from())) {
            to = nouns(sentence, to);
        }
        to = vague ? to : behind(sentence, to);
        return site(sentence, to).orElse(to);
    }

    /** The end of the noun phrase that an adjective opens: "anaphylactic {shock}". */
    private static int nouns(Sentence sentence, int start) {
        int to = start;
        while (to < sentence.size() && to - start < MOST_BEHIND) {
            Token token = sentence.token(to);
            Tag tag = sentence.clauses().tag(to);
            boolean noun = token.isWord()
                    && tag == Tag.NOUN
                    && !sentence.inSubstance(to)
                    && (!EffectLexicon.is(token.lower(), Use.VAGUE) || EffectLexicon.is(token.lower(), Use.BEHIND));
            if (!noun) {
                break;
            }
            to++;
        }
        return to;
    }

    /** The end of nouns of a general kind, and of adjectives put behind: "infection {fungal}", "renal {events}". */
    private static int behind(Sentence sentence, int start) {
        int to = start;
        int at = start;
        if (at + 1 < sentence.size()
                && hyphen(sentence, at)
                && sentence.token(at + 1).lower().equals("related")) {
            at += 2;
        }
        if (at < sentence.size() && sentence.token(at).lower().equals("adverse")) {
            at++;
        }
        if (at < sentence.size() && EffectLexicon.is(sentence.token(at).lower(), Use.BEHIND)) {
            return at + 1;
        }
        if (to < sentence.size()) {
            Token token = sentence.token(to);
            boolean change = EffectLexicon.is(token.lower(), Use.BEHIND_CHANGE);
            boolean adjective = token.isWord()
                    && sentence.clauses().tag(to) == Tag.ADJECTIVE
                    && !EffectLexicon.is(token.lower(), Use.VAGUE)
                    && !sentence.inSubstance(to);
            if ((change || adjective) && ends(sentence, to + 1)) {
                return to + 1;
            }
        }
        return to;
    }

    /** Whether the member of a list ends before a token. */
    static boolean ends(Sentence sentence, int at) {
        return at >= sentence.size()
                || ENDS.contains(sentence.token(at).lower())
                || sentence.token(at).kind() == Token.Kind.NUMBER;
    }

    /** The end of the place that follows: "swelling {of the injected hand}". */
    private static Optional<Integer> site(Sentence sentence, int start) {
        if (start >= sentence.size() || !EffectLexicon.is(sentence.token(start).lower(), Use.LINK)) {
            return Optional.empty();
        }
        int at = start + 1;
        while (at < sentence.size() && DETERMINERS.contains(sentence.token(at).lower())) {
            at++;
        }
        int first = at;
        Optional<Integer> end = Optional.empty();
        while (at < sentence.size()
                && at - first < LONGEST_SITE
                && (sentence.token(at).isWord() || hyphen(sentence, at))
                && !sentence.inSubstance(at)
                && !STUDY_ARMS.contains(sentence.token(at).lower())
                && sentence.clauses().tag(at) != Tag.PREPOSITION
                && sentence.clauses().tag(at) != Tag.COORDINATOR) {
            if (EffectLexicon.is(sentence.token(at).lower(), Use.SITE)) {
                end = Optional.of(at + 1);
            }
            at++;
        }
        return end;
    }
}
