package dev.materia.claim.extract;

import dev.materia.claim.extract.EffectLexicon.Use;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Changes of what laboratories and physicians measure, which few vocabularies know: "increased blood creatinine",
 * "elevations in alanine aminotransferase", "platelet count decreased".
 */
final class MeasuredChanges {

    private static final int LONGEST_QUANTITY = 5;

    private MeasuredChanges() {}

    /** The changes that a sentence names, in order. */
    static List<MentionSpan> of(Sentence sentence) {
        if (!any(sentence, Use.MEASURE) || !(any(sentence, Use.UP_DOWN) || any(sentence, Use.UP_DOWN_NOUN))) {
            return List.of();
        }
        List<MentionSpan> found = new ArrayList<>();
        int at = sentence.lead();
        while (at < sentence.size()) {
            int end = end(sentence, at);
            if (end > at) {
                found.add(named(sentence, at, end, ""));
                at = shared(sentence, at, end, found);
            } else {
                at++;
            }
        }
        return found;
    }

    /**
     * Adds the further quantities of a change in front of them all, "increases in amylase and {lipase levels}", and
     * gives the index after the last.
     */
    private static int shared(Sentence sentence, int start, int first, List<MentionSpan> found) {
        int quantity = quantityStart(sentence, start);
        int end = first;
        while (quantity > start && end + 1 < sentence.size() && joins(sentence, end)) {
            int next = end + 1;
            while (next < sentence.size() && joins(sentence, next)) {
                next++;
            }
            int to = quantityEnd(sentence, next);
            boolean own = to > 0 && to < sentence.size() && changes(sentence, to);
            if (to < 0 || own || !EffectPhrases.ends(sentence, to)) {
                break;
            }
            found.add(named(sentence, next, to, sentence.words(start, quantity) + " "));
            end = to;
        }
        return end;
    }

    private static boolean joins(Sentence sentence, int at) {
        return sentence.token(at).is(',')
                || sentence.token(at).is('/')
                || sentence.clauses().tag(at) == Tag.COORDINATOR;
    }

    /**
     * The index of the quantity behind the words of change that start at a token; the same if none stands before it.
     */
    private static int quantityStart(Sentence sentence, int at) {
        String word = sentence.token(at).lower();
        if (EffectLexicon.is(word, Use.UP_DOWN)) {
            return at + 1;
        }
        return EffectLexicon.is(word, Use.UP_DOWN_NOUN) ? (isWord(sentence, at + 2, "the") ? at + 3 : at + 2) : at;
    }

    private static MentionSpan named(Sentence sentence, int from, int to, String before) {
        String name = (before + sentence.words(from, to)).toLowerCase(Locale.ROOT);
        return new MentionSpan(from, to, Concept.named(ConceptType.CONDITION, name), false, false, false);
    }

    private static boolean any(Sentence sentence, Use use) {
        for (int i = sentence.lead(); i < sentence.size(); i++) {
            if (EffectLexicon.is(sentence.token(i).lower(), use)) {
                return true;
            }
        }
        return false;
    }

    /** The index after a change that starts at a token, or -1. */
    private static int end(Sentence sentence, int at) {
        String word = sentence.token(at).lower();
        if (EffectLexicon.is(word, Use.UP_DOWN)) {
            return quantityEnd(sentence, at + 1);
        }
        boolean noun = EffectLexicon.is(word, Use.UP_DOWN_NOUN) && at + 1 < sentence.size();
        if (noun && (isWord(sentence, at + 1, "in") || isWord(sentence, at + 1, "of"))) {
            int start = isWord(sentence, at + 2, "the") ? at + 3 : at + 2;
            return quantityEnd(sentence, start);
        }
        int quantity = startsName(sentence, at) ? quantityEnd(sentence, at) : -1;
        if (quantity < 0 || quantity >= sentence.size()) {
            return -1;
        }
        return changes(sentence, quantity) ? quantity + 1 : -1;
    }

    /** Whether the words of change stand behind a quantity: "creatinine {increased}". */
    private static boolean changes(Sentence sentence, int at) {
        String next = sentence.token(at).lower();
        return EffectLexicon.is(next, Use.UP_DOWN_NOUN)
                || (EffectLexicon.is(next, Use.UP_DOWN) && EffectPhrases.ends(sentence, at + 1));
    }

    private static boolean startsName(Sentence sentence, int at) {
        if (at == sentence.lead()) {
            return true;
        }
        Token before = sentence.token(at - 1);
        return !before.isWord() || EffectPhrases.ends(sentence, at - 1) || !name(sentence, at - 1);
    }

    /** The index after the longest name of a measured quantity that starts at a token, or -1. */
    private static int quantityEnd(Sentence sentence, int start) {
        int end = -1;
        for (int i = start; i < sentence.size() && i - start < LONGEST_QUANTITY; i++) {
            Token token = sentence.token(i);
            if (token.ignorable()) {
                continue;
            }
            if (!name(sentence, i)) {
                break;
            }
            boolean level = end == i && EffectLexicon.is(token.lower(), Use.LEVEL);
            if (level || EffectLexicon.is(token.lower(), Use.MEASURE)) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean name(Sentence sentence, int at) {
        Token token = sentence.token(at);
        Tag tag = sentence.clauses().tag(at);
        return token.isWord()
                && !EffectLexicon.is(token.lower(), Use.UP_DOWN)
                && !EffectLexicon.is(token.lower(), Use.UP_DOWN_NOUN)
                && !EffectLexicon.is(token.lower(), Use.VAGUE)
                && (tag == Tag.NOUN || tag == Tag.ADJECTIVE || EffectLexicon.is(token.lower(), Use.MEASURE));
    }

    private static boolean isWord(Sentence sentence, int at, String word) {
        return at < sentence.size() && sentence.token(at).lower().equals(word);
    }
}
