package dev.materia.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents give as addresses, of pictures, works and themselves. */
class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//host/path",
                "/path",
                "path",
                "",
                " ",
                "http:",
                "http://",
                "http:///path",
                "http:path",
                "http:/path",
                "http:\\\\host\\path",
                "http://?q",
                "http://#part",
                "http://:80/",
                "http://user@/",
                "http://[host/",
                "http://a b/",
                "http://a%20b/",
                "http://host:port/",
                "http://host:99999/",
                "http://host/100%",
                "http://host/%zz",
                "http://host/\uD83D",
                "ftp://host/path",
                "file:///path",
                "urn:a:b",
                "doi:10.1000/1",
                "mailto:a@host",
                "data:text/html,a",
                "javascript:alert(1)",
                "vbscript:a"
            })
    void whatIsNoAbsoluteWebAddressIsLeftOut(String address) {
        assertThat(WebAddress.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "HTTP://EXAMPLE.org, HTTP://EXAMPLE.org",
        "http://example.org:8080/a?b=c#d, http://example.org:8080/a?b=c#d",
        "http://example.org/a b, http://example.org/a%20b",
        "http://example.org/a/../b, http://example.org/b",
        "http://example.org/a<b>&c, http://example.org/a%3cb%3e&c",
        "http://ex\u00E4mple.org/\u00E9, http://ex\u00E4mple.org/\u00E9",
        "http://example.org/\uD83D\uDC8A, http://example.org/\uD83D\uDC8A",
        "http://example.org/\uFFFE, http://example.org/%ef%bf%be",
        "http://example.org/\uE000, http://example.org/%ee%80%80",
        "http://example.org/\u202Ea, http://example.org/%e2%80%aea",
        "http://example.org/\u0001b, http://example.org/%01b"
    })
    void theOthersAreIrisThatEverySyntaxCarries(String address, String iri) throws Exception {
        Node node = WebAddress.of(address).orElseThrow();
        assertThat(node.getURI()).isEqualTo(iri);
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(Triple.create(
                NodeFactory.createURI("http://example.org/s"), NodeFactory.createURI("http://example.org/p"), node));
        for (RDFFormat format : List.of(
                RDFFormat.RDFXML_PLAIN, RDFFormat.TURTLE_BLOCKS, RDFFormat.NTRIPLES, RDFFormat.JSONLD11_PLAIN)) {
            Graph again = GraphFactory.createDefaultGraph();
            String written = RDFWriter.source(graph).format(format).asString();
            Lang lang = format.getLang();
            RDFParser.fromString(written, lang)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(again);
            assertThat(again.isIsomorphicWith(graph)).as(written).isTrue();
        }
    }
}
