package dev.materia.mapping;

import dev.materia.claim.Action;
import dev.materia.claim.Assertion;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Mention;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.Statement;
import dev.materia.claim.Strength;
import dev.materia.claim.TitleTopic;
import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.ConditionSeverity;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.ContextValue;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.Intent;
import dev.materia.claim.context.Presence;
import dev.materia.claim.context.TherapyRole;
import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Image;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A monograph on a drug that there is not, with all a mapper has to deal with, and its extraction made by hand. */
public final class Sample {

    static final List<String> SENTENCES = List.of(
            "Placidol, sold as Calmex, is a muscle relaxant used against spasticity in multiple sclerosis.",
            "It is an agonist \uD83D\uDE00 at the GABA-B receptor.",
            "Large amounts may bring on drowsiness, and too much of it coma.",
            "Those who stop at once may see things that are not there.",
            "It is not habit-forming.",
            "Made for epilepsy, it failed there.",
            "It is harmless in liver damage, but unfit for pregnancy.",
            "Older people need care.",
            "It should not be mixed with alcohol or grapefruit juice.",
            "A trial in cocaine dependence is under way.",
            "Together with quinine, it keeps severe cramps away for 7 to 10 days in children over 7 and up to 17 years.");

    /** The drug of the sample. */
    public static final Concept PLACIDOL = new Concept(
            ConceptType.DRUG,
            "placidol",
            "placidol",
            List.of("placidolum"),
            List.of("placidol tablets"),
            List.of(new Match(Match.Relation.EXACT, "http://id.nlm.nih.gov/mesh/D000001")),
            List.of(),
            "A drug that serves as an example.");

    private final Monograph monograph;
    private final List<Claim> claims = new ArrayList<>();

    private Sample(String title, String sha256) {
        StringBuilder text = new StringBuilder(title).append('\n');
        List<Passage> passages = new ArrayList<>();
        for (String sentence : SENTENCES) {
            int start = text.length();
            text.append(sentence).append(' ');
            passages.add(
                    new Passage(passages.size() + 1, 1, 1, Passage.Kind.SENTENCE, 0, start, start + sentence.length()));
        }
        this.monograph = new Monograph(
                title,
                "sample.txt",
                sha256,
                "en",
                "https://example.org/placidol",
                text.toString(),
                text.toString(),
                List.of(
                        new Section(0, -1, 0, "", 0, title.length()),
                        new Section(1, 0, 1, "Use", title.length() + 1, text.length())),
                passages,
                List.of(article(), chapter()),
                List.of(new Image(
                        "Placidol pills. By A. Painter [CC BY-SA 4.0], via Example Commons",
                        "https://example.org/pills and more.jpg",
                        "Placidol pills",
                        "A. Painter",
                        "CC BY-SA 4.0",
                        "Example Commons",
                        0,
                        1)),
                List.of("Placidol", "Placidum"));
    }

    /** The sample, complete. */
    public static Extraction extraction() {
        Sample sample = new Sample("Placidol", "a".repeat(64));
        sample.indications();
        sample.effects();
        sample.others();
        sample.limited();
        return sample.toExtraction();
    }

    /** Another monograph on the same drug, which says that it works in epilepsy. */
    public static Extraction dissenting() {
        Sample sample = new Sample("Placidol", "b".repeat(64));
        sample.add(6, "epilepsy", "failed", Predicate.TREATS, named("epilepsy"), sample.assertion());
        sample.add(
                7, "liver damage", "harmless", Predicate.CONTRAINDICATED_IN, named("liver damage"), sample.assertion());
        return sample.toExtraction();
    }

    /** An extraction with {@code drug}, {@code brands} and {@code claims} in place of the sample's. */
    public static Extraction with(Concept drug, List<String> brands, List<Claim> claims) {
        return new Extraction(
                new Sample("Placidol", "a".repeat(64)).monograph,
                drug,
                brands,
                claims,
                List.of(),
                List.of(),
                List.of());
    }

    /** A claim of passage 3, {@code mention} being "drowsiness" and the cue "may bring on". */
    public static Claim claim(Predicate predicate, Concept object, Polarity polarity, Certainty certainty) {
        Sample sample = new Sample("Placidol", "a".repeat(64));
        Assertion assertion = new Assertion(
                polarity,
                certainty,
                Circumstance.THERAPEUTIC_USE,
                Bundle.NONE,
                List.of(sample.statement(3, "drowsiness", "may bring on", object)),
                List.of());
        return new Claim.Effect(predicate, object, assertion);
    }

    private static List<TitleTopic> topics() {
        return List.of(new TitleTopic(1, named("cocaine dependence")));
    }

