package dev.materia.monograph.html;

import dev.materia.monograph.draft.Notes;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds the element of a page that holds its content, and takes out of it what is no content. */
final class HtmlContent {

    private static final String NEVER = "script, style, noscript, template, nav, aside, form, button, select, textarea,"
            + " iframe, object, embed, svg, math, canvas, audio, video, dialog, map, footer, [hidden],"
            + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary],"
            + " sup.reference, sup:has(a[href*=#]), sup.noprint, a[role=doc-noteref], [role=search], [role=menu], [role=dialog], [style*=display:none], [style*=display: none]";

    /** Names that sites give to what stands around their content; each matches one whole class name or id. */
    private static final Pattern CHROME = Pattern.compile("(?:infobox|navbox|sidebar|metadata|ambox|hatnote|catlinks|"
            + "printfooter|noprint|breadcrumbs?|toc|mw-jump-link|mw-editsection|editsection|mw-indicators|sitesub|"
            + "contentsub|shortdescription|authority-control|sistersitebox|side-box|portalbox|vector-.*|mw-.*-menu|"
            + "share|sharing|social(?:-.*)?|cookies?(?:-.*)?|consent(?:-.*)?|menu|navigation|nav|navbar|pagination|"
            + "related(?:-.*)?|recommended(?:-.*)?|ads?|advert(?:-.*|isement)?|sponsored|promo|newsletter|subscribe|"
            + "comments?|feedback|skip-link|sr-only|visually-hidden|mw-cite-backlink|cite-backlink|"
            + "page-header|site-header|site-footer|masthead|banner|popup|modal|tooltip|byline-share|toolbar|tools|"
            + "navigation-not-searchable|audiolink|extiw-icon|mwe-math-mathml-a11y)");

    private static final Pattern NOTE =
            Pattern.compile("\\s*(?:[\\[(]?" + Notes.NUMBERS + "[\\])]?|[a-z*\u2020\u2021,;])\\s*");

    private static final String CANDIDATES =
            "[itemprop=articleBody], article, main, [role=main], .mw-parser-output, #mw-content-text, #content, .content";

    private static final Set<String> NEVER_CHROME = Set.of("body", "main", "article", "h1");

    /** Elements whose id is made of the words of a heading: one on "Related" things is no chrome. */
    private static final Set<String> ID_IS_ANCHOR = Set.of("h2", "h3", "h4", "h5", "h6", "span");

    private HtmlContent() {}

    /** The content of {@code page}, which is changed: all that is no content is taken out of it. */
    static Element of(Document page) {
        Element body = page.body();
        body.select(NEVER).forEach(Element::remove);
        body.select("sup").forEach(HtmlContent::removeNote);
        HtmlMeasure before = HtmlMeasure.of(body);
        Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : body.getAllElements()) {
            Element parent = element.parent();
            if (parent != null && gone.contains(parent)) {
                gone.add(element);
                continue;
            }
            // A name may be used of the page's own frame; what holds the title or half of the page is no chrome.
            boolean frame = before.holdsTitle(element)
                    || (before.length(element) * 2 > before.length(body)
                            && !element.normalName().equals("table"));
            boolean banner = element.normalName().equals("header");
            if (!frame && (banner || isChrome(element))) {
                gone.add(element);
                element.remove();
            }
        }
        return content(body);
    }

    /** Takes a raised number out that is the mark of a note; the words on both sides stay apart. */
    private static void removeNote(Element raised) {
        Node before = raised.previousSibling();
        String words = before instanceof TextNode text
                ? text.getWholeText()
                : before instanceof Element element ? element.wholeText() : "";
        if (NOTE.matcher(raised.text()).matches() && Notes.raises(words)) {
            raised.replaceWith(new TextNode(" "));
        }
    }

    /** The smallest candidate that holds nearly all paragraphs. */
    private static Element content(Element body) {
        HtmlMeasure measure = HtmlMeasure.of(body);
        int all = measure.paragraphs(body);
        Element best = body;
        for (Element candidate : body.select(CANDIDATES)) {
            boolean holds = measure.paragraphs(candidate) * 10L >= all * 8L;
            if (holds && measure.length(candidate) < measure.length(best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isChrome(Element element) {
        if (NEVER_CHROME.contains(element.normalName())) {
            return false;
        }
        for (String name : element.classNames()) {
            if (CHROME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                return true;
            }
        }
        String id = element.id().toLowerCase(Locale.ROOT);
        return !id.isEmpty() && CHROME.matcher(id).matches() && !ID_IS_ANCHOR.contains(element.normalName());
    }
}
