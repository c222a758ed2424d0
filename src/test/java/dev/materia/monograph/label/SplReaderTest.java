package dev.materia.monograph.label;

import static dev.materia.monograph.label.LabelDocuments.document;
import static dev.materia.monograph.label.LabelDocuments.quotes;
import static dev.materia.monograph.label.LabelDocuments.read;
import static dev.materia.monograph.label.LabelDocuments.section;
import static dev.materia.monograph.label.LabelDocuments.spl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.Substance;
import dev.materia.monograph.Table;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SkippedDocumentException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplReaderTest {

    @Test
    void theFactsStandBesideTheProse() throws MateriaException {
        Monograph label = spl(section("34067-9", "1 INDICATIONS", "<text><paragraph>For pain.</paragraph></text>"));
        ProductInformation facts = Objects.requireNonNull(label.product());
        assertThat(facts.regulator()).isEqualTo(Regulator.FDA);
        assertThat(facts.kind()).isEqualTo(LabelKind.PRESCRIPTION);
        assertThat(facts.setId()).isEqualTo("22222222-0000-0000-0000-000000000002");
        assertThat(facts.version()).isEqualTo("7");
        assertThat(facts.effective()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(facts.manufacturer()).isEqualTo("Example Pharma");
        assertThat(facts.activeSubstances()).containsExactly(new Substance("EXAMPLOL", "AAAAAAAAA2"));
        assertThat(facts.products().get(0).codes()).containsExactly("12345-678");
        assertThat(facts.products().get(0).approvals()).containsExactly("NDA000001");
        assertThat(facts.products().get(0).routes()).containsExactly("ORAL");
        assertThat(facts.products().get(0).ingredients()).hasSize(1);
        assertThat(facts.products().get(0).ingredients().get(0).strength()).isEqualTo("25 mg/1");
        assertThat(label.title()).isEqualTo("Examplix (examplol sulfate)");
    }

    @Test
    void aSectionWithoutARoleHasThatOfTheOneAround() throws MateriaException {
        String inner = "<text><paragraph>Serious.</paragraph></text>"
                + section("42229-5", "5.1 Use in Falls", "<text><paragraph>Falls occur.</paragraph></text>")
                + section("42228-7", "5.2 Pregnancy", "<text><paragraph>Harm.</paragraph></text>");
        Monograph label = spl(section("43685-7", "5 WARNINGS", inner));
        Map<String, SectionRole> roles = label.sections().stream()
                .filter(s -> s.role() != null)
                .collect(Collectors.toMap(Section::heading, Section::role));
        assertThat(roles)
                .containsEntry("5.1 Use in Falls", SectionRole.WARNINGS)
                .containsEntry("5.2 Pregnancy", SectionRole.POPULATIONS);
    }

    @Test
    void noWordInATitleMakesARole() throws MateriaException {
        Monograph label = spl(section("42229-5", "Before use", "<text><paragraph>Shake well.</paragraph></text>"));
        assertThat(label.sections())
                .filteredOn(s -> s.heading().equals("Before use"))
                .extracting(Section::role)
                .containsExactly(SectionRole.OTHER);
    }

    @Test
    void aPregnancyAmongContraindicationsIsOne() throws MateriaException {
        String inner = section("42228-7", "4.1 Pregnancy", "<text><paragraph>Do not use.</paragraph></text>")
                + section("42229-5", "4.2 Severe liver disease", "");
        Monograph label = spl(section("34070-3", "4 CONTRAINDICATIONS", inner));
        assertThat(label.sections())
                .filteredOn(s -> s.heading().equals("4.1 Pregnancy"))
                .extracting(Section::role)
                .containsExactly(SectionRole.CONTRAINDICATIONS);
        assertThat(quotes(label)).contains("4.2 Severe liver disease");
    }

    @Test
    void highlightsAreNotReadBesideTheText() throws MateriaException {
        String inner = "<text><paragraph>For pain in adults.</paragraph></text>"
                + "<excerpt><highlight><text><paragraph>Pain (1)</paragraph></text></highlight></excerpt>";
        assertThat(quotes(spl(section("34067-9", "1 INDICATIONS", inner)))).containsExactly("For pain in adults.");
    }

    @Test
    void linesMarksAndInvisibleCharacters() throws MateriaException {
        Monograph label = spl(section(
                "34084-4",
                "6 ADVERSE REACTIONS",
                "<text><paragraph>Do not use<br/>if ill. Co\u00ADadministration caused headache<sup>1</sup> often [see"
                        + " Warnings (5.1)].</paragraph></text>"));
        assertThat(quotes(label))
                .containsExactly("Do not use if ill.", "Coadministration caused headache1 often [see Warnings (5.1)].");
        Passage second = label.passages().get(1);
        assertThat(label.prose().substring(second.start(), second.end()).replaceAll(" +", " "))
                .isEqualTo("Coadministration caused headache often .");
    }

    @Test
    void styledWordsThatOpenAParagraphAreASubheading() throws MateriaException {
        Monograph label = spl(section(
                "34084-4",
                "6 ADVERSE REACTIONS",
                "<text><paragraph><content styleCode=\"bold\">Eye disorders:</content> glaucoma</paragraph>"
                        + "<paragraph><content styleCode=\"bold\">Examplix</content> causes pain.</paragraph></text>"));
        assertThat(label.sections())
                .extracting(Section::heading)
                .contains("Eye disorders:")
                .doesNotContain("Examplix");
        assertThat(quotes(label)).containsExactly("glaucoma", "Examplix causes pain.");
    }

    @Test
    void listsKeepTheirLeadAndTheirMarksAreNotRead() throws MateriaException {
        Monograph label = spl(section(
                "50570-1",
                "Do not use",
                "<text><paragraph>Do not use if you have</paragraph><list><item><caption>[1]</caption>glaucoma</item>"
                        + "<item><caption>\u2022</caption>asthma</item></list></text>"));
        List<Passage> items = label.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.ITEM)
                .toList();
        assertThat(items).extracting(Passage::lead).containsOnly(1);
        assertThat(items)
                .extracting(p -> label.prose().substring(p.start(), p.end()).strip())
                .containsExactly("glaucoma", "asthma");
    }

    @Test
    void spansFootAndHeaderOfATable() throws MateriaException {
        Monograph label = spl(section("34084-4", "6 ADVERSE REACTIONS", """
                <text><table><caption>Table 1</caption>
                <tfoot><tr><td colspan="3">a Includes rash.</td></tr></tfoot>
                <tbody>
                <tr><td rowspan="2">Reaction</td><td colspan="2">Study 1</td></tr>
                <tr><td>Examplix (N=200)</td><td>Placebo (N=100)</td></tr>
                <tr><td>Eye disorders</td><td/><td/></tr>
                <tr><td>Glaucoma<footnote>Rare.</footnote></td><td>12 (6%)</td><td>2 (2%)</td></tr>
                </tbody></table></text>
                """));
        Table table = label.tables().get(0);
        assertThat(table.width()).isEqualTo(3);
        assertThat(table.rows()).extracting(Table.Row::header).containsExactly(true, true, false, false);
        assertThat(table.rows().get(1).cells()).extracting(Table.Cell::column).containsExactly(1, 2);
        assertThat(quotes(label, Passage.Kind.ROW)).contains("Glaucoma | 12 (6%) | 2 (2%)");
        assertThat(quotes(label, Passage.Kind.FOOTNOTE)).containsExactly("a Includes rash.", "Rare.");
        assertThat(quotes(label, Passage.Kind.CAPTION)).containsExactly("Table 1");
    }

    @Test
    void whatIsNoLabelForPeopleIsPassedOver() {
        String animal = document(
                "PRESCRIPTION ANIMAL DRUG LABEL",
                section("34067-9", "Use", "<text><paragraph>Dogs.</paragraph></text>"));
        assertThatThrownBy(() -> read("dog.xml", MediaType.XML, animal))
                .isInstanceOf(SkippedDocumentException.class)
                .hasMessageContaining("not a drug label for people");
        String panel = document(
                "HUMAN OTC DRUG LABEL", section("51945-4", "Panel", "<text><paragraph>12 pills</paragraph></text>"));
        assertThatThrownBy(() -> read("panel.xml", MediaType.XML, panel)).isInstanceOf(SkippedDocumentException.class);
    }

    @Test
    void healthCanadaDiffersInItsCodesAlone() throws MateriaException {
        String canadian = document(
                        "PRODUCT MONOGRAPH",
                        "<component><section>"
                                + "<code code=\"pi08.2.1\" codeSystem=\"2.16.840.1.113883.2.20.6.63\"/><title>8.2.1 Children</title>"
                                + "<text><paragraph>Rash occurred.</paragraph></text></section></component>")
                .replace(
                        "codeSystem=\"2.16.840.1.113883.6.1\" displayName=\"PRODUCT",
                        "codeSystem=\"2.16.840.1.113883.2.20.6.10\" displayName=\"PRODUCT");
        Monograph label = read("pm.xml", MediaType.XML, "\uFEFF" + canadian);
        assertThat(Objects.requireNonNull(label.product()).regulator()).isEqualTo(Regulator.HEALTH_CANADA);
        assertThat(label.sections())
                .filteredOn(s -> s.heading().startsWith("8.2.1"))
                .extracting(Section::role)
                .containsExactly(SectionRole.ADVERSE_REACTIONS);
    }

    @Test
    void brokenXmlAndEntitiesAreReportedWithTheirPlace() {
        String broken = document("HUMAN OTC DRUG LABEL", "<component><section></component>");
        assertThatThrownBy(() -> read("broken.xml", MediaType.XML, broken))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("broken.xml:")
                .hasMessageContaining("not well-formed XML");
        String entity = "<!DOCTYPE document [<!ENTITY a \"aaaa\">]>"
                + document("HUMAN OTC DRUG LABEL", section("34067-9", "&a;", ""))
                        .replaceFirst("<\\?xml[^>]*>\\s*", "");
        assertThatThrownBy(() -> read("entity.xml", MediaType.XML, entity))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("declares entities");
        String deep = "<document xmlns=\"urn:hl7-org:v3\">" + "<a>".repeat(400) + "</a>".repeat(400) + "</document>";
        assertThatThrownBy(() -> read("deep.xml", MediaType.XML, deep))
                .isInstanceOf(MateriaException.class)
                .hasMessageContaining("deep");
    }
}
