package dev.materia.server;

import java.util.List;
import java.util.Random;

/** Requests of the ill-willed and the broken, made up at random from a seed. */
final class HostileCorpus {

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
            "/metrics",
            "/search?q=",
            "/search?kind=",
            "/lookup?match=contains&label=",
            "/suggest?q=",
            "/reconcile?queries=",
            "/reconcile/preview?id=",
            "/reconcile/suggest/entity?prefix=",
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

    private final Random random;

    /** The requests of one seed, the same each time. */
    HostileCorpus(long seed) {
        random = new Random(seed);
    }

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

    /** The next request, as bytes of ISO 8859-1. */
    String next() {
        String head = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
        return switch (random.nextInt(9)) {
            case 0 ->
                any(List.of("GET", "HEAD", "OPTIONS", "POST", "TRACE", "PROPFIND", "get", "G\u0000T")) + " " + target()
                        + head + headers() + "\r\n";
            case 1 -> post("application/sparql-query", nested());
            case 2 -> post("application/sparql-query", any(QUERIES) + any(ODDITIES));
            case 3 -> post("application/x-www-form-urlencoded", "query=" + any(ODDITIES) + Client.encode(any(QUERIES)));
            case 4 -> "GET /sparql?query=" + Client.encode(any(QUERIES)) + any(ODDITIES) + head + headers() + "\r\n";
            case 5 ->
                post(any(List.of("text/plain", "multipart/form-data; boundary=x", "", "a;charset=b")), any(ODDITIES));
            case 6 -> post("application/x-www-form-urlencoded", any(List.of("queries=", "extend=")) + json());
            case 7 ->
                "GET " + any(List.of("/search?q=", "/lookup?label=", "/suggest?q=")) + Client.encode(words()) + head
                        + headers() + "\r\n";
            default ->
                random.ints(random.nextInt(300), 0, 256)
                        .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                        .append("\r\n\r\n")
                        .toString();
        };
    }

    private String json() {
        String text = any(List.of(
                "[".repeat(1 + random.nextInt(20_000)),
                "{\"a\":".repeat(1 + random.nextInt(5_000)),
                "{\"q\": {\"query\": \"" + any(ODDITIES).replace("\\", "") + "\", \"limit\": 1e308}}",
                "{\"q\": {\"query\": \"" + "x".repeat(random.nextInt(600)) + "\"}}",
                "{\"ids\": [null], \"properties\": [{}]}",
                "{\"ids\": [\"" + any(PATHS) + "\"], \"properties\": [{\"id\": \"^treats\"}]}"));
        return random.nextBoolean() ? Client.encode(text) : text;
    }

    private String words() {
        return random.ints(random.nextInt(80), 0, 0xd000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String post(String type, String body) {
        String ascii = body.chars()
                .collect(StringBuilder::new, (text, c) -> text.append((char) (c & 0xff)), StringBuilder::append)
                .toString();
        return "POST " + any(List.of("/sparql", "/sparql", "/reconcile", "/search", "/drug/baclofen"))
                + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + ascii.length() + "\r\n\r\n" + ascii;
    }
}
