package dev.materia.monograph.narrative;

import dev.materia.monograph.xml.XmlElement;
import java.util.Map;
import java.util.Set;

/** What the elements of XHTML and JATS are in the layout. */
final class NarrativeElements {

    /** What an element is in the layout. */
    enum Kind {
        BLOCK,
        HEADING,
        LIST,
        TABLE,
        TABLE_WRAP,
        FIGURE,
        SKIPPED,
        INLINE
    }

    private static final Map<Kind, Set<String>> NAMES = Map.of(
            Kind.BLOCK,
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "body",
                    "text",
                    "blockquote",
                    "pre",
                    "boxed-text",
                    "disp-quote",
                    "disp-formula",
                    "disp-formula-group",
                    "statement",
                    "speech",
                    "verse-group",
                    "verse-line",
                    "attrib",
                    "fn-group",
                    "caption",
                    "sec",
                    "preformat",
                    "dt",
                    "dd",
                    "li",
                    "list-item",
                    "def-item",
                    "def",
                    "term",
                    "table-wrap-group",
                    "fig-group",
                    "supplementary-material",
                    "media",
                    "center",
                    "hr",
                    "address"),
            Kind.HEADING,
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "title", "subtitle"),
            Kind.LIST,
            Set.of("ul", "ol", "dl", "list", "def-list"),
            Kind.TABLE,
            Set.of("table"),
            Kind.TABLE_WRAP,
            Set.of("table-wrap"),
            Kind.FIGURE,
            Set.of("fig"),
            Kind.SKIPPED,
            Set.of(
                    "graphic",
                    "inline-graphic",
                    "img",
                    "style",
                    "script",
                    "head",
                    "tex-math",
                    "ref-list",
                    "object-id",
                    "alt-text",
                    "long-desc",
                    "permissions",
                    "index-term",
                    "processing-meta"));

    /** Cross-references to the bibliography and to notes; one to a figure or section is part of its sentence. */
    private static final Set<String> NOTES = Set.of("bibr", "fn", "table-fn", "aff", "corresp");

    private NarrativeElements() {}

    static Kind kind(XmlElement element) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(element.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.INLINE);
    }

    /** Whether blocks stand in an element of a line: {@code <span><p>...</p></span>}. */
    static boolean holdsBlocks(XmlElement element) {
        return element.elements().stream()
                .anyMatch(child -> (kind(child) != Kind.INLINE && kind(child) != Kind.SKIPPED) || holdsBlocks(child));
    }

    /** Whether it refers to a note or an entry of the bibliography. */
    static boolean isNoteReference(XmlElement element) {
        String type = element.attribute("ref-type");
        return element.is("xref") && type != null && NOTES.contains(type);
    }
}
