package dev.materia.monograph.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements of HTML by what they are to the text of a page. */
final class HtmlBlocks {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "blockquote",
            "pre",
            "center",
            "address",
            "details",
            "summary",
            "body",
            "li",
            "dt",
            "dd",
            "ul",
            "ol",
            "dl",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "figure",
            "figcaption",
            "hr",
            "br");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "dd");

    private HtmlBlocks() {}

    /** Whether words inside a tag stand on lines of their own. */
    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    /** Whether a tag holds the items of a list. */
    static boolean isList(String tag) {
        return LISTS.contains(tag);
    }

    /** Whether a tag is that of a heading. */
    static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** Whether an element holds a list of references. */
    static boolean isReferences(Element element) {
        return element.hasClass("references")
                || element.hasClass("reflist")
                || element.attr("role").equals("doc-bibliography")
                || element.attr("role").equals("doc-endnotes");
    }
}
