package dev.materia.server.document;

import dev.materia.mapping.Mat;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HeaderText;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * {@code /sitemap.xml}: the pages that a search engine should know (sitemaps.org protocol, 0.9), in parts of 50,000.
 * Passages are left out: the page of their claim or monograph shows them.
 */
public final class Sitemap implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/sitemap.xml";

    /** What the address of a part begins with; a number follows. */
    public static final String PART = "/sitemap-";

    private static final int MOST = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Published published;
    private volatile int size = -1;

    /** The site map of {@code published}. */
    public Sitemap(Published published) {
        this.published = published;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        int parts = (size() + MOST - 1) / MOST;
        String path = exchange.path();
        String xml;
        if (path.equals(ADDRESS)) {
            xml = parts > 1
                    ? xml(
                            "sitemapindex",
                            "sitemap",
                            IntStream.rangeClosed(1, parts).mapToObj(part -> PART + part + ".xml"),
                            exchange)
                    : xml("urlset", "url", paths(), exchange);
        } else {
            String number = path.substring(PART.length()).replaceFirst("\\.xml$", "");
            int part = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 0;
            if (part == 0 || part > parts || !path.endsWith(".xml")) {
                throw new ProblemException(
                        HttpProblem.of(404, "not-found", "The site map has no such part", "Begin at " + ADDRESS + "."));
            }
            xml = xml("urlset", "url", paths().skip((long) (part - 1) * MOST).limit(MOST), exchange);
        }
        exchange.send(Body.of("application/xml", xml.getBytes(StandardCharsets.UTF_8)), published.modified());
    }

    /** Counted on the first request. */
    private int size() {
        int counted = size;
        if (counted < 0) {
            counted = Math.toIntExact(paths().count());
            size = counted;
        }
        return counted;
    }

    /** Read again each time: there may be millions. */
    private Stream<String> paths() {
        Stream<String> lists = Published.KINDS.entrySet().stream()
                .filter(kind -> published.union().contains(Node.ANY, KnownTerms.TYPE, Mat.term(kind.getValue())))
                .map(kind -> kind.getKey());
        Stream<String> things = published
                .subjectsWith(List.of(KnownTerms.TYPE))
                .filter(Node::isURI)
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(published.base()) && iri.indexOf('#') < 0)
                .filter(iri -> !iri.contains("/passage/"))
                .map(iri -> published.address(iri) + ".html");
        return Stream.of(
                        Stream.of(
                                "/",
                                "/sparql",
                                "/ontology",
                                "/shapes",
                                "/validation",
                                "/dump/",
                                "/claims",
                                "/compare",
                                "/mesh/",
                                "/changes"),
                        lists,
                        things)
                .flatMap(Function.identity());
    }

    private String xml(String root, String element, Stream<String> addresses, Exchange exchange) {
        String origin = exchange.origin();
        String day = published.modified().truncatedTo(ChronoUnit.SECONDS).toString();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .append(root)
                .append(" xmlns=\"")
                .append(NAMESPACE)
                .append("\">\n");
        addresses.forEach(address -> xml.append('<')
                .append(element)
                .append("><loc>")
                .append((origin + HeaderText.uri(address)).replace("&", "&amp;").replace("'", "&apos;"))
                .append("</loc><lastmod>")
                .append(day)
                .append("</lastmod></")
                .append(element)
                .append(">\n"));
        return xml.append("</").append(root).append(">\n").toString();
    }
}
