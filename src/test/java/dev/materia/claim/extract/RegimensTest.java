package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.source.MateriaException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given together with the drug limits the effects that were seen with both. */
class RegimensTest {

    @Test
    void theRegimenOfATableIsThatOfItsFootnotes() throws MateriaException {
        List<String> found = effects(b -> {
            b.table(new TableLayout(
                    "Reactions in Patients Receiving Examplix with Lithium",
                    2,
                    List.of(row(true, "Reaction", "%"), row(false, "Bleeding", "12"))));
            b.footnote("Includes hematoma and epistaxis.");
        });
        assertThat(found).contains("Bleeding", "hematoma co-therapy: Lithium");
    }

    @Test
    void placeboIsNoRegimenOfATable() throws MateriaException {
        List<String> found = effects(b -> {
            b.table(new TableLayout(
                    "Reactions in Patients Treated with Examplix Compared to Patients on Placebo",
                    2,
                    List.of(row(true, "Reaction", "%"), row(false, "Bleeding", "12"))));
            b.footnote("Includes hematoma and epistaxis.");
        });
        assertThat(found).contains("hematoma");
    }

    private static List<String> effects(String text) throws MateriaException {
        return effects(b -> b.paragraph(text));
    }

    private static List<String> effects(Consumer<BlockBuilder> section) throws MateriaException {
        return extract("adverse_reactions", section).claims().stream()
                .map(c -> c.assertion().statements().get(0).mention().text()
                        + c.assertion().limits().contexts().stream()
                                .map(x -> " " + x.type().key() + ": " + x.mention())
                                .reduce("", String::concat))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The most common adverse events for Examplix + lithium combination therapy were rash and gout. | gout co-therapy: lithium",
                "Rash occurred in patients receiving Examplix with lithium. | Rash co-therapy: lithium",
                "Rash occurred in patients receiving Examplix plus lithium and aspirin. | Rash co-therapy: lithium and aspirin",
                "Other reactions with Examplix plus lithium included rash, gout, nausea, vomiting, tremor, insomnia, and headache. | tremor co-therapy: lithium",
                "A trial of Examplix in combination with lithium was ended early. The fatal toxicities observed included stroke. | stroke co-therapy: lithium",
                "Rash occurred in 7% of patients treated with Examplix compared to 3% of patients treated with lithium. | Rash",
                "Serious Infections Patients treated with Examplix may be at increased risk for gout. | gout",
                "Rash was very rare in women and deaths associated with liver disease were reported. | deaths",
                "Rash was seen even in some patients without liver disease. | Rash",
                "A trial of Examplix in combination with lithium was ended early. Rash is common. | Rash"
            })
    void theRegimenIsALimit(String text, String claim) throws MateriaException {
        assertThat(effects(text)).contains(claim);
    }
}
