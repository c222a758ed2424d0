package dev.materia.server.document;

import dev.materia.mapping.Mat;
import dev.materia.release.ReleaseFile;
import dev.materia.server.http.Digests;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import dev.materia.server.page.Page;
import dev.materia.server.page.Page.Link;
import dev.materia.server.page.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** {@code /}: a page for people, the VoID description for programs that accept only RDF. */
public final class Home implements Handler {

    private static final int MOST_DRUGS = 500;

    private final Published published;
    private final ReleaseTexts texts;
    private volatile byte @Nullable [] page;

    /** The home of {@code published}. */
    public Home(Published published) {
        this.published = published;
        this.texts = new ReleaseTexts(published);
    }

    /** A form of the home page; no graph format means HTML. */
    private record Form(String mediaType, Optional<GraphFormat> format) implements Offer {

        static final List<Form> ALL = Stream.concat(
                        Stream.of(new Form("text/html", Optional.empty())),
                        Stream.of(GraphFormat.values())
                                .map(format -> new Form(format.mediaType(), Optional.of(format))))
                .toList();
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.response().setHeader("Vary", "Accept");
        Form form = exchange.accept()
                .choose(Form.ALL)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        Form.ALL.stream().map(Form::mediaType).toList())));
        exchange.response()
                .addHeader("Link", "</void.ttl>; rel=\"describedby\"; type=\"" + GraphFormat.TURTLE.mediaType() + "\"");
        if (form.format().isPresent()) {
            GraphFormat format = form.format().get();
            exchange.response().setHeader("Content-Location", "/void." + format.extension());
            texts.sendCatalogue(exchange, format);
            return;
        }
        byte[] body = page();
        if (!exchange.known(new Validators(Digests.etag(body), published.modified()))) {
            exchange.send(200, Pages.CONTENT_TYPE, body);
        }
    }

    /** Made on the first request and kept: counting is the slow part, and a release does not change. */
    private byte[] page() {
        byte[] made = page;
        if (made == null) {
            made = Pages.render(model());
            page = made;
        }
        return made;
    }

    private Page.Home model() {
        String title = name(NodeFactory.createURI(published.datasetIri())).orElse("Materia");
        return new Page.Home(
                title,
                published.release().version(),
                counts(),
                drugs(),
                Example.all(published).stream().map(Example::link).toList(),
                downloads());
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("triples", (long) published.union().size());
        for (String kind : List.of("Monograph", "Claim", "Drug", "Condition", "Publication")) {
            counts.put(kind.toLowerCase(Locale.ROOT) + "s", instances(kind).count());
        }
        return counts;
    }

    private Stream<Node> instances(String className) {
        return published.union().stream(Node.ANY, Vocabulary.TYPE, Mat.term(className))
                .map(Triple::getSubject)
                .filter(Node::isURI);
    }

    private List<Link> drugs() {
        List<Link> drugs = new ArrayList<>(instances("Drug")
                .map(drug -> new Link(
                        name(drug).orElse(published.abbreviations().shortened(drug.getURI())),
                        published.address(drug.getURI())))
                .sorted(Comparator.comparing(Link::text))
                .limit(MOST_DRUGS + 1L)
                .toList());
        if (drugs.size() > MOST_DRUGS) {
            String all =
                    "SELECT DISTINCT ?drug ?name WHERE { ?drug a mat:Drug ; rdfs:label|skos:prefLabel ?name } ORDER BY ?name";
            drugs.set(
                    MOST_DRUGS,
                    new Link(
                            "… and all others",
                            Example.address(published.abbreviations().declared(all), "")));
        }
        return drugs;
    }

    private Optional<String> name(Node node) {
        return Vocabulary.NAMES.stream()
                .flatMap(property -> Stream.of(published.union(), published.catalogue())
                        .flatMap(graph -> graph.stream(node, property, Node.ANY))
                        .map(Triple::getObject)
                        .filter(Node::isLiteral)
                        .map(Node::getLiteralLexicalForm)
                        .sorted())
                .findFirst();
    }

    private List<Link> downloads() {
        return published.release().files().stream()
                .map(ReleaseFile::name)
                .filter(name -> name.startsWith("dataset."))
                .map(name -> new Link(name, Dumps.PREFIX + name))
                .toList();
    }
}
