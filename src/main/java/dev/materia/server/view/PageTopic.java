package dev.materia.server.view;

import dev.materia.claim.Predicate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question that a page answers from claims.
 *
 * @param id its anchor
 * @param ofDrug its heading on the page of the drug
 * @param ofOther its heading on the page of what is said of the drug
 * @param note what the reader should know of it; may be empty
 * @param kinds the kinds of answers, in the order of the page; a claim belongs to the first that takes it
 * @param folded whether a thing has one line for all kinds, that of the first of them, where the others are notes
 */
record PageTopic(String id, String ofDrug, String ofOther, String note, List<Kind> kinds, boolean folded) {

    /**
     * A kind of answer.
     *
     * @param ofDrug heading of its answers on the page of the drug
     * @param ofOther the same on the other page
     * @param also what a line of another kind says of it
     * @param takes the claims that answer so
     */
    record Kind(String ofDrug, String ofOther, String also, java.util.function.Predicate<ClaimRecord> takes) {

        private static Kind of(String predicate, String ofDrug, String ofOther, String also) {
            return new Kind(ofDrug, ofOther, also, claim -> claim.predicate().equals(predicate));
        }

        private static Kind of(List<String> predicates, String heading, String circumstance) {
            return new Kind(
                    heading,
                    heading,
                    "",
                    claim -> predicates.contains(claim.predicate())
                            && (circumstance.isEmpty() || claim.circumstance().equals(circumstance)));
        }

        private static Kind advice(String strength, String ofDrug, String ofOther, String also) {
            return new Kind(
                    ofDrug,
                    ofOther,
                    also,
                    claim -> ADVICE.contains(claim.predicate())
                            && claim.strength().equals(strength));
        }
    }

    /** Properties whose name in the ontology is no verb of a sentence. */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("treats", "is used against"),
            Map.entry("treatsSymptomsOf", "is used against symptoms of"),
            Map.entry("prevents", "is used to prevent"),
            Map.entry("investigatedFor", "was studied against"),
            Map.entry("ineffectiveFor", "did not work against"),
            Map.entry("developedFor", "was developed against"),
            Map.entry("hasAdverseEffect", "may cause"),
            Map.entry("hasOverdoseEffect", "may cause in overdose"),
            Map.entry("hasWithdrawalEffect", "may cause when stopped"),
            Map.entry("contraindicatedIn", "is not to be used in"),
            Map.entry("cautionIn", "calls for caution in"),
            Map.entry("toleratedIn", "is said to be tolerated in"),
            Map.entry("interactsWith", "interacts with"),
            Map.entry("actsOn", "acts on"),
            Map.entry("memberOfClass", "belongs to"));

    /**
     * How a sentence says a claim.
     *
     * @param predicate the local name of its property
     * @return a verb and what belongs to it; empty for a property that claims do not have
     */
    static Optional<String> verb(String predicate) {
        return Optional.ofNullable(VERBS.get(predicate));
    }

    private static final List<String> ADVICE = Predicate.localNames(Predicate.Kind.CARE);

    private static final List<String> CAUSES = Stream.concat(
                    Predicate.localNames(Predicate.Kind.EFFECT).stream(), Stream.of("mayCause"))
            .toList();

    /** Which says what a drug is. */
    static final String CLASS = "class";

    /** Whose answers are the more telling the more often they are seen. */
    static final String EFFECTS = "effects";

    /** Whose answers are grouped by class on the page of the drug. */
    static final String INTERACTIONS = "interactions";

    /** When something happens, in the order of a page: headings by the local names of the ontology's terms. */
    static final Map<String, String> CIRCUMSTANCES = headings();

    private static Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("TherapeuticUse", "In ordinary use");
        headings.put("HighDose", "At high doses");
        headings.put("LongTermUse", "In long-term use");
        headings.put("Overdose", "In overdose");
        headings.put("AbruptWithdrawal", "When it is stopped");
        return headings;
    }

    /**
     * A circumstance within a line: "at high doses"; empty for ordinary use, which is no special case, and where the
     * limits of the claim name it already.
     */
    static String special(ClaimRecord claim) {
        String heading = claim.circumstance().equals("TherapeuticUse")
                ? ""
                : CIRCUMSTANCES.getOrDefault(claim.circumstance(), "");
        return heading.isEmpty() || LimitPhrase.names(claim.limits(), claim.circumstance())
                ? ""
                : heading.substring(0, 1).toLowerCase(Locale.ROOT) + heading.substring(1);
    }

    /** What stands between a drug and the narrower thing that it is said of, by question; a colon for all others. */
    private static final Map<String, String> BETWEEN =
            Map.of("treats", " for ", "care", " in ", "mechanism", " at ", CLASS, " as ");

    /** The same for this question. */
    String between() {
        return BETWEEN.getOrDefault(id, ": ");
    }

    /** All questions, in the order of a page. */
    static final List<PageTopic> ALL = List.of(
            new PageTopic(
                    "treats",
                    "Uses",
                    "Drugs that treat it",
                    "",
                    List.of(
                            Kind.of("treats", "Used against", "Used against it", "used against it"),
                            Kind.of("prevents", "Used to prevent", "Used to prevent it", "used to prevent it"),
                            Kind.of(
                                    "treatsSymptomsOf",
                                    "Used against symptoms of",
                                    "Used against symptoms that it causes",
                                    "used against its symptoms"),
                            Kind.of(
                                    "investigatedFor",
                                    "Studied; not said to work",
                                    "Studied; not said to work",
                                    "studied"),
                            Kind.of("ineffectiveFor", "Did not work", "Did not work", "found not to work"),
                            Kind.of(
                                    "developedFor",
                                    "Developed for, whatever became of it",
                                    "Developed for it, whatever became of it",
                                    "developed for it")),
                    true),
            new PageTopic(EFFECTS, "Unwanted effects", "Drugs that may cause it", "", circumstances(), false),
            new PageTopic(
                    "care",
                    "Contraindications and cautions",
                    "Where care is needed",
                    "",
                    List.of(
                            Kind.advice("Contraindicated", "Contraindicated", "Contraindicated", "contraindicated"),
                            Kind.advice(
                                    "ShouldNotBeUsed",
                                    "Should not be used",
                                    "Should not be used",
                                    "should not be used"),
                            Kind.advice("NotRecommended", "Not recommended", "Not recommended", "not recommended"),
                            Kind.of("contraindicatedIn", "Not to be used", "Not to be used", "not to be used"),
                            Kind.of("cautionIn", "With caution", "With caution", "with caution"),
                            Kind.of(
                                    "toleratedIn",
                                    "Said to be tolerated",
                                    "Said to be tolerated",
                                    "said to be tolerated")),
                    false),
            new PageTopic(
                    INTERACTIONS,
                    "Interactions",
                    "Drugs that it interacts with",
                    "",
                    List.of(Kind.of("interactsWith", "", "", "")),
                    false),
            new PageTopic(
                    "mechanism",
                    "How it acts",
                    "Drugs that act on it",
                    "",
                    List.of(Kind.of("actsOn", "", "", "")),
                    false),
            new PageTopic(
                    CLASS,
                    "What it is",
                    "Drugs of this class",
                    "",
                    List.of(Kind.of("memberOfClass", "", "", "")),
                    false));

    private static List<Kind> circumstances() {
        List<Kind> kinds = new ArrayList<>();
        CIRCUMSTANCES.forEach((name, heading) -> kinds.add(Kind.of(CAUSES, heading, name)));
        kinds.add(Kind.of(CAUSES, "Circumstance not stated", ""));
        return kinds;
    }
}
