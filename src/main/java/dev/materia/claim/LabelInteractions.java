package dev.materia.claim;

import dev.materia.monograph.Passage;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Optional;

/**
 * The substances that a label's section on interactions names without a cue: those that the first cell of a table's row
 * names, and those that its title does ("7.2 Cyclosporine").
 */
final class LabelInteractions {

    private LabelInteractions() {}

    /** Adds to {@code candidates} the interactions of {@code sentence} that no cue governs. */
    static void add(Sentence sentence, List<Candidate> candidates, RuleBook rules) {
        boolean row = sentence.passage().kind() == Passage.Kind.ROW
                && sentence.topic().role().equals(Optional.of(SectionRole.INTERACTIONS));
        Optional<CueRule> rule = row ? rules.listed(Topic.Kind.INTERACTIONS) : Optional.empty();
        if (rule.isEmpty()) {
            return;
        }
        int end = examples(sentence) ? sentence.size() : firstCell(sentence);
        for (Spot spot : sentence.spots()) {
            boolean free = rule.get().takes().contains(spot.concept().type())
                    && spot.to() <= end
                    && !spot.self()
                    && !spot.covered()
                    && !spot.compound()
                    && !rules.noObject(spot.concept())
                    && candidates.stream().noneMatch(c -> c.spot().overlaps(spot));
            if (free) {
                candidates.add(new Candidate(
                        new RuleBook.RuleMatch(rule.get(), spot.from(), spot.from()),
                        rule.get().says(),
                        spot,
                        sentence.size(),
                        sentence));
            }
        }
    }

    /** Whether a row lists examples of the class that the row above it names. */
    private static boolean examples(Sentence sentence) {
        return sentence.size() > 0 && sentence.token(0).lower().startsWith("example");
    }

    private static int firstCell(Sentence sentence) {
        int at = 0;
        for (Token token : sentence.tokens()) {
            if (token.is('|')) {
                return at;
            }
            at++;
        }
        return at;
    }
}
