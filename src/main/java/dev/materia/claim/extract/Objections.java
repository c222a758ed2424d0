package dev.materia.claim.extract;

import dev.materia.claim.Predicate;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.CueRule;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.vocabulary.ConceptType;
import java.util.List;
import java.util.Set;

/**
 * What the build of a sentence has against a candidate: the mention stands in the reach of the cue, and yet the cue
 * does not speak of it.
 */
final class Objections {

    private static final ParserLexicon WORDS = ParserLexicon.ENGLISH;

    private static final Set<String> WITHHOLDING =
            Set.of("avoided", "withheld", "denied", "discouraged", "excluded", "discontinued", "stopped", "delayed");
    private static final Set<String> EARLIER = Set.of("previous", "prior", "past", "former", "earlier");
    private static final Set<String> OTHERS = Set.of("other", "another", "additional", "multiple", "different", "two");
    private static final Set<String> PRODUCTS = Set.of("drug-metabolite", "prodrug");
    private static final Set<String> WIDE = Set.of("women", "men", "adults", "adult");
    private static final String HEALTHY = "healthy-people";
    private static final Set<String> CONDITIONAL = Set.of("when", "if", "whenever", "unless");
    private static final Set<String> LINKED = Set.of("associated", "linked");
    private static final Set<String> MORE = Set.of("increase", "increases", "increased", "risk", "risks", "higher");
    private static final Set<String> AMOUNTS =
            Set.of("increase", "increases", "increased", "decrease", "decreases", "decreased", "reduced", "raises");

    /** What is wanted of a drug wherever it comes about. */
    private static final Set<String> NO_EFFECTS = Set.of(
            "anesthesia",
            "general-anesthesia",
            "analgesia",
            "wakefulness",
            "smoking-cessation",
            "remission",
            "smoking");

    private static final Set<String> TREATING = Set.of("treatment", "treating", "management", "therapy");
    private static final Set<String> MADE_LESS = Set.of("doses", "concentrations", "levels", "amounts", "dosages");

    private static final int NEAR = 6;

    private Objections() {}

    /** The candidates to which there is no objection. */
    static List<CandidateClaim> without(List<CandidateClaim> candidates) {
        return candidates.stream()
                .filter(c -> !raised(c) && !saidOfAnotherVerb(c, candidates))
                .toList();
    }

    private static boolean raised(CandidateClaim c) {
        return switch (c.family()) {
            case EFFECT -> noEffect(c);
            case PRECAUTION -> forbidsToWithhold(c) || ofTreatment(c) || saysNothing(c);
            case INTERACTION -> noPartner(c);
            case MECHANISM -> atOtherDoses(c);
            case INDICATION -> guarded(c) || associated(c);
            case MEMBERSHIP -> false;
        };
    }

    private static boolean noEffect(CandidateClaim c) {
        boolean before = c.match().rule().side() == CueRule.Side.BEFORE;
        return (before && (complement(c) || resultsIn(c) || ofAnotherClause(c) || ofComparedDrug(c)))
                || NO_EFFECTS.contains(c.spot().concept().slug())
                || forPeople(c)
                || matter(c)
                || gettingBetter(c)
                || people(c)
                || notHaving(c);
    }

    /** Whether the clause tells of something about the mention: "the mechanism of death is not known". */
    private static boolean complement(CandidateClaim c) {
        int of = c.spot().from() - 1;
        while (of > 0 && c.sentence().clauses().tag(of) == Tag.ADJECTIVE) {
            of--;
        }
        return of > 0
                && word(c, of).equals("of")
                && WORDS.is(word(c, of - 1), "matter")
                && !c.sentence().topic().circumstance().isPresent();
    }

    /** Whether a noun for a cause is what the clause speaks of: "the cause of death is not known". */
    private static boolean matter(CandidateClaim c) {
        int last = c.match().to() - 1;
        if (last < 0
                || last + 1 >= c.sentence().size()
                || last != c.match().from()
                || !WORDS.is(word(c, last), "matter")
                || !word(c, last + 1).equals("of")) {
            return false;
        }
        Clause clause = c.sentence().clauses().at(last);
        return !clause.groups().isEmpty() && clause.groups().get(0).from() > last;
    }

