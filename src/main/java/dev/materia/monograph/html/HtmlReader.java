package dev.materia.monograph.html;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.Notes;
import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import dev.materia.source.Utf8;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads saved web pages: the text is that of the page's content, laid out with one block a line; navigation, banners,
 * side boxes, edit links and scripts are left out.
 */
public final class HtmlReader implements MonographReader {

    private static final Pattern SAVED_FROM =
            Pattern.compile("saved from url=\\(\\d{1,6}\\)(https?://[^\\s>]{1,2000})");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        String source = Utf8.decodeDeclared(document);
        Document page = Jsoup.parse(HtmlDepth.bounded(source));
        String siteTitle = page.title();
        Element content = HtmlContent.of(page);
        HtmlLayout layout = HtmlLayout.of(content, title(page, siteTitle));
        Draft draft = new Draft(document, layout.text());
        Notes.blank(draft);
        String address = address(page, source);
        if (!address.isEmpty()) {
            draft.address(address);
        }
        Element root = page.selectFirst("html[lang]");
        if (root != null && LANGUAGE.matcher(root.attr("lang")).matches()) {
            draft.language(root.attr("lang"));
        }
        layout.tell(draft);
        return draft.finish();
    }

    /** The first heading of the first level, else the page's title without the name of the site. */
    private static String title(Document page, String siteTitle) {
        Element heading = page.selectFirst("h1");
        String words = heading == null ? "" : heading.text().strip();
        if (!words.isEmpty()) {
            return words;
        }
        int site = Math.max(
                siteTitle.lastIndexOf(" | "),
                Math.max(siteTitle.lastIndexOf(" - "), siteTitle.lastIndexOf(" \u2014 ")));
        return (site > 0 ? siteTitle.substring(0, site) : siteTitle).strip();
    }

    private static String address(Document page, String source) {
        Element canonical = page.selectFirst("link[rel=canonical][href^=http]");
        if (canonical != null) {
            return canonical.attr("href");
        }
        Element graph = page.selectFirst("meta[property=og:url][content^=http]");
        if (graph != null) {
            return graph.attr("content");
        }
        var saved = SAVED_FROM.matcher(source.substring(0, Math.min(source.length(), 4096)));
        return saved.find() ? saved.group(1) : "";
    }
}
