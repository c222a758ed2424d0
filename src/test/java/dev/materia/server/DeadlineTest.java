package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.sparql.QueryLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every query ends when its time is up, whatever it is doing; what cannot be interrupted is bounded. */
class DeadlineTest extends ServerTest {

    /** Far less than any of the queries here would take, far more than a busy machine needs to stop one. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    /** Matching this takes time that doubles with each two characters. */
    private static final String PATTERN = "(x*)*(a|a?)*(a|aa)*b\\\\1$";

    private static final String TEXT = "a".repeat(60) + "!";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryTime(Duration.ofMillis(700));
    }

    private static String regex(String text) {
        return "regex(" + text + ", \"" + PATTERN + "\")";
    }

    private static String values(String variable) {
        return "VALUES " + variable + " { "
                + IntStream.range(0, 9000).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + " } ";
    }

    static Stream<String> endless() {
        String each = "CONCAT(STR(?c), \"" + TEXT + "\")";
        return Stream.of(
                "SELECT * { FILTER " + regex("\"" + TEXT + "\"") + " }",
                "SELECT * { ?a ?b ?c FILTER " + regex(each) + " }",
                "SELECT * { ?a ?b ?c BIND(" + regex(each) + " AS ?d) }",
                "SELECT (" + regex(each) + " AS ?d) { ?a ?b ?c }",
                "SELECT * { ?a ?b ?c } ORDER BY " + regex(each),
                "SELECT ?b { ?a ?b ?c } GROUP BY ?b HAVING " + regex("CONCAT(SAMPLE(STR(?c)), \"" + TEXT + "\")"),
                "SELECT (COUNT(IF(" + regex(each) + ", 1, 2)) AS ?n) { ?a ?b ?c }",
                "SELECT * { ?a ?b ?c FILTER EXISTS { ?c ?d ?e FILTER " + regex(each) + " } }",
                "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f FILTER " + regex(each) + " } }",
                "SELECT * { VALUES ?p { \"" + PATTERN + "\" } FILTER regex(\"" + TEXT + "\", ?p) }",
                "SELECT (REPLACE(\"" + TEXT + "\", \"" + PATTERN + "\", \"\") AS ?d) {}",
                "SELECT (<" + FN + "matches>(\"" + TEXT + "\", \"" + PATTERN + "\") AS ?d) {}",
                "SELECT (<" + FN + "replace>(\"" + TEXT + "\", \"" + PATTERN + "\", \"\") AS ?d) {}",
                "SELECT * { " + values("?a") + values("?b") + " FILTER(?a + 1 = ?b + 0.5) }",
                "SELECT * { " + values("?a") + "OPTIONAL { " + values("?b") + " FILTER(?a + 1 = ?b + 0.5) } }",
                "SELECT * { " + values("?a") + "FILTER NOT EXISTS { " + values("?b") + "FILTER(?a + 1 = ?b + 0.5) } }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER(?c > ?f && ?f > ?c) }",
                "SELECT DISTINCT ?a ?d ?g ?j { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?a",
                TimeLimitTest.ENDLESS);
    }

    @ParameterizedTest
    @MethodSource("endless")
    void aQueryEndsWhenItsTimeIsUp(String query) {
        long start = System.nanoTime();
        HttpResponse<String> answer = client.post("/sparql", "application/sparql-query", SmallRelease.PREFIXES + query);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        assertThat(answer.body()).contains("query-timeout");
        assertThat(answer.statusCode()).isEqualTo(503);
    }

    @Test
    void theFunctionsThatEndInTimeDoWhatTheyDidBefore() {
        String query = "SELECT (REPLACE('abcabc', 'B(c)', '[$1]', 'i') AS ?a) (REPLACE('abc'@en, 'b', '') AS ?b)"
                + " (REPLACE('abc', 'x*', '-') AS ?c) (REGEX('ABC', 'b', 'i') AS ?d) (REGEX('a.c', '.', 'q') AS ?e)"
                + " (CONCAT('a'@en, 'b'@en) AS ?f) (2 * 3.5 AS ?g) (STRDT('12', xsd:integer) + 1 AS ?h)"
                + " (xsd:integer('7') AS ?i) (<" + FN + "matches>('abc', '^A', 'i') AS ?j) (<" + FN
                + "replace>('abc', 'a', 'b') AS ?k) (<" + FN + "round>(2.55, 1) AS ?l) (STRBEFORE('abc', 'b') AS ?m)"
                + " (STRAFTER('abc', 'b') AS ?n) (CONTAINS('abc', 'b') AS ?o) (ENCODE_FOR_URI('a b') AS ?p)"
                + " (REPLACE('abc', 'b', '$7') AS ?q) (REGEX('abc', 'b', 'z') AS ?r) {}";
        HttpResponse<String> answer = client.query(query, "Accept", "text/csv");
        assertThat(answer.body().lines().skip(1).findFirst().orElse(answer.body()))
                .isEqualTo("a[c]a[c],ac,-abc,true,true,ab,7.0,13,7,true,bbc,2.6,a,c,true,a%20b,,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BIND(CONCAT(%s, %s) AS %s)",
                "BIND(%s * %s AS %s)",
                "BIND(REPLACE(CONCAT(%s, ''), '.', 'ab') AS %3$s)",
                "BIND(ENCODE_FOR_URI(CONCAT('% %', %s)) AS %3$s)"
            })
    void whatGrowsWithoutEndHasNoValue(String step) {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(STR(?x40)) AS ?n) { BIND(")
                .append(step.contains("*") ? "12345678901234567890" : "'aaaaaaaaaaaa%'")
                .append(" AS ?x0) ");
        for (int i = 0; i < 40; i++) {
            query.append(String.format(step.replace("% %", "%% %%"), "?x" + i, "?x" + i, "?x" + (i + 1)));
        }
        HttpResponse<String> answer = client.query(query.append(" }").toString(), "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().skip(1).toList()).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STRDT(?long, xsd:integer) + 1",
                "xsd:integer(?long)",
                "xsd:decimal(?long)",
                "YEAR(STRDT(CONCAT(?long, '-01-01T00:00:00'), xsd:dateTime))",
                "<" + FN + "round>(1.5, 100000000)",
                "<" + FN + "round-half-to-even>(1.5, 100000000)",
                "<http://www.w3.org/2005/xpath-functions/math#pow>(10, 100000000)",
                "<" + FN + "format-number>(1.5, CONCAT('#0', STR(?long)))"
            })
    void numbersOfAnyLengthHaveNoValue(String expression) {
        String query = "SELECT (" + expression + " AS ?n) { BIND('11111111' AS ?a) BIND(CONCAT(?a, ?a, ?a, ?a) AS ?b)"
                + " BIND(CONCAT(?b, ?b, ?b, ?b, ?b, ?b, ?b, ?b) AS ?c) BIND(CONCAT(?c, ?c, ?c, ?c, ?c) AS ?long) }";
        HttpResponse<String> answer = client.query(query, "Accept", "text/csv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines().skip(1).toList()).containsExactly("");
    }

    @Test
    void aLongNumberInTheQueryIsRefused() {
        for (String number : new String[] {"9".repeat(1001), "\"" + "\\u0039".repeat(1001) + "\"^^xsd:integer"}) {
            HttpResponse<String> answer = client.post(
                    "/sparql",
                    "application/sparql-query",
                    SmallRelease.PREFIXES + "SELECT * { ?a ?b ?c FILTER(?c = " + number + ") }");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("query-number").contains("1000 digits");
        }
    }

    @Test
    void tooManyRowsOfValuesAreRefused() {
        String query = "ASK { " + values("?a") + values("?a") + values("?a") + " }";
        HttpResponse<String> answer = client.post("/sparql", "application/sparql-query", query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query-values").contains("20000 rows");
    }
}