    /** Whether what stands before the cue leads to something else: "therapy results in" tells of no therapy. */
    private static boolean resultsIn(CandidateClaim c) {
        int last = c.match().to() - 1;
        return last >= 0
                && last + 1 < c.sentence().size()
                && WORDS.lemma(word(c, last)).equals("result")
                && word(c, last + 1).equals("in");
    }

    /** Whether the subject of the cue is a pronoun, and the mention stands in a clause that only introduces it. */
    private static boolean ofAnotherClause(CandidateClaim c) {
        Clauses build = c.sentence().clauses();
        Clause own = build.at(Math.max(0, c.match().to() - 1));
        Clause other = build.at(c.spot().from());
        boolean apart =
                other.number() != own.number() && other.kind() == Clause.Kind.ADJUNCT && other.parent() == own.number();
        return apart && !own.groups().isEmpty() && !build.subject(own).isEmpty();
    }

    /** Whether the clause tells, in contrast to another, what was seen with another drug: "whereas with codeine …". */
    private static boolean ofComparedDrug(CandidateClaim c) {
        Clauses build = c.sentence().clauses();
        Clause clause = build.clause(build.sayingOf(Math.max(0, c.match().to() - 1)));
        if (!WORDS.is(clause.link(), "contrasting")) {
            return false;
        }
        boolean other = false;
        for (int i = clause.from(); i < clause.to(); i++) {
            if (c.sentence().slotEnd(Slot.DRUG, i) > 0) {
                return false;
            }
            other |= c.sentence().spotsAt(i).stream()
                    .anyMatch(s -> s.is(ConceptType.DRUG) && !s.covered() && !s.compound());
        }
        return other;
    }

