package dev.materia.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an article on one enantiomer says of the racemate, it says of its drug too. */
class EnantiomersTest {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    @Test
    void whatIsSaidOfTheRacemateIsSaidOfTheDrug() {
        assertThat(said("Esexamplol", "Examplol is contraindicated in patients with glaucoma."))
                .contains("contraindicatedIn glaucoma");
        assertThat(said("Dexexamplol", "Combination of examplol with warfarin can cause bleeding."))
                .contains("interactsWith warfarin")
                .noneMatch(c -> c.contains("examplol"));
    }

    private static List<String> said(String drug, String sentence) {
        return EXTRACTOR.extract(Texts.on(drug, "Contraindications", List.of(sentence))).claims().stream()
                .map(EnantiomersTest::words)
                .toList();
    }

    private static String words(Claim claim) {
        return claim.predicate().localName() + " " + claim.object().label();
    }
}