    private void indications() {
        Concept spasticity = matched("muscle spasticity", "D009128");
        add(1, "spasticity", "used against", Predicate.TREATS, spasticity, assertion());
        add(1, "multiple sclerosis", "in", Predicate.TREATS_SYMPTOMS_OF, named("multiple sclerosis"), assertion());
        add(6, "epilepsy", "Made for", Predicate.DEVELOPED_FOR, named("epilepsy"), assertion());
        add(6, "epilepsy", "failed", Predicate.INEFFECTIVE_FOR, named("epilepsy"), assertion());
        Assertion trial = assertion(Polarity.AFFIRMED, Certainty.INVESTIGATIONAL, Circumstance.THERAPEUTIC_USE, 1);
        add(10, "cocaine dependence", "trial", Predicate.INVESTIGATED_FOR, named("cocaine dependence"), trial);
    }

    private void effects() {
        Assertion high = assertion(Polarity.AFFIRMED, Certainty.PROBABLE, Circumstance.HIGH_DOSE);
        add(3, "drowsiness", "may bring on", Predicate.HAS_ADVERSE_EFFECT, named("drowsiness"), high);
        Assertion over = assertion(Polarity.AFFIRMED, Certainty.PROBABLE, Circumstance.OVERDOSE);
        add(3, "coma", "too much", Predicate.HAS_OVERDOSE_EFFECT, named("coma"), over);
        Assertion stopped = assertion(Polarity.AFFIRMED, Certainty.PROBABLE, Circumstance.ABRUPT_WITHDRAWAL);
        Concept hallucinations = named("hallucinations");
        add(4, "see things that are not there", "stop", Predicate.HAS_WITHDRAWAL_EFFECT, hallucinations, stopped);
        Assertion denied = assertion(Polarity.DENIED, Certainty.ESTABLISHED, Circumstance.THERAPEUTIC_USE);
        add(5, "habit-forming", "not", Predicate.HAS_ADVERSE_EFFECT, named("drug dependence"), denied);
    }

    private void others() {
        add(7, "liver damage", "harmless", Predicate.TOLERATED_IN, named("liver damage"), assertion());
        Concept pregnancy = Concept.named(ConceptType.POPULATION, "pregnancy");
        add(7, "pregnancy", "unfit for", Predicate.CONTRAINDICATED_IN, pregnancy, assertion());
        Concept elderly = Concept.named(ConceptType.POPULATION, "older people");
        add(8, "Older people", "need care", Predicate.CAUTION_IN, elderly, assertion());
        Concept alcohol = Concept.named(ConceptType.DRUG, "alcohol");
        claims.add(new Claim.Interaction(alcohol, stated(9, "alcohol", "not be mixed", alcohol)));
        Concept juice = Concept.named(ConceptType.SUBSTANCE, "grapefruit juice");
        claims.add(new Claim.Interaction(juice, stated(9, "grapefruit juice", "not be mixed", juice)));
        Concept receptor = Concept.named(ConceptType.TARGET, "GABA-B receptor");
        claims.add(new Claim.MechanismOfAction(
                receptor, Action.AGONIST, stated(2, "GABA-B receptor", "agonist", receptor)));
        Concept relaxants = Concept.named(ConceptType.DRUG_CLASS, "muscle relaxants");
        claims.add(new Claim.ClassMembership(relaxants, stated(1, "muscle relaxant", "is a", relaxants)));
    }

    private void limited() {
        AgeRange age = new AgeRange(
                Optional.of(AgeRange.Group.CHILD),
                Optional.of(new AgeRange.Bound(84, AgeRange.Unit.MONTHS, true)),
                Optional.of(new AgeRange.Bound(204, AgeRange.Unit.MONTHS, false)));
        Bundle limits = new Bundle(
                List.of(
                        context(ContextType.CO_THERAPY, "quinine", Optional.empty(), ConceptType.DRUG),
                        context(
                                ContextType.SEVERITY,
                                "severe",
                                Optional.of(new ContextValue.SeverityRange(
                                        ConditionSeverity.SEVERE, ConditionSeverity.SEVERE)),
                                null),
                        context(
                                ContextType.DURATION,
                                "7 to 10 days",
                                Optional.of(new ContextValue.DurationRange("P7D", "P10D", null)),
                                null),
                        context(
                                ContextType.AGE,
                                "children over 7 and up to 17 years",
                                Optional.of(age),
                                ConceptType.POPULATION)),
                Set.of(Intent.PREVENTION),
                Set.of(TherapyRole.ADJUNCT));
        Concept cramps = named("cramps");
        claims.add(new Claim.Indication(
                Predicate.TREATS,
                cramps,
                new Assertion(
                        Polarity.AFFIRMED,
                        Certainty.ESTABLISHED,
                        Circumstance.THERAPEUTIC_USE,
                        limits,
                        List.of(statement(11, "cramps", "keeps", cramps)),
                        List.of())));
    }