    /** Whether those who run a risk follow, and not the risk: "some risk for users with cardiovascular disease". */
    private static boolean forPeople(CandidateClaim c) {
        int to = c.match().to();
        if (to < 1 || to >= c.sentence().size() || !word(c, to - 1).equals("for")) {
            return false;
        }
        for (int i = to; i < Math.min(c.spot().from(), to + 3); i++) {
            if (WORDS.is(word(c, i), "people")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what gets better: "experienced mood improvements". */
    private static boolean gettingBetter(CandidateClaim c) {
        int to = c.spot().to();
        boolean behind = false;
        for (int i = to; i < Math.min(c.sentence().size(), to + 3); i++) {
            boolean listed = word(c, i).equals("and") || c.sentence().inMention(i);
            behind |= WORDS.is(word(c, i), "better");
            if (!listed && !behind) {
                break;
            }
        }
        return behind || c.spot().concept().slug().startsWith("improved-");
    }

    private static boolean people(CandidateClaim c) {
        return c.spot().to() - c.spot().from() == 1 && WORDS.is(word(c, c.spot().from()), "sufferers");
    }

    /** Whether those without the mention are meant: "in patients not experiencing pain". */
    private static boolean notHaving(CandidateClaim c) {
        int from = c.match().from();
        return from > 1
                && word(c, from).endsWith("ing")
                && word(c, from - 1).equals("not")
                && (WORDS.is(word(c, from - 2), "people") || word(c, from - 2).equals("those"));
    }

    /** Whether "when prescribed to those with" warns of a use and names none. */
    private static boolean guarded(CandidateClaim c) {
        int from = c.match().from();
        int at = from - 1;
        while (at > 0
                && from - at < NEAR
                && (c.sentence().clauses().tag(at) == Tag.BE || c.sentence().slotEnd(Slot.DRUG, at) > 0)) {
            at--;
        }
        boolean conditional = at >= 0 && CONDITIONAL.contains(word(c, at));
        for (int i = from; conditional && i < c.match().to(); i++) {
            if (WORDS.is(word(c, i), "people") || word(c, i).equals("those")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a use is but associated with more of the mention: "use in pregnancy associated with an increase in". */
    private static boolean associated(CandidateClaim c) {
        boolean linked = false;
        for (int i = c.match().from(); i + 3 < c.spot().from(); i++) {
            boolean atRisk = word(c, i).equals("at")
                    && MORE.contains(word(c, i + 1))
                    && word(c, i + 2).equals("risk");
            if (atRisk) {
                return true;
            }
        }
        for (int i = c.match().to(); i < c.spot().from(); i++) {
            linked |= LINKED.contains(word(c, i));
            if (linked && MORE.contains(word(c, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is avoiding or withholding the drug that must not be: "should not be avoided in". */
    private static boolean forbidsToWithhold(CandidateClaim c) {
        boolean not = false;
        for (int i = c.match().from(); i < c.match().to(); i++) {
            not |= word(c, i).equals("not") || word(c, i).equals("never");
            if (not && WITHHOLDING.contains(word(c, i))) {
                return true;
            }
        }
        int next = c.match().to();
        return not && next < c.sentence().size() && WITHHOLDING.contains(word(c, next));
    }

    /** Whether a group is so wide that nothing is said by the drug's being safe in it, or has no illness to warn of. */
    private static boolean saysNothing(CandidateClaim c) {
        String group = c.spot().concept().slug();
        return c.predicate() == Predicate.TOLERATED_IN ? WIDE.contains(group) : group.equals(HEALTHY);
    }

    /** Whether what is not known is how to treat the mention, and not whether the drug is safe in it. */
    private static boolean ofTreatment(CandidateClaim c) {
        if (!c.match().rule().id().contains("safety")) {
            return false;
        }
        for (int i = c.match().to(); i + 1 < c.spot().from(); i++) {
            if (TREATING.contains(word(c, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean noPartner(CandidateClaim c) {
        if (PRODUCTS.contains(c.spot().concept().slug())) {
            return true;
        }
        boolean before = c.match().rule().side() == CueRule.Side.BEFORE;
        boolean other = false;
        if (ofAnAmount(c)) {
            return true;
        }
        for (int i = c.spot().from() - 1; i >= 0 && i >= c.spot().from() - NEAR; i--) {
            String word = word(c, i);
            if (EARLIER.contains(word) && i + NEAR >= c.spot().from()) {
                return true;
            }
            if (before && (WORDS.is(word, "beside") || contrast(c, i))) {
                return true;
            }
            other |= OTHERS.contains(word);
            if (word.equals(",") || word.equals(";")) {
                break;
            }
        }
        return (before || takes(c)) && !other && c.sentence().ownClass(c.spot());
    }

    /** Whether a cue is a noun for more or less of something: "increases in the activity of". */
    private static boolean ofAnAmount(CandidateClaim c) {
        int next = c.match().from() + 1;
        boolean effects = false;
        for (int i = next; i < c.match().to(); i++) {
            effects |= word(c, i).startsWith("effect");
        }
        return !effects
                && c.match().rule().side() == CueRule.Side.AFTER
                && next < c.match().to()
                && AMOUNTS.contains(word(c, next - 1))
                && word(c, next).equals("in");
    }

    /** Whether a cue tells of those who take what it governs: "in patients taking". */
    private static boolean takes(CandidateClaim c) {
        return WORDS.is(word(c, Math.min(c.match().from(), c.sentence().size() - 1)), "people");
    }

    private static boolean contrast(CandidateClaim c, int at) {
        return (word(c, at).equals("contrast") || word(c, at).equals("compared"))
                && at + 1 < c.sentence().size()
                && Set.of("to", "with").contains(word(c, at + 1));
    }

    /** Whether a relative clause tells of doses: "at concentrations that are inactive on serotonin reuptake". */
    private static boolean atOtherDoses(CandidateClaim c) {
        int from = c.match().from();
        return from > 2
                && word(c, from - 2).equals("that")
                && Set.of("are", "is", "were").contains(word(c, from - 1))
                && MADE_LESS.contains(word(c, from - 3));
    }

    /**
     * Whether a warning takes for its object what another verb before it says the drug causes: "may cause spasms, and
     * is therefore not recommended in".
     */
    private static boolean saidOfAnotherVerb(CandidateClaim c, List<CandidateClaim> candidates) {
        return c.family() == CandidateClaim.Family.PRECAUTION
                && c.match().rule().side() == CueRule.Side.BEFORE
                && candidates.stream()
                        .anyMatch(e -> e.family() == CandidateClaim.Family.EFFECT
                                && e.match().rule().side() == CueRule.Side.AFTER
                                && e.match().to() > e.match().from()
                                && e.match().to() <= c.spot().from()
                                && e.spot().equals(c.spot()));
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }
}
