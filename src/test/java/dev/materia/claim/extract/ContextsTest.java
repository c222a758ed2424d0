package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.context.ContextValue;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.Intent;
import dev.materia.claim.context.Presence;
import dev.materia.claim.context.TherapyRole;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom, after what and with what the claims of a sentence hold. */
class ContextsTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    private static List<Claim> claims(String sentence) {
        return EXTRACTOR
                .extract(Texts.examplol("Indications and usage", List.of(sentence)))
                .claims();
    }

    private static Claim only(String sentence, String object) {
        List<Claim> found = claims(sentence).stream()
                .filter(c -> c.object().label().equals(object))
                .toList();
        assertThat(found).as(sentence).hasSize(1);
        return found.get(0);
    }

    private static List<String> words(Claim claim) {
        return claim.assertion().limits().contexts().stream()
                .map(c -> c.type().key() + ": " + c.mention())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            adults                                         |       |       |
            children 2 years and older                     | 24    |       |
            pediatric patients aged 8 to 17 years          | 96    | 204   |
            children over the age of 12                    | 144!  |       |
            adolescents 12 to less than 18 years of age    | 144   | 216!  |
            children from 1 month to 2 years               | 1     | 24    |
            infants under 6 months of age                  |       | 6!    |
            adults (65 years and older)                    | 780   |       |
            """)
    void agesAreWholeMonthsAndNeverMoreThanTheTextSays(String people, String min, String max) {
        Claim claim = only("Examplol is indicated for migraine in " + people + ".", "migraine");
        Context age = claim.assertion().limits().contexts().get(0);
        assertThat(age.type()).isEqualTo(ContextType.AGE);
        AgeRange value = (AgeRange) age.value().orElseThrow();
        assertThat(value.min().map(ContextsTest::text).orElse(null)).isEqualTo(min);
        assertThat(value.max().map(ContextsTest::text).orElse(null)).isEqualTo(max);
    }

    private static String text(AgeRange.Bound bound) {
        return bound.number() + (bound.exclusive() ? "!" : "");
    }

    @Test
    void numbersThatAreNoAgesMakeNone() {
        Claim claim = only("Examplol 5 to 10 mg is indicated for migraine for 7 to 10 days.", "migraine");
        assertThat(words(claim)).containsExactly("duration: for 7 to 10 days");
        assertThat(claim.assertion().limits().contexts().get(0).value())
                .contains(new ContextValue.DurationRange("P7D", "P10D", null));
    }

    @Test
    void anUpsideDownRangeIsNoAge() {
        assertThat(words(only("Examplol is indicated for migraine in patients 17 to 8 years of age.", "migraine")))
                .isEmpty();
    }

    @Test
    void contextsOfAClaimHoldTogether() {
        Claim claim = only(
                "Examplol is indicated as adjunctive therapy to lithium for the treatment of severe migraine in adults"
                        + " with epilepsy who have failed two prior antidepressants.",
                "migraine");
        assertThat(words(claim))
                .containsExactly(
                        "co-therapy: lithium",
                        "severity: severe",
                        "age: adults",
                        "comorbidity: epilepsy",
                        "response: have failed two prior antidepressants");
        assertThat(claim.assertion().limits().intents()).containsExactly(Intent.TREATMENT);
        assertThat(claim.assertion().limits().roles()).containsExactly(TherapyRole.ADJUNCT);
    }

    @Test
    void differentLimitsMakeDifferentClaims() {
        List<Claim> claims =
                claims("Examplol is indicated as monotherapy for the treatment of migraine in patients 4 years"
                        + " and older and as adjunctive therapy in patients 2 years and older.");
        assertThat(claims)
                .extracting(ContextsTest::words)
                .containsExactly(
                        List.of("combination: monotherapy", "age: 4 years and older"),
                        List.of("age: 2 years and older"));
        assertThat(claims)
                .extracting(c -> c.assertion().limits().roles())
                .containsExactly(java.util.Set.of(TherapyRole.MONOTHERAPY), java.util.Set.of(TherapyRole.ADJUNCT));
    }

    @Test
    void whatBefallsPeopleIsPreventedWhereItIsMadeRarer() {
        String sentence = "Long-term treatment with Examplol reduces anxiety, bone fractures and suicide.";
        assertThat(only(sentence, "suicide").assertion().limits().intents()).containsExactly(Intent.PREVENTION);
        assertThat(only(sentence, "anxiety").assertion().limits().intents()).containsExactly(Intent.TREATMENT);
    }

    @Test
    void aLimitBelongsToItsOwnPartOfTheSentence() {
        String sentence = "Examplol is indicated for the treatment of migraine in adults and for the prevention of"
                + " epilepsy in children.";
        assertThat(words(only(sentence, "migraine"))).containsExactly("age: adults");
        assertThat(words(only(sentence, "epilepsy"))).containsExactly("age: children");
        assertThat(only(sentence, "epilepsy").assertion().limits().intents()).containsExactly(Intent.PREVENTION);
    }

    @Test
    void whatStandsBeforeThePredicateLimitsAll() {
        String sentence =
                "In adults, Examplol is indicated for the treatment of migraine and for the relief of anxiety.";
        assertThat(words(only(sentence, "migraine"))).containsExactly("age: adults");
        assertThat(words(only(sentence, "anxiety"))).containsExactly("age: adults");
    }

    @Test
    void anAttributeLimitsItsOwnObject() {
        String sentence = "Examplol is indicated for the relief of fever and severe migraine.";
        assertThat(words(only(sentence, "fever"))).isEmpty();
        assertThat(words(only(sentence, "migraine"))).containsExactly("severity: severe");
    }

    @Test
    void aListOfGroupsThatIsNotReadToItsEndLimitsNothing() {
        assertThat(words(only("Examplol is indicated for migraine in adults and dialysis patients.", "migraine")))
                .isEmpty();
        assertThat(words(only("Examplol is indicated for migraine in adults and children.", "migraine")))
                .containsExactly("age: adults", "age: children");
    }

    @Test
    void whatMayBeThereIsToldFromWhatMust() {
        Claim either = only("Examplol is indicated for migraine with or without anxiety.", "migraine");
        assertThat(either.assertion().limits().contexts())
                .extracting(Context::presence)
                .containsExactly(Presence.EITHER);
        Claim without = only("Examplol is indicated for migraine in patients without epilepsy.", "migraine");
        assertThat(without.assertion().limits().contexts())
                .extracting(Context::presence)
                .containsExactly(Presence.EXCLUDED);
    }

    @Test
    void aDiseaseThatFailedToRespondIsNoUse() {
        List<String> objects =
                claims("Examplol is indicated for migraine in adults who previously received lithium for mania.")
                        .stream()
                        .map(c -> c.object().label())
                        .toList();
        assertThat(objects).contains("migraine");
        assertThat(words(only("Examplol is indicated for migraine that is refractory to propranolol.", "migraine")))
                .containsExactly("response: refractory to propranolol");
    }

    @Test
    void notIndicatedIsADeniedUseWithItsContext() {
        List<Claim> claims = claims("Examplol is not indicated for migraine in children.");
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.predicate()).isEqualTo(Predicate.TREATS);
            assertThat(claim.assertion().polarity()).isEqualTo(Polarity.DENIED);
            assertThat(words(claim)).containsExactly("age: children");
        });
    }

    @Test
    void effectsAndPrecautionsHaveTheirLimitsToo() {
        List<Claim> effects = EXTRACTOR
                .extract(Texts.examplol("Side effects", List.of("Examplol can cause drowsiness in older people.")))
                .claims();
        assertThat(effects).extracting(ContextsTest::words).containsExactly(List.of("age: older people"));
        List<Claim> precautions = EXTRACTOR
                .extract(
                        Texts.examplol(
                                "Contraindications",
                                List.of(
                                        "Examplol is contraindicated in severe kidney failure in children under 2 years of age.")))
                .claims();
        assertThat(precautions.stream()
                        .filter(c -> c.object().label().equals("kidney failure"))
                        .flatMap(c -> words(c).stream()))
                .contains("severity: severe");
    }

    @Test
    void theWordsOfAContextStandWhereItSays() {
        String sentence = "Examplol \uD83D\uDE00 is indicated for the short-term treatment of migraine in adults.";
        Extraction extraction = EXTRACTOR.extract(Texts.examplol("Indications and usage", List.of(sentence)));
        Stream<Context> contexts =
                extraction.claims().stream().flatMap(c -> c.assertion().limits().contexts().stream());
        assertThat(contexts)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(extraction.monograph().text().substring(c.start(), c.end()))
                        .isEqualTo(c.mention()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Examplol should not be used during pregnancy or breastfeeding.                  | contraindicatedIn | pregnancy | population
            Examplol is contraindicated in patients with asthma, porphyria or glaucoma.     | contraindicatedIn | porphyria | comorbidity
            Cough, rash and tremor have occurred in conjunction with dizziness.             | hasAdverseEffect  | rash      | co-therapy
            Hepatitis has been reported in patients treated with examplol.                  | hasAdverseEffect  | hepatitis | co-therapy
            """)
    void aMemberOfTheListAndItsOwnDrugAreNoLimits(String sentence, String predicate, String object, String type) {
        List<Claim> found = EXTRACTOR.extract(Texts.examplol("Safety", List.of(sentence))).claims().stream()
                .filter(c -> c.object().label().equals(object))
                .filter(c -> c.predicate().localName().equals(predicate))
                .toList();
        assertThat(found)
                .as(sentence)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(words(c)).noneMatch(w -> w.startsWith(type)));
    }

    @Test
    void aGroupThatAConditionQualifiesStaysALimit() {
        List<Claim> found = EXTRACTOR
                .extract(Texts.examplol("Safety", List.of("Seizures have occurred in patients treated with tramadol.")))
                .claims();
        assertThat(found).anySatisfy(c -> assertThat(words(c)).anyMatch(w -> w.contains("tramadol")));
    }
}
