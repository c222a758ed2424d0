package dev.materia.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places in MeSH's trees of headings for kinds of things, and of headings that are objects of claims. */
class GenericBranchesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Patients, M01.643, true",
        "European People, M01.686.445, true",
        "White People, M01.686.877, true",
        "Tablets, D26.255.830, true",
        "Solutions, D26.776, true",
        "Ligands, D27.720.470.480, true",
        "Therapeutic Uses, D27.505.954, true",
        "Emergencies, C23.550.291.781 N06.230.100.083, true",
        "Signs and Symptoms, C23.888, true",
        "Placebos, D26.660 E02.785, true",
        "Enzymes, D08.811, true",
        "Isoenzymes, D08.811.348 D12.776.800.300, true",
        "Protein Isoforms, D12.776.800, true",
        "Oxidoreductases, D08.811.682, true",
        "Phosphotransferases, D08.811.913.696, false",
        "Nasal Sprays, D20.280.055.500 D26.255.165.055.291, true",
        "Oxidants, D27.720.642 D27.888.569.540, true",
        "Monoamine Oxidase, D08.811.682.664.750, false",
        "Carcinogens, D27.888.569.100, false",
        "Albumins, D12.776.034, false",
        "Infant, M01.060.703, false",
        "Pregnant Women, M01.975.807, false",
        "Pain, C23.888.592.612 F02.830.816.444, false",
        "Death, C23.550.260, false",
        "Lead, D01.268.556.435 D01.552.544.435, false",
        "Analgesics, D27.505.696.663.850.014 D27.505.954.427.040, false",
        "Antidotes, D27.505.696.706.037 D27.720.799.037, false",
        "Steroids, D04.210.500, false",
        "Nervous System Diseases, C10, false",
    })
    void holdKindsOfThings(String heading, String places, boolean generic) {
        assertThat(GenericBranches.holdAll(List.of(places.split(" "))))
                .as(heading)
                .isEqualTo(generic);
    }
}
