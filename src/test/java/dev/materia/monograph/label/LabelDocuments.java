package dev.materia.monograph.label;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Labels written for the tests. */
final class LabelDocuments {

    private LabelDocuments() {}

    static Monograph spl(String sections) throws MateriaException {
        return read("label.xml", MediaType.XML, document("HUMAN PRESCRIPTION DRUG LABEL", sections));
    }

    static String document(String type, String sections) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <document xmlns="urn:hl7-org:v3">
                  <id root="11111111-0000-0000-0000-000000000001"/>
                  <code code="34391-3" codeSystem="2.16.840.1.113883.6.1" displayName="%s"/>
                  <title>Examplix</title>
                  <effectiveTime value="20240603"/>
                  <setId root="22222222-0000-0000-0000-000000000002"/>
                  <versionNumber value="7"/>
                  <author><assignedEntity><representedOrganization><name>Example Pharma</name></representedOrganization></assignedEntity></author>
                  <component><structuredBody>
                  <component><section>
                    <code code="48780-1" codeSystem="2.16.840.1.113883.6.1"/>
                    <subject><manufacturedProduct>
                      <manufacturedProduct>
                        <code code="12345-678" codeSystem="2.16.840.1.113883.6.69"/>
                        <name>Examplix</name>
                        <formCode code="C1" displayName="TABLET"/>
                        <asEntityWithGeneric><genericMedicine><name>examplol sulfate</name></genericMedicine></asEntityWithGeneric>
                        <ingredient classCode="ACTIM">
                          <quantity><numerator value="25" unit="mg"/><denominator value="1" unit="1"/></quantity>
                          <ingredientSubstance><code code="AAAAAAAAA1"/><name>EXAMPLOL SULFATE</name>
                            <activeMoiety><activeMoiety><code code="AAAAAAAAA2"/><name>EXAMPLOL</name></activeMoiety></activeMoiety>
                          </ingredientSubstance>
                        </ingredient>
                        <ingredient classCode="IACT"><ingredientSubstance><name>STARCH</name></ingredientSubstance></ingredient>
                      </manufacturedProduct>
                      <subjectOf><approval><id extension="NDA000001"/><code code="C1" displayName="NDA"/></approval></subjectOf>
                      <consumedIn><substanceAdministration><routeCode displayName="ORAL"/></substanceAdministration></consumedIn>
                    </manufacturedProduct></subject>
                  </section></component>
                  %s
                  </structuredBody></component>
                </document>
                """.formatted(type, sections);
    }

    /** A section of SPL with a LOINC code; {@code inner} is its text block and what lies in it. */
    static String section(String code, String title, String inner) {
        return "<component><section><code code=\"" + code + "\" codeSystem=\"2.16.840.1.113883.6.1\"/><title>" + title
                + "</title>" + inner + "</section></component>";
    }

    static Monograph read(String name, String mediaType, String text) throws MateriaException {
        SourceDocument document = SourceDocument.of(name, mediaType, text.getBytes(StandardCharsets.UTF_8));
        return MonographFormats.reader(document).read(document);
    }

    static List<String> quotes(Monograph monograph) {
        return monograph.passages().stream().map(monograph::quote).toList();
    }

    static List<String> quotes(Monograph monograph, Passage.Kind kind) {
        return monograph.passages().stream()
                .filter(p -> p.kind() == kind)
                .map(monograph::quote)
                .toList();
    }
}
