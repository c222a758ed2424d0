package dev.materia.claim.extract;

import dev.materia.claim.extract.EffectLexicon.Use;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which words of a label's sentence name an effect by themselves. An adjective is none ("rash, {macular}"), nor is what
 * a laboratory measures; where others share a head with it, it takes that ("{motor} and sensory instability").
 */
final class EffectNames {

    /** A mention as it was found, and at the words that name the effect in full. */
    private record Named(CandidateClaim found, CandidateClaim whole) {}

    private static final int LONGEST_LIST = 12;

    private EffectNames() {}

    /**
     * {@code candidates} of a label's sentence at the words that name their effects in full, without those whose words
     * are but a part of another's: of "hypoxic cardiac arrest" the arrest is left.
     */
    static List<CandidateClaim> whole(Sentence sentence, List<CandidateClaim> candidates) {
        List<Named> named = candidates.stream()
                .map(c -> new Named(c, c.family() == CandidateClaim.Family.EFFECT ? whole(sentence, c) : c))
                .map(n -> new Named(n.found, headed(sentence, ofReaction(sentence, ofEvent(sentence, n.whole)))))
                .filter(n ->
                        n.whole.family() != CandidateClaim.Family.INDICATION || !howGrave(sentence, n.whole.spot()))
                .filter(n -> n.whole.family() != CandidateClaim.Family.EFFECT
                        || !(LabelWords.isNoEffect(sentence, n.whole.spot()) || isPart(sentence, n.whole.spot())))
                .toList();
        return named.stream()
                .filter(n -> n.whole.family() != CandidateClaim.Family.EFFECT
                        || named.stream().noneMatch(o -> !o.equals(n) && holds(sentence, o, n)))
                .map(Named::whole)
                .toList();
    }

    /** Whether a word but says how grave a condition is that a drug is for: "{fatal} and non-fatal stroke". */
    private static boolean howGrave(Sentence sentence, MentionSpan spot) {
        return spot.to() - spot.from() == 1
                && EffectLexicon.is(sentence.token(spot.from()).lower(), Use.VAGUE)
                && EffectPhrases.isAdjective(sentence, spot.from());
    }

    private static CandidateClaim whole(Sentence sentence, CandidateClaim candidate) {
        return candidate.at(EffectPhrases.whole(sentence, LabelWords.plain(sentence, candidate.spot())));
    }

    /** The candidate at the event that befalls those who have what was found: "{hospitalization for} heart failure". */
    private static CandidateClaim ofEvent(Sentence sentence, CandidateClaim c) {
        MentionSpan spot = c.spot();
        int event = spot.from() - 2;
        boolean head = (c.family() == CandidateClaim.Family.EFFECT || c.family() == CandidateClaim.Family.INDICATION)
                && spot.is(ConceptType.CONDITION)
                && event >= sentence.lead()
                && sentence.token(event + 1).lower().equals("for")
                && EffectLexicon.is(sentence.token(event).lower(), Use.EVENT);
        if (!head) {
            return c;
        }
        String name = sentence.words(event, spot.to()).toLowerCase(Locale.ROOT);
        return c.at(new MentionSpan(event, spot.to(), Concept.named(ConceptType.CONDITION, name), false, false, false));
    }

    /** The candidate without the disease at large that a vocabulary has for reactions: "immune-mediated reactions". */
    private static CandidateClaim ofReaction(Sentence sentence, CandidateClaim c) {
        MentionSpan spot = c.spot();
        String words = sentence.words(spot.from(), spot.to()).toLowerCase(Locale.ROOT);
        String label = spot.concept().label().toLowerCase(Locale.ROOT);
        boolean disease = c.family() == CandidateClaim.Family.EFFECT
                && (words.endsWith("reaction") || words.endsWith("reactions"))
                && (label.endsWith("disease") || label.endsWith("diseases") || label.endsWith("disorder"));
        return disease
                ? c.at(new MentionSpan(
                        spot.from(), spot.to(), Concept.named(ConceptType.CONDITION, words), false, false, false))
                : c;
    }

    private static boolean holds(Sentence sentence, Named outer, Named inner) {
        MentionSpan around = outer.whole.spot();
        MentionSpan spot = inner.whole.spot();
        if (outer.whole.predicate() != inner.whole.predicate()) {
            return false;
        }
        boolean same = around.from() == spot.from() && around.to() == spot.to();
        return spot.insideOf(around) || (same && modifier(sentence, inner) && !modifier(sentence, outer));
    }

