package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.Strength;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueFile;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.TokenPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from the words of a cue, or the heading of a list, how strongly a text warns. */
final class StrengthReader {

    private record Rule(Strength strength, List<TokenPattern> patterns) {}

    /** How many tokens around a cue may belong to its wording: "must" before "not be used". */
    private static final int AROUND = 3;

    private final List<Rule> rules = new ArrayList<>();

    StrengthReader() {
        for (CueFile.Entry entry : CueFile.load("strengths")) {
            rules.add(new Rule(
                    entry.choice("strength", Strength.class).orElseThrow(() -> entry.wrong("no strength")),
                    entry.patterns()));
        }
    }

    /** The strength of a contraindication or caution; empty for other claims. */
    Optional<Strength> of(CandidateClaim candidate, Predicate predicate) {
        return switch (predicate) {
            case CAUTION_IN -> Optional.of(Strength.CAUTION);
            case CONTRAINDICATED_IN -> Optional.of(contraindicated(candidate));
            default -> Optional.empty();
        };
    }

    private Strength contraindicated(CandidateClaim candidate) {
        Sentence sentence = candidate.sentence();
        RuleSet.RuleMatch match = candidate.match();
        boolean listed = match.to() == match.from();
        if (listed && sentence.topic().kind() == SectionTopic.Kind.CONTRAINDICATIONS) {
            return Strength.CONTRAINDICATED;
        }
        int from =
                listed ? 0 : Math.max(0, Math.min(match.from(), candidate.spot().from()) - AROUND);
        int to = listed ? sentence.lead() : Math.min(sentence.size(), match.to() + AROUND);
        for (Rule rule : rules) {
            for (int i = from; i < to; i++) {
                if (matches(rule, sentence, i, to)) {
                    return rule.strength();
                }
            }
        }
        return Strength.SHOULD_NOT_BE_USED;
    }

    private static boolean matches(Rule rule, Sentence sentence, int at, int to) {
        for (TokenPattern pattern : rule.patterns()) {
            int end = pattern.matchAt(sentence, at);
            if (end != TokenPattern.UNMATCHED && end <= to) {
                return true;
            }
        }
        return false;
    }
}
