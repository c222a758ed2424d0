package dev.materia.monograph.label;

import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads Structured Product Labeling (HL7 SPL, {@code urn:hl7-org:v3}) of the FDA, and of Health Canada, whose product
 * monographs differ in their codes alone.
 */
public final class SplReader implements MonographReader {

    /** The namespace of HL7 version 3. */
    static final String NAMESPACE = "urn:hl7-org:v3";

    private static final String CANADIAN = "2.16.840.1.113883.2.20.6.";
    private static final String FRENCH = "2";
    private static final String DAILYMED = "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=";
    private static final String HOMEOPATHIC = "homeopathic";

    /** Whether XML that starts with {@code head} is such a document. */
    public static boolean recognises(String head) {
        return XmlHead.hasRoot(head, "document", NAMESPACE);
    }

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        XmlElement root = XmlReader.read(document);
        if (!root.is("document") || !root.namespace().equals(NAMESPACE)) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "XML with the root <" + root.name() + ">, not a label in SPL",
                    "give a <document> of the namespace " + NAMESPACE));
        }
        List<XmlElement> top = sections(root.first("component", "structuredBody"));
        ProductInformation facts = facts(document, root, top);
        BlockBuilder builder = new BlockBuilder(document, LabelTitle.of(facts, titled(root)));
        builder.language(language(root));
        builder.product(facts);
        if (facts.regulator() == Regulator.FDA && facts.setId() != null) {
            builder.address(DAILYMED + facts.setId());
        }
        boolean template = facts.documentType().toLowerCase(Locale.ROOT).contains("template");
        SplSections sections = new SplSections(builder, facts.regulator(), template);
        if (!sections.tell(top)) {
            throw new SkippedDocumentException(
                    new Problem(document.name(), "a label without text but its package's", "nothing to do"));
        }
        return builder.build();
    }

    static List<XmlElement> sections(@Nullable XmlElement parent) {
        List<XmlElement> sections = new ArrayList<>();
        if (parent != null) {
            for (XmlElement component : parent.elements("component")) {
                sections.addAll(component.elements("section"));
            }
        }
        return sections;
    }

    private static ProductInformation facts(SourceDocument document, XmlElement root, List<XmlElement> top)
            throws SkippedDocumentException {
        XmlElement code = root.first("code");
        String type = code == null || code.attribute("displayName") == null ? "" : code.attribute("displayName");
        String system = code == null ? null : code.attribute("codeSystem");
        boolean canadian = system != null && system.startsWith(CANADIAN);
        LabelKind kind = DocumentTypes.kind(type == null ? "" : type)
                .orElseThrow(() -> new SkippedDocumentException(
                        new Problem(document.name(), "not a drug label for people (" + type + ")", "nothing to do")));
        List<XmlElement> all = new ArrayList<>();
        collect(top, all);
        List<Product> products = SplProducts.of(all);
        boolean homeopathic = all.stream()
                .flatMap(section -> section.descendants("approval").stream())
                .map(approval -> approval.first("code"))
                .anyMatch(c -> c != null
                        && c.attribute("displayName") != null
                        && String.valueOf(c.attribute("displayName"))
                                .toLowerCase(Locale.ROOT)
                                .contains(HOMEOPATHIC));
        return new ProductInformation(
                canadian ? Regulator.HEALTH_CANADA : Regulator.FDA,
                homeopathic ? LabelKind.HOMEOPATHIC : canadian ? LabelKind.PRESCRIPTION : kind,
                type == null ? "" : type,
                attribute(root.first("setId"), "root"),
                attribute(root.first("versionNumber"), "value"),
                attribute(root.first("id"), "root"),
                LabelDates.read(attribute(root.first("effectiveTime"), "value")),
                manufacturer(root),
                products);
    }

    private static void collect(List<XmlElement> sections, List<XmlElement> all) {
        for (XmlElement section : sections) {
            all.add(section);
            collect(sections(section), all);
        }
    }

    private static @Nullable String manufacturer(XmlElement root) {
        XmlElement name = root.first("author", "assignedEntity", "representedOrganization", "name");
        String words = name == null ? "" : name.text();
        return words.isEmpty() ? null : words;
    }

    private static String titled(XmlElement root) {
        XmlElement title = root.first("title");
        return title == null ? "" : title.text();
    }

    private static String language(XmlElement root) {
        String code = attribute(root.first("languageCode"), "code");
        String system = attribute(root.first("languageCode"), "codeSystem");
        if (code == null) {
            return "en";
        }
        boolean canadian = system != null && system.startsWith(CANADIAN);
        String tag = canadian ? (code.equals(FRENCH) ? "fr" : "en") : code.toLowerCase(Locale.ROOT);
        return tag.matches("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}") ? tag : "en";
    }

    private static @Nullable String attribute(@Nullable XmlElement element, String name) {
        return element == null ? null : element.attribute(name);
    }
}