    /** Whether a mention was only the adjective in front of the words that name an effect. */
    private static boolean modifier(Sentence sentence, Named named) {
        MentionSpan found = named.found.spot();
        return found.to() < named.whole.spot().to()
                && found.to() - found.from() == 1
                && EffectPhrases.isAdjective(sentence, found.from());
    }

    /**
     * Whether words that no vocabulary knows name no effect: one adjective, or what is measured without a change
     * ("lipase levels").
     */
    static boolean isPart(Sentence sentence, MentionSpan spot) {
        if (spot.concept().linked()) {
            return false;
        }
        List<String> words =
                Arrays.asList(spot.concept().label().toLowerCase(Locale.ROOT).split("[ -]", -1));
        String last = words.get(words.size() - 1);
        boolean measured = (EffectLexicon.is(last, Use.MEASURE) || EffectLexicon.is(last, Use.LEVEL))
                && !EffectLexicon.is(last, Use.FUNCTION);
        boolean changed = words.stream()
                .anyMatch(w -> EffectLexicon.is(w, Use.UP_DOWN)
                        || EffectLexicon.is(w, Use.UP_DOWN_NOUN)
                        || EffectLexicon.is(w, Use.CHANGE)
                        || EffectLexicon.is(w, Use.NOMINAL));
        return (measured && !changed) || attribute(sentence, spot);
    }

    private static CandidateClaim headed(Sentence sentence, CandidateClaim c) {
        return c.family() == CandidateClaim.Family.EFFECT ? c.at(withHead(sentence, c.spot())) : c;
    }

    /** A word that only modifies, with the head it shares: "motor and sensory {loss}", "{rash} (macular, papular)". */
    static MentionSpan withHead(Sentence sentence, MentionSpan spot) {
        if (spot.concept().linked() || !attribute(sentence, spot)) {
            return spot;
        }
        String head =
                headBehind(sentence, spot).or(() -> headBefore(sentence, spot)).orElse("");
        if (head.isEmpty()) {
            return spot;
        }
        String name = (sentence.words(spot.from(), spot.to()) + " " + head).toLowerCase(Locale.ROOT);
        return new MentionSpan(spot.from(), spot.to(), Concept.named(ConceptType.CONDITION, name), false, false, false);
    }

    /** The noun behind the last of adjectives that are joined. */
    private static Optional<String> headBehind(Sentence sentence, MentionSpan spot) {
        boolean joined = false;
        int at = spot.to();
        while (at + 1 < sentence.size()
                && at - spot.to() < LONGEST_LIST
                && (sentence.token(at).is(',')
                        || sentence.clauses().tag(at) == Tag.COORDINATOR
                        || EffectPhrases.isAdjective(sentence, at))) {
            joined |= sentence.clauses().tag(at) == Tag.COORDINATOR;
            at++;
        }
        boolean shared = joined
                && at < sentence.size()
                && EffectPhrases.isAdjective(sentence, at - 1)
                && sentence.clauses().tag(at) == Tag.NOUN
                && !EffectLexicon.is(sentence.token(at).lower(), Use.VAGUE)
                && EffectPhrases.ends(sentence, at + 1);
        return shared ? Optional.of(sentence.words(at, at + 1)) : Optional.empty();
    }

    /** The condition in front of a bracket, or of "described as", that holds a list of adjectives. */
    private static Optional<String> headBefore(Sentence sentence, MentionSpan spot) {
        int at = spot.from() - 1;
        while (at > sentence.lead()
                && !sentence.token(at).is('(')
                && !sentence.token(at).lower().equals("described")) {
            if (sentence.token(at).is(')') || sentence.token(at).is(';')) {
                return Optional.empty();
            }
            at--;
        }
        int end = at;
        return sentence.spots().stream()
                .filter(s -> s.is(ConceptType.CONDITION) && s.to() == end)
                .findFirst()
                .map(s -> sentence.words(s.from(), s.to()));
    }

    private static boolean attribute(Sentence sentence, MentionSpan spot) {
        String label = spot.concept().label();
        boolean single = label.indexOf(' ') < 0;
        return single && EffectPhrases.isAdjective(sentence, spot.to() - 1);
    }
}
