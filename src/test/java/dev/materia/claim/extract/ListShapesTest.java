package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and the remarks inside them: every member is claimed, whichever way the list is told. */
class ListShapesTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Side effects | Hives, a rash that does not fade, wheezing, chest pain, nosebleeds, a stiff neck, jaundice, tremor, ringing ears, double vision, confusion, hoarseness, dry mouth, hiccups, a swollen tongue, cold hands, vertigo, nightmares, and itching are rare but grave side effects. | hasAdverseEffect affirmed Hives
            Side effects | Hives, a rash that does not fade, tremor, double vision, and confusion are rare but grave side effects. | hasAdverseEffect affirmed confusion
            Side effects | Nausea, which seldom lasts, and headache are common. | hasAdverseEffect affirmed Nausea
            Side effects | It may cause hives that can itch, tremor, and vomiting. | hasAdverseEffect affirmed vomiting
            Side effects | Effects are nausea, tremor and hives; now and then, vomiting (on an empty stomach), confusion, headache, vertigo, dry mouth, double vision, fever, chills, cough, itching, and wheezing. | hasAdverseEffect affirmed wheezing
            Side effects | Reactions seen in >3% of the treated, and more than with a dummy, include tremor and hives. | hasAdverseEffect affirmed hives
            Side effects | Effects include a paradoxical increase in aggression and hives. | hasAdverseEffect affirmed aggression
            Side effects | It may lead to tremor, slowness of thought, faulty grasp, drowsiness and hives. | hasAdverseEffect affirmed slowness of thought
            Physical symptoms | Effects include tremor. | hasAdverseEffect affirmed tremor
            Interactions | CYP3A4 inhibitors, e.g. ritonavir, raise its levels. | interactsWith affirmed CYP3A4 inhibitors
            Interactions | Antacids, which bind acid, are known to interact with it. | interactsWith affirmed Antacids
            Interactions | It may increase the risk of bleeding with warfarin and aspirin. | interactsWith affirmed aspirin
            Uses | It is used in anxiety as well as in insomnia. | treats affirmed insomnia
            Pharmacology | It is an antagonist of the KOR and DOR, and an agonist of dopamine receptors. | actsOn affirmed KOR
            Pharmacology | Both forms are potent inhibitors of CYP2D6. | actsOn affirmed CYP2D6
            Pharmacology | It has anxiolytic, sedative and antiemetic properties. | memberOfClass affirmed sedative
            Pharmacology | It is a weak to moderate stimulant. | memberOfClass affirmed stimulant
            Overview | Lorazepam (INN, USAN; trade name Xyzolam, also known as o-chlorooxazepam) is a nootropic. | memberOfClass affirmed nootropic
            """)
    void claimsEveryMember(String heading, String sentence, String claim) {
        assertThat(claims(heading, sentence)).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Side effects | Plastic surgery to mend nasal damage induced by it has been done in a few of those men who had used it for years. | hasAdverseEffect affirmed surgery
            Side effects | Tremor, which smoking can cause, and hives are common. | hasAdverseEffect affirmed smoking
            Side effects | Its use lowered the odds of suicide. | hasAdverseEffect affirmed suicide
            Overview | It can help reduce cravings. | hasAdverseEffect affirmed reduce cravings
            Uses | People at risk of suicide may take it. | hasAdverseEffect affirmed risk of suicide
            """)
    void claimsNothingElse(String heading, String sentence, String claim) {
        assertThat(claims(heading, sentence)).doesNotContain(claim);
    }

    private static List<String> claims(String heading, String sentence) {
        return EXTRACTOR.extract(Texts.on("Lorazepam", heading, List.of(sentence))).claims().stream()
                .flatMap(c -> c.assertion().statements().stream()
                        .map(s -> c.predicate().localName() + " "
                                + c.assertion().polarity().name().toLowerCase(Locale.ROOT) + " "
                                + s.mention().text()))
                .toList();
    }
}
