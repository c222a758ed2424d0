package dev.materia.server.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Turns the links of pages, from address to address, into links from file to file. Threads may share it. */
final class PageLinks {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern ADDRESS = Pattern.compile("\"(/[^\"?]*)\"");

    /** The class of what a page says of a server that computes. */
    private static final String ONLY_LIVE = "live";

    /** The places of so many pages are remembered; many link to the same few. */
    private static final int MOST_REMEMBERED = 500;

    private final Path folder;
    private final SiteAddresses addresses;
    private final Map<String, Set<String>> places = new ConcurrentHashMap<>();

    /** Links among the files that {@code addresses} became, in {@code folder}. */
    PageLinks(Path folder, SiteAddresses addresses) {
        this.folder = folder;
        this.addresses = addresses;
    }

    /** Rewrites a page where it stands. */
    void rewrite(String page) throws IOException {
        Path path = folder.resolve(page);
        Document document = Jsoup.parse(path.toFile(), "UTF-8");
        document.outputSettings().prettyPrint(false);
        document.select("script[src=/assets/suggest.js], #suggestions, ." + ONLY_LIVE)
                .remove();
        for (Element element : document.select("[href], [src]")) {
            link(page, element);
        }
        for (Element form : document.select("form[action=" + StaticSite.SEARCH + "]")) {
            form.attr("action", SiteAddresses.relative(page, "search.html"));
        }
        document.select("form[action^=/]").remove();
        for (Element data : document.select("figure.picture script[type=application/json]")) {
            data.html(pictureLinks(page, data.data()));
        }
        if (page.equals("search.html")) {
            search(document);
        }
        // another thread may look for a place in it at this moment
        Path written = Files.writeString(path.resolveSibling(path.getFileName() + ".new"), document.outerHtml());
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void link(String page, Element element) throws IOException {
        String attribute = element.hasAttr("href") ? "href" : "src";
        String link = element.attr(attribute);
        if (!link.startsWith("/") || link.startsWith("//")) {
            return;
        }
        String bare = SiteAddresses.bare(link);
        Optional<String> file = addresses.file(bare);
        if (file.isPresent()) {
            String part = link.substring(bare.length());
            // names in RDF have fragments that are no place of a page
            boolean lost = !part.isEmpty() && !hasPlace(file.get(), part.substring(1));
            element.attr(attribute, SiteAddresses.relative(page, file.get()) + (lost ? "" : part));
        } else if (element.tagName().equals("a") && element.closest("nav") == null) {
            element.unwrap();
        } else {
            element.remove();
        }
    }

    /** Rewrites the addresses of a file for programs, each the whole of a quoted text, behind {@code origin} or not. */
    void rewriteData(String file, String origin) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        Files.writeString(
                path,
                Pattern.compile("\"(?:" + Pattern.quote(origin) + ")?(/[^\"?]*)\"")
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(addresses
                                .file(found.group(1))
                                .map(target -> "\"" + SiteAddresses.relative(file, target) + "\"")
                                .orElse(found.group()))));
    }

    /** The page of the search gets its script, and loses what is only for programs that speak with a server. */
    private static void search(Document document) {
        Element main = document.select("main").first();
        if (main == null) {
            return;
        }
        for (Element code : main.select("p.soft code")) {
            Element hint = code.closest("p");
            if (hint != null) {
                hint.remove();
            }
        }
        main.append("<ul id=\"found\" class=\"plain found\" data-index=\"" + SiteSearch.FOLDER + "/\"></ul>");
        document.head().append("<script type=\"module\" src=\"" + StaticSite.SEARCH_SCRIPT + "\"></script>");
    }

    private boolean hasPlace(String file, String id) throws IOException {
        if (!file.endsWith(".html")) {
            return false;
        }
        Set<String> known = places.get(file);
        if (known == null) {
            known = new HashSet<>();
            Matcher ids = ID.matcher(Files.readString(folder.resolve(file)));
            while (ids.find()) {
                known.add(ids.group(1));
            }
            if (places.size() >= MOST_REMEMBERED) {
                places.clear();
            }
            places.put(file, known);
        }
        return known.contains(id);
    }

    /** Pictures lead to pages too, by addresses in their data. */
    private String pictureLinks(String page, String json) {
        return ADDRESS.matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement("\""
                        + addresses
                                .file(found.group(1))
                                .map(file -> SiteAddresses.relative(page, file))
                                .orElse(found.group(1))
                        + "\""));
    }
}
