package dev.materia.claim.rule;

import dev.materia.claim.Action;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.vocabulary.ConceptType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of a cue file that makes claims: when one of its patterns is found, the mentions that it governs become
 * objects.
 *
 * @param id cue file, slash, rule name
 * @param order place among all rules; where two rules of one family want one mention, the earlier one gets it
 * @param says the predicate of mentions governed directly
 * @param roles the predicates of mentions in other roles
 * @param patterns any of which fires the rule
 * @param side where the objects stand
 * @param takes types of its objects
 * @param subject what the rule wants of the drug's being named
 * @param certainty that it gives, if it does
 * @param circumstance that it gives, if it does
 * @param polarity that it gives, if it does, whatever negation its own words hold
 * @param action of a mechanism, if it gives one
 * @param topics under which it fires only; empty for all but chemistry and asides
 * @param reach the greatest number of tokens between cue and first object
 * @param until words that end its scope, besides those that end every scope
 * @param without words that a cue must not hold: between the words of a pattern they make it mean something else
 * @param notSubject words of which the subject of its clause must hold none
 * @param frame the verbs that fire the rule and what they ask of their clause, if any do
 * @param leading whether it fires only in the lead-in of a list, for the list's items
 * @param open whether words in no vocabulary may be objects in a list that it governs
 * @param yes example sentences, the objects in braces
 * @param no examples in which it makes no claim
 */
record CueRule(
        String id,
        int order,
        Predicate says,
        Map<ScopeResolver.Role, Predicate> roles,
        List<TokenPattern> patterns,
        Side side,
        Set<ConceptType> takes,
        Subject subject,
        Optional<Certainty> certainty,
        Optional<Circumstance> circumstance,
        Optional<Polarity> polarity,
        Optional<Action> action,
        Set<SectionTopic.Kind> topics,
        int reach,
        Set<String> until,
        Set<String> without,
        Set<String> notSubject,
        Optional<VerbFrame> frame,
        boolean leading,
        boolean open,
        List<String> yes,
        List<String> no) {

    /** Where the objects of a cue stand. */
    public enum Side {
        /** After it. */
        AFTER,
        /** Before it, in its clause. */
        BEFORE,
        /** Within it: the mentions that its slots matched. */
        WITHIN,
        /** In the clause or sentence before: "its effectiveness for this has been inadequate". */
        PREVIOUS,
        /** In the items of a list that a heading introduces; such a rule has no patterns. */
        LISTED
    }

    /** What a rule wants of its sentence. */
    public enum Subject {
        /** The sentence must not be about another drug. */
        OPEN,
        /** The clause must name the drug. */
        NAMED,
        /** Anything: the cue itself holds the drug, or needs none. */
        ANY
    }
}