    private Context context(ContextType type, String words, Optional<ContextValue> value, @Nullable ConceptType names) {
        int start = monograph.text().indexOf(words, monograph.passages().get(10).start());
        List<Concept> concepts = names == null ? List.of() : List.of(Concept.named(names, words.split(" ", -1)[0]));
        return new Context(type, words, 11, start, start + words.length(), concepts, Presence.REQUIRED, value);
    }

    private void add(int passage, String mention, String cue, Predicate predicate, Concept object, Assertion how) {
        Assertion assertion = new Assertion(
                how.polarity(),
                how.certainty(),
                how.circumstance(),
                how.limits(),
                List.of(statement(passage, mention, cue, object)),
                how.evidence());
        claims.add(
                switch (predicate) {
                    case TREATS, TREATS_SYMPTOMS_OF, INVESTIGATED_FOR, INEFFECTIVE_FOR, DEVELOPED_FOR ->
                        new Claim.Indication(predicate, object, assertion);
                    case CONTRAINDICATED_IN, CAUTION_IN, TOLERATED_IN ->
                        new Claim.Precaution(
                                predicate,
                                object,
                                predicate == Predicate.TOLERATED_IN ? Optional.empty() : Optional.of(Strength.CAUTION),
                                assertion);
                    default -> new Claim.Effect(predicate, object, assertion);
                });
    }

    private Assertion stated(int passage, String mention, String cue, Concept object) {
        return new Assertion(
                Polarity.AFFIRMED,
                Certainty.ESTABLISHED,
                Circumstance.THERAPEUTIC_USE,
                Bundle.NONE,
                List.of(statement(passage, mention, cue, object)),
                List.of());
    }

    private Statement statement(int number, String words, String cue, Concept concept) {
        Passage passage = monograph.passages().get(number - 1);
        int start = monograph.text().indexOf(words, passage.start());
        int cueStart = monograph.text().indexOf(cue, passage.start());
        Mention mention = new Mention(number, start, start + words.length(), words, concept);
        return new Statement(
                mention, cue, cueStart, "sample/" + cue.replace(' ', '-'), monograph.quote(passage), List.of());
    }

    private Extraction toExtraction() {
        return new Extraction(monograph, PLACIDOL, List.of("Calmex"), claims, List.of(), topics(), List.of());
    }

    private Assertion assertion() {
        return assertion(Polarity.AFFIRMED, Certainty.ESTABLISHED, Circumstance.THERAPEUTIC_USE);
    }

    private Assertion assertion(Polarity polarity, Certainty certainty, Circumstance when, Integer... evidence) {
        Statement any = statement(1, "Placidol", "is a", PLACIDOL);
        return new Assertion(polarity, certainty, when, Bundle.NONE, List.of(any), Arrays.asList(evidence));
    }

    private static Concept named(String label) {
        return Concept.named(ConceptType.CONDITION, label);
    }

    private static Concept matched(String label, String mesh) {
        Match match = new Match(Match.Relation.EXACT, "http://id.nlm.nih.gov/mesh/" + mesh);
        return new Concept(
                ConceptType.CONDITION,
                label.replace(' ', '-'),
                label,
                List.of(),
                List.of(),
                List.of(match),
                List.of(),
                null);
    }

    private static Citation article() {
        return citation(
                1, Citation.Kind.ARTICLE, "A Trial of Placidol", "10.1186/1471-244x-3-16", "Journal of Samples", null);
    }

    private static Citation chapter() {
        return citation(2, Citation.Kind.CHAPTER, "Relaxants", null, "The Book of Samples", "Academic");
    }

    private static Citation citation(
            int number,
            Citation.Kind kind,
            String title,
            @Nullable String doi,
            String container,
            @Nullable String publisher) {
        return new Citation(
                number,
                "Alvarez, Maria, and Ben Okoro. " + title + ".",
                0,
                1,
                kind,
                List.of(new AuthorName("Alvarez", "Maria"), new AuthorName("Okoro", "Ben")),
                number == 1,
                title,
                container,
                "3",
                "2",
                2003,
                number == 1 ? "2003-06-21" : null,
                "16-19",
                publisher,
                publisher == null ? null : "New York",
                publisher == null ? List.of() : List.of(new AuthorName("Miller", "Peter M.")),
                doi,
                null,
                number == 1 ? List.of("ISRCTN32121581") : List.of(),
                number == 1 ? "2024-08-22" : null);
    }
}
