package dev.materia.server.claim;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.release.claim.ClaimTable;
import dev.materia.server.document.Published;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/** {@code /drug.json}, {@code /drug.csv} and so on: what the list page of each kind shows, for programs. */
public final class ThingLists implements Handler {

    private static final JsonFactory JSON = new JsonFactory();

    private final Published published;

    /** The lists of {@code published}. */
    public ThingLists(Published published) {
        this.published = published;
    }

    /** The kinds of things that are listed for what is claimed of them. */
    private static final Set<String> CLAIMED =
            Set.of("Drug", "Condition", "DrugClass", "Target", "Population", "Substance");

    /**
     * Whether a thing stands in the list of its kind. What claims could be on does where there is a claim on it or on
     * something narrower, where a monograph is about it, and a population where claims are limited to it: all else is
     * only named.
     */
    public static boolean isListed(Graph graph, String kind, Node thing) {
        return !CLAIMED.contains(kind)
                || graph.contains(Node.ANY, Terms.SUBJECT, thing)
                || graph.contains(Node.ANY, Terms.OBJECT, thing)
                || graph.contains(Node.ANY, Terms.ABOUT, thing)
                || (kind.equals("Population") && graph.contains(Node.ANY, Mat.LIMITED_TO, thing))
                || graph.stream(Node.ANY, Terms.BROADER, thing)
                        .map(Triple::getSubject)
                        .anyMatch(narrower -> graph.contains(Node.ANY, Terms.OBJECT, narrower));
    }

    /** Adds the addresses of the lists to {@code handlers}. */
    public void register(Map<String, Handler> handlers) {
        for (String kind : Published.KINDS.keySet()) {
            String address = kind.substring(0, kind.length() - 1);
            handlers.put(address + ".json", this);
            handlers.put(address + ".csv", this);
        }
    }

    private record Row(String iri, String label, long claims, List<String> matches) {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        int dot = path.lastIndexOf('.');
        Paging paging = Paging.of(exchange.query());
        String list = path.substring(0, dot) + "/";
        List<Row> rows = paging.of(things(list), exchange).stream()
                .map(thing -> row(thing, list))
                .toList();
        boolean csv = path.endsWith(".csv");
        exchange.send(
                Body.of(csv ? "text/csv; charset=utf-8" : "application/json", csv ? csv(rows) : json(rows)),
                published.modified());
    }

    private List<Node> things(String list) {
        String kind = Published.KINDS.getOrDefault(list, "");
        return published.union().stream(Node.ANY, Terms.TYPE, Mat.term(kind))
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(published.base() + list.substring(1)))
                .filter(node -> isListed(published.union(), kind, node))
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Row row(Node node, String list) {
        long claims = list.equals("/monograph/") ? claimsOf(node) : claimsAbout(node);
        List<String> matches = Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.narrowMatch, SKOS.broadMatch)
                .flatMap(match -> published.union().stream(node, match.asNode(), Node.ANY))
                .map(triple -> triple.getObject().toString())
                .sorted()
                .distinct()
                .toList();
        return new Row(node.getURI(), published.nameOf(node.getURI()), claims, matches);
    }

    private long claimsAbout(Node thing) {
        return Stream.of(Terms.SUBJECT, Terms.OBJECT)
                .mapToLong(
                        role -> published.union().stream(Node.ANY, role, thing).count())
                .sum();
    }

    /** A monograph is what claims come from. */
    private long claimsOf(Node monograph) {
        return published.union().stream(Node.ANY, Terms.HAS_SOURCE, monograph)
                .flatMap(passage -> published.union().stream(Node.ANY, Mat.STATED_IN, passage.getSubject()))
                .map(Triple::getSubject)
                .distinct()
                .count();
    }

    private static byte[] csv(List<Row> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord("iri", "label", "claims", "matches");
            for (Row row : rows) {
                printer.printRecord(
                        row.iri(), row.label(), row.claims(), String.join(ClaimTable.SEPARATOR, row.matches()));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(List<Row> rows) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (Row row : rows) {
                json.writeStartObject();
                json.writeStringField("iri", row.iri());
                json.writeStringField("label", row.label());
                json.writeNumberField("claims", row.claims());
                json.writeArrayFieldStart("matches");
                for (String match : row.matches()) {
                    json.writeString(match);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
