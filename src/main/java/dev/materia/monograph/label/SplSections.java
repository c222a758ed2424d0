package dev.materia.monograph.label;

import dev.materia.monograph.Regulator;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.xml.XmlElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a builder the sections of an SPL document, each with its role. */
final class SplSections {

    private static final String PRODUCT_DATA = "48780-1";
    private static final String PRODUCT_DATA_CANADA = "0MP";
    private static final String CANADIAN = "2.16.840.1.113883.2.20.6.";

    private final BlockBuilder builder;
    private final SplNarrative narrative;
    private final Regulator regulator;
    private final boolean template;
    private boolean prose;

    /** @param template whether the document only shows what one looks like, so that nothing in it is said of a drug */
    SplSections(BlockBuilder builder, Regulator regulator, boolean template) {
        this.builder = builder;
        this.narrative = new SplNarrative(builder);
        this.regulator = regulator;
        this.template = template;
    }

    /** Tells the sections; answers whether any has text that is not the package's. */
    boolean tell(List<XmlElement> sections) {
        sections.forEach(section -> tell(section, 1, null));
        return prose;
    }

    private void tell(XmlElement section, int level, @Nullable SectionRole around) {
        String code = code(section);
        if (code.equals(PRODUCT_DATA) || code.equals(PRODUCT_DATA_CANADA)) {
            return;
        }
        XmlElement title = section.first("title");
        String heading = title == null ? "" : narrative.text(title);
        SectionRole role = role(section, code, BlockBuilder.plain(heading), around);
        XmlElement text = section.first("text");
        List<XmlElement> parts = SplReader.sections(section);
        boolean bare = (text == null || text.text().isEmpty()) && parts.isEmpty();
        List<XmlElement> excerpts = bare || !hasText(section) ? section.elements("excerpt") : List.of();
        if (bare && excerpts.isEmpty()) {
            // "4.2 Hypersensitivity to any component": the title is all that is said
            builder.paragraph(TitleNumbers.unread(heading));
            prose |= !heading.isBlank();
            return;
        }
        boolean own = !heading.isBlank() || role != around;
        if (own) {
            builder.section(level, heading, role);
        }
        if (text != null) {
            narrative.tell(text, own ? level : level - 1, role);
            prose |= role != SectionRole.SUPPLY && !text.text().isEmpty();
        }
        for (XmlElement excerpt : excerpts) {
            excerpt.elements("highlight").forEach(highlight -> {
                narrative.tell(highlight, level, role);
                prose = true;
            });
        }
        parts.forEach(part -> tell(part, own ? level + 1 : level, role));
    }

    private @Nullable SectionRole role(XmlElement section, String code, String title, @Nullable SectionRole around) {
        if (template) {
            return SectionRole.OTHER;
        }
        SectionRole own =
                system(section).startsWith(CANADIAN) ? SectionRoles.healthCanada(code) : SectionRoles.loinc(code);
        if (own == null && around == null && regulator == Regulator.FDA) {
            own = SectionRoles.numbered(SectionRoles.Template.PLR, title);
        }
        SectionRole role = SectionRoles.within(around, own);
        return role == null ? SectionRole.OTHER : role;
    }

    private static boolean hasText(XmlElement section) {
        XmlElement text = section.first("text");
        return (text != null && !text.text().isEmpty())
                || SplReader.sections(section).stream().anyMatch(SplSections::hasText);
    }

    private static String code(XmlElement section) {
        XmlElement code = section.first("code");
        String value = code == null ? null : code.attribute("code");
        return value == null ? "" : value;
    }

    private static String system(XmlElement section) {
        XmlElement code = section.first("code");
        String value = code == null ? null : code.attribute("codeSystem");
        return value == null ? "" : value;
    }
}
