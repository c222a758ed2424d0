package dev.materia.claim.extract.objection;

import static dev.materia.claim.extract.objection.Objections.word;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Objects of which a vocabulary knows but a part, where the whole is something else: "{liver} inflammation" is no
 * inflammation in general, "intoxication {with alcohol}" no poisoning of any kind. They keep their words, and stay
 * without a link.
 */
final class WholeNames {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    /** Letters that the words of a text and the name of a concept share if the one is but the other. */
    private static final int STEM = 4;

    private WholeNames() {}

    /** The candidate with all the words of its object. */
    static CandidateClaim of(CandidateClaim c) {
        if (c.sentence().topic().role().isPresent()) {
            return c;
        }
        return switch (c.family()) {
            case EFFECT -> inOrgan(c) ? named(c, c.spot().from() - 1, c.spot().to()) : c;
            case PRECAUTION -> withSubstance(c);
            case MECHANISM -> withSharedHead(c);
            default -> c;
        };
    }

    /** Whether an organ stands before a word for what befalls any of them, which the vocabulary knows for itself. */
    private static boolean inOrgan(CandidateClaim c) {
        int from = c.spot().from();
        if (c.spot().to() - from != 1 || from <= c.sentence().lead()) {
            return false;
        }
        boolean organ = WORDS.is(word(c, from - 1), "organ")
                && !c.sentence().inMention(from - 1)
                && c.sentence().clauses().tag(from - 1) == Tag.NOUN;
        String label = c.spot().concept().label().toLowerCase(Locale.ROOT);
        String head = word(c, from);
        return organ && head.length() >= STEM && label.startsWith(head.substring(0, STEM)) && label.indexOf(' ') < 0;
    }

    /**
     * A poisoning with what somebody is poisoned with. One with several substances stays what the vocabulary knows: the
     * list stands for all of its kind.
     */
    private static CandidateClaim withSubstance(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int with = c.spot().to();
        boolean by = with + 1 < sentence.size()
                && WORDS.is(word(c, with - 1), "own-poisoning")
                && WORDS.is(word(c, with), "poisoned-by");
        int end = by ? substanceEnd(sentence, with + 1) : -1;
        if (end < 0) {
            return c;
        }
        int last = end;
        int next = end;
        while (next < sentence.size()) {
            int member = substanceEnd(sentence, next);
            if (member > 0) {
                last = member;
                next = member;
            } else if (sentence.token(next).is(',')
                    || WORDS.is(word(c, next), "drug-list-word")
                    || WORDS.is(word(c, next), "one-more")) {
                next++;
            } else {
                break;
            }
        }
        return last == end
                ? named(c, c.spot().from(), end)
                : c.at(new MentionSpan(c.spot().from(), last, c.spot().concept(), false, false, false));
    }

    /** A member of a list of targets with the head that all share: "{histamine}, dopamine and GABA receptors". */
    private static CandidateClaim withSharedHead(CandidateClaim c) {
        Sentence sentence = c.sentence();
        String label = c.spot().concept().label().toLowerCase(Locale.ROOT);
        boolean headed = Arrays.stream(label.split(" ", -1)).anyMatch(w -> WORDS.is(w, "target-site"))
                || label.endsWith("ase")
                || label.endsWith("transporter");
        boolean joined = false;
        for (int i = c.spot().to(); i < sentence.size() && !headed; i++) {
            int at = i;
            boolean joins = sentence.token(i).is(',') || WORDS.is(word(c, i), "target-joiner");
            joined |= joins;
            Optional<MentionSpan> next = sentence.spotsAt(i).stream()
                    .filter(s -> s.is(ConceptType.TARGET) && s.from() == at && !s.covered())
                    .findFirst();
            if (next.isPresent()) {
                int last = next.get().to() - 1;
                if (joined && last > i && WORDS.is(word(c, last), "shared-site")) {
                    String head = word(c, last);
                    Concept whole = Concept.named(
                            ConceptType.TARGET,
                            sentence.words(c.spot().from(), c.spot().to()) + " "
                                    + head.substring(0, head.length() - 1));
                    return c.at(new MentionSpan(c.spot().from(), c.spot().to(), whole, false, false, false));
                }
                i = last;
            } else if (!joins) {
                return c;
            }
        }
        return c;
    }

    private static int substanceEnd(Sentence sentence, int at) {
        return sentence.spotsAt(at).stream()
                .filter(s -> s.substance() && !s.self())
                .mapToInt(MentionSpan::to)
                .max()
                .orElse(-1);
    }

    private static CandidateClaim named(CandidateClaim c, int from, int to) {
        String name = c.sentence().words(from, to).toLowerCase(Locale.ROOT);
        return c.at(new MentionSpan(from, to, Concept.named(ConceptType.CONDITION, name), false, false, false));
    }
}
