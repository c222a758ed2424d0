package dev.materia.monograph.label;

import static dev.materia.monograph.label.LabelDocuments.quotes;
import static dev.materia.monograph.label.LabelDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFdaReaderTest {

    private static final String FACTS =
            "\"set_id\":\"33333333-0000\",\"version\":\"2\",\"effective_time\":\"20230102\",\"openfda\":{\"brand_name\":"
                    + "[\"Examplix\"],\"generic_name\":[\"EXAMPLOL\"],\"manufacturer_name\":[\"Example Pharma\"],"
                    + "\"product_type\":[\"HUMAN PRESCRIPTION DRUG\"],\"substance_name\":[\"EXAMPLOL\"],\"unii\":[\"AAAAAAAAA2\"]}";

    private static Monograph label(String fields) throws MateriaException {
        return read("label.json", MediaType.JSON, "{" + fields + "," + FACTS + "}");
    }

    @Test
    void titlesAndNumberedPartsAreSplitOff() throws MateriaException {
        Monograph label =
                label("\"warnings_and_cautions\":[\"5 WARNINGS AND PRECAUTIONS \u2022 Liver Injury : Monitor. ( 5.1 )"
                        + " 5.1 Liver Injury Examplix can injure the liver. 5.2 Falls in the Elderly Patients may fall"
                        + " [see Use (8.5) ] .\"]");
        assertThat(label.sections())
                .extracting(Section::heading)
                .contains("5 WARNINGS AND PRECAUTIONS", "5.1 Liver Injury", "5.2 Falls in the Elderly");
        assertThat(quotes(label))
                .containsExactly("Examplix can injure the liver.", "Patients may fall [see Use (8.5) ] .");
    }

    @Test
    void aTitleWithNothingBelowItIsText() throws MateriaException {
        Monograph label =
                label("\"indications_and_usage\":[\"1 INDICATIONS AND USAGE Examplix is indicated for: 1.1 The"
                        + " Treatment of Moderate to Severe Cramps, a Symptom of Diseases of the Nerves and Muscles, Due to"
                        + " Long Immobility. 1.2 The Relief of Tics.\"]");
        assertThat(quotes(label))
                .contains(
                        "1.1 The Treatment of Moderate to Severe Cramps, a Symptom of Diseases of the Nerves and"
                                + " Muscles, Due to Long Immobility.",
                        "1.2 The Relief of Tics.");
    }

    @Test
    void aFieldThatRepeatsAnotherIsReadOnce() throws MateriaException {
        Monograph label =
                label("\"clinical_pharmacology\":[\"12 CLINICAL PHARMACOLOGY 12.1 Mechanism of Action It blocks a"
                        + " receptor somewhere. 12.3 Pharmacokinetics It is absorbed within an hour.\"],\"mechanism_of_action\":"
                        + "[\"12.1 Mechanism of Action It blocks a receptor somewhere.\"],\"pharmacokinetics\":"
                        + "[\"12.3 Pharmacokinetics It is absorbed within an hour.\"]");
        assertThat(quotes(label)).containsExactly("It blocks a receptor somewhere.", "It is absorbed within an hour.");
        assertThat(label.sections())
                .filteredOn(s -> s.heading().startsWith("12.3"))
                .extracting(Section::role)
                .containsExactly(SectionRole.PHARMACOKINETICS);
    }

    @Test
    void tablesStandWhereTheirCellsDid() throws MateriaException {
        Monograph label =
                label("\"adverse_reactions\":[\"6 ADVERSE REACTIONS These were seen. Reaction Examplix Placebo Nausea"
                        + " 12 5 Rash 3 1 Others were rare.\"],\"adverse_reactions_table\":[\"<table><tbody><tr><td>Reaction</td>"
                        + "<td>Examplix</td><td>Placebo</td></tr><tr><td>Nausea</td><td>12</td><td>5</td></tr><tr><td>Rash</td>"
                        + "<td>3</td><td>1</td></tr></tbody></table>\"]");
        assertThat(quotes(label))
                .containsExactly(
                        "These were seen.",
                        "Reaction | Examplix | Placebo",
                        "Nausea | 12 | 5",
                        "Rash | 3 | 1",
                        "Others were rare.");
        assertThat(label.tables()).hasSize(1);
    }

    @Test
    void bulletsAreItems() throws MateriaException {
        Monograph label =
                label("\"contraindications\":[\"4 CONTRAINDICATIONS Examplix is contraindicated in: \u2022 glaucoma"
                        + " \u2022 severe asthma\"]");
        assertThat(label.passages())
                .filteredOn(p -> p.kind() == Passage.Kind.ITEM)
                .hasSize(2);
    }

    @Test
    void aPageOfAnyLengthIsReadLabelByLabel() {
        StringBuilder page = new StringBuilder("{\"meta\":{\"terms\":\"https://open.fda.gov/terms/\"},\"results\":[");
        for (int i = 0; i < 300; i++) {
            page.append(i > 0 ? "," : "")
                    .append("{\"indications_and_usage\":[\"1 INDICATIONS AND USAGE Pain ")
                    .append(i)
                    .append(".\"],")
                    .append(FACTS)
                    .append("}");
        }
        List<Problem> problems = new ArrayList<>();
        List<String> names = names(page + "]}", problems);
        assertThat(names).hasSize(300).startsWith("page.json#1", "page.json#2");
        assertThat(problems).isEmpty();
        assertThat(names(page.substring(0, page.length() - 40), problems)).hasSize(299);
        assertThat(problems).singleElement().asString().contains("not valid JSON");
    }

    @Test
    void aPageOfOneLabelIsCalledByItsFile() {
        assertThat(names("{\"results\":[{\"indications_and_usage\":[\"Pain.\"]," + FACTS + "}]}", new ArrayList<>()))
                .containsExactly("page.json");
    }

    private static List<String> names(String text, List<Problem> problems) {
        List<String> names = new ArrayList<>();
        try (OpenFdaPage page = new OpenFdaPage(
                "page.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problems::add)) {
            while (page.hasNext()) {
                SourceDocument label = page.next();
                names.add(label.name());
            }
        }
        return names;
    }

    @Test
    void wrongJsonIsReportedWithItsPlace() {
        assertThatThrownBy(() -> read("label.json", MediaType.JSON, "{\"indications_and_usage\":[\"Pain.\""))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("label.json:1:")
                .hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> read("other.json", MediaType.JSON, "{\"a\":1}"))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("of a kind that is not read");
    }
}
