package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests of the ill-willed and the broken, from a fixed seed; a good one is answered after each batch. */
class HostileTest extends ServerTest {

    private static final int REQUESTS = 2_000;

    private static final List<String> PATHS = List.of(
            "/",
            "/sparql",
            "/sparql?query=",
            "/drug/baclofen",
            "/drug/baclofen.ttl",
            "/dump/",
            "/dump/dataset.trig",
            "/ontology",
            "/void.ttl",
            "/.well-known/void",
            "/$/server",
            "/health",
            "/assets/materia.css");

    private static final List<String> ODDITIES = List.of(
            "../",
            "..%2f",
            "%2e%2e%2f",
            "%",
            "%zz",
            "%00",
            "%0d%0aSet-Cookie:%20a=b",
            "\r\nX-Injected: 1",
            ";a=b",
            "//",
            "\\",
            "é",
            "%c0%af",
            "%ff",
            "?",
            "#",
            "<script>",
            "{{7*7}}",
            "${jndi:ldap://x}",
            " ",
            "\t",
            "\u0000",
            "'\"",
            "*/*",
            "&query=",
            "&update=",
            "&default-graph-uri=file:///etc/passwd");

    private static final List<String> QUERIES = List.of(
            "SELECT * { ?s ?p ?o }",
            "ASK { FILTER(",
            "DESCRIBE ?s { ?s ?p ?o }",
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
            "DROP ALL",
            "SELECT (<java:a.B>() AS ?x) {}",
            "SELECT * { ?s (!<urn:a>)* ?o . ?o (<urn:b>|^<urn:c>)+ ?q }",
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            "SELECT * { ?s ?p ?o FILTER REGEX(STR(?o), \"(\") }",
            "SELECT * { BIND(REPLACE(\"aaa\", \"(a*)*b\", \"\") AS ?x) }",
            "SELECT (STRDT(\"x\", <urn:t>) AS ?x) (IRI(\"\\u0000\") AS ?y) {}",
            "SELECT * { VALUES ?x { ");

    private final Random random = new Random(11);

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String target() {
        StringBuilder target = new StringBuilder(any(PATHS));
        for (int i = random.nextInt(4); i > 0; i--) {
            target.insert(random.nextInt(target.length() + 1), any(ODDITIES));
        }
        return target.toString();
    }

    private String nested() {
        String open =
                any(List.of("{", "(", "[", "!", "{{", "((", "{ ?s ?p ?o OPTIONAL {", "FILTER NOT EXISTS {", "(1+"));
        return "SELECT * { " + open.repeat(1 + random.nextInt(3_000)) + any(ODDITIES) + "}";
    }

    private String headers() {
        return any(List.of(
                "",
                "Accept: " + "a/b;q=0.1,".repeat(random.nextInt(800)) + "\r\n",
                "Accept: " + any(ODDITIES) + "\r\n",
                "X-Big: " + "x".repeat(random.nextInt(100_000)) + "\r\n",
                "X: y\r\n".repeat(random.nextInt(3_000)),
                "Range: bytes=" + "0-1,".repeat(random.nextInt(500)) + "\r\n",
                "If-None-Match: " + "\"".repeat(random.nextInt(100)) + "\r\n",
                "Content-Length: -1\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                "Host: a\r\nHost: b\r\n",
                "Bad Header\r\n",
                ": empty\r\n"));
    }

    private String request() {
        String head = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
        return switch (random.nextInt(7)) {
            case 0 ->
                any(List.of("GET", "HEAD", "OPTIONS", "POST", "TRACE", "PROPFIND", "get", "G\u0000T")) + " " + target()
                        + head + headers() + "\r\n";
            case 1 -> post("application/sparql-query", nested());
            case 2 -> post("application/sparql-query", any(QUERIES) + any(ODDITIES));
            case 3 -> post("application/x-www-form-urlencoded", "query=" + any(ODDITIES) + Client.encode(any(QUERIES)));
            case 4 -> "GET /sparql?query=" + Client.encode(any(QUERIES)) + any(ODDITIES) + head + headers() + "\r\n";
            case 5 ->
                post(any(List.of("text/plain", "multipart/form-data; boundary=x", "", "a;charset=b")), any(ODDITIES));
            default ->
                random.ints(random.nextInt(300), 0, 256)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .append("\r\n\r\n")
                        .toString();
        };
    }

    private static String post(String type, String body) {
        String ascii = body.chars()
                .collect(StringBuilder::new, (text, c) -> text.append((char) (c & 0xff)), StringBuilder::append)
                .toString();
        return "POST /sparql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + ascii.length() + "\r\n\r\n" + ascii;
    }

    @Test
    void answersTheNextGoodRequest() {
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= REQUESTS; i++) {
            String request = request();
            String answer = client.raw(request);
            if (answer.contains("Exception")
                    || answer.contains("org.eclipse")
                    || answer.contains("org.apache.jena.")
                    || answer.startsWith("HTTP/1.1 500")
                    || answer.contains("\nX-Injected")
                    || answer.contains("\nSet-Cookie")
                    || answer.contains("root:")) {
                told.add(request.substring(0, Math.min(300, request.length())) + "\n=> " + answer);
            }
            if (i % 100 == 0) {
                assertThat(client.query("ASK { ?d a mat:Drug }").body()).contains("true");
            }
        }
        assertThat(told).isEmpty();
        assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);
    }
}
