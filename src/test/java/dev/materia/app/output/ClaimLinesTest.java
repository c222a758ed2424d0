package dev.materia.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Extraction;
import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MonographNames;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines that {@code extract} prints of a claim. */
class ClaimLinesTest {

    @Test
    void aClaimTakesALineForEachWordingOfItsObject() throws MateriaException {
        List<ClaimLine> lines = lines("""
                # Probazole

                Probazole may cause sleepiness. Probazole may cause somnolence. Probazole often causes Sleepiness.
                """);

        assertThat(lines).extracting(ClaimLine::mention).containsExactly("sleepiness", "somnolence");
        assertThat(lines).extracting(ClaimLine::id).containsOnly(lines.get(0).id());
        assertThat(lines)
                .extracting(ClaimLine::quote)
                .containsExactly("Probazole may cause sleepiness.", "Probazole may cause somnolence.");
        assertThat(lines).extracting(ClaimLine::further).containsExactly(false, true);
    }

    @Test
    void asFhirItIsOneResource() throws MateriaException {
        List<ClaimLine> lines =
                lines("# Probazole\n\nProbazole may cause sleepiness. Probazole may cause somnolence.\n");

        assertThat(lines).hasSize(2);
        assertThat(ClaimFormat.FHIR.line(lines.get(0), false)).contains("ClinicalUseDefinition");
        assertThat(ClaimFormat.FHIR.line(lines.get(1), false)).isEmpty();
    }

    private static List<ClaimLine> lines(String text) throws MateriaException {
        SourceDocument document =
                SourceDocument.of("probazole.md", MediaType.MARKDOWN, text.getBytes(StandardCharsets.UTF_8));
        Extraction found = new ClaimExtractor(Vocabulary.builtIn())
                .extract(MonographFormats.reader(document).read(document));
        Iris iris = new Iris("https://w3id.org/materia/");
        return new ClaimLines(found, new MonographNames(iris).next(found.monograph()), iris).toList();
    }
}
