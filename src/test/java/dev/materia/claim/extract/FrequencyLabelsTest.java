package dev.materia.claim.extract;

import static dev.materia.claim.extract.Labels.extract;
import static dev.materia.claim.extract.Labels.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Claim;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.source.MateriaException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Words of frequency before effects, as European labels list them. */
class FrequencyLabelsTest {

    private static List<String> european(Consumer<BlockBuilder> section) throws MateriaException {
        return bounds(Regulator.EMA, section);
    }

    private static List<String> bounds(Regulator regulator, Consumer<BlockBuilder> section) throws MateriaException {
        return extract(regulator, "adverse_reactions", section).claims().stream()
                .map(FrequencyLabelsTest::bounds)
                .toList();
    }

    private static String bounds(Claim claim) {
        return claim.assertion().statements().get(0).mention().text()
                + claim.assertion().frequencies().stream()
                        .map(f -> " " + f.lower().toPlainString() + "-"
                                + f.upper().toPlainString())
                        .reduce("", String::concat);
    }

    @Test
    void aLabelGivesItsBoundsUpToTheNext() throws MateriaException {
        assertThat(european(b -> b.paragraph("Very common: nausea, rash. Rare: seizures. Not known: insomnia.")))
                .containsExactly("nausea 10-100", "rash 10-100", "seizures 0.01-0.1", "insomnia");
    }

    @Test
    void boundsInBracketsCount() throws MateriaException {
        assertThat(european(b -> b.paragraph("Uncommon (≥ 1/1,000 to < 1/100) nausea")))
                .containsExactly("nausea 0.1-1");
        assertThat(bounds(Regulator.FDA, b -> b.paragraph("Rare (<1/1000): nausea.")))
                .containsExactly("nausea 0-0.1");
    }

    @Test
    void americanWordsAreNoBounds() throws MateriaException {
        assertThat(bounds(Regulator.FDA, b -> b.paragraph("Rare: nausea."))).containsExactly("nausea");
    }

    @Test
    void aLineOrHeadingAboveGivesThem() throws MateriaException {
        assertThat(european(b -> {
                    b.paragraph("Common");
                    b.paragraph("nausea, rash");
                }))
                .containsExactly("nausea 1-10", "rash 1-10");
        assertThat(european(b -> {
                    b.section(3, "Very rare (< 1/10,000)", SectionRole.ADVERSE_REACTIONS);
                    b.paragraph("nausea");
                }))
                .containsExactly("nausea 0-0.01");
    }

    @Test
    void comparisonsAreNoLabels() throws MateriaException {
        assertThat(european(b -> b.paragraph("The most common: nausea. A common complaint was rash.")))
                .containsExactly("nausea", "rash");
    }

    @Test
    void anyCellOfARowMayGiveThem() throws MateriaException {
        assertThat(european(b -> b.table(new TableLayout(
                        "",
                        3,
                        List.of(
                                row(true, "Organ class", "Frequency", "Reaction"),
                                row(false, "Gastrointestinal disorders", "Common", "nausea"),
                                row(false, "Skin disorders", "Common: rash", "Rare: pruritus"))))))
                .containsExactly("nausea 1-10", "rash 1-10", "pruritus 0.01-0.1");
    }

    @Test
    void aRowAboveMayGiveThem() throws MateriaException {
        assertThat(european(b -> b.table(new TableLayout(
                        "",
                        2,
                        List.of(
                                row(true, "Organ class", "Reaction"),
                                row(false, "Uncommon", ""),
                                row(false, "Skin disorders", "rash"))))))
                .containsExactly("rash 0.1-1");
    }
}
