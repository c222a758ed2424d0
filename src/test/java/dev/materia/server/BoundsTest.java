package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be interrupted is bounded: the length of numbers and texts, and the rows of {@code VALUES}. */
class BoundsTest extends ServerTest {

    private static final String FN = "http://www.w3.org/2005/xpath-functions#";

    @Test
    void theFunctionsThatEndInTimeDoWhatTheyDidBefore() {
        String query = "SELECT (REPLACE('abcabc', 'B(c)', '[$1]', 'i') AS ?a) (REPLACE('abc'@en, 'b', '') AS ?b)"
                + " (REPLACE('abc', 'x*', '-') AS ?c) (REGEX('ABC', 'b', 'i') AS ?d) (REGEX('a.c', '.', 'q') AS ?e)"
                + " (CONCAT('a'@en, 'b'@en) AS ?f) (2 * 3.5 AS ?g) (STRDT('12', xsd:integer) + 1 AS ?h)"
                + " (xsd:integer('7') AS ?i) (<" + FN + "matches>('abc', '^A', 'i') AS ?j) (<" + FN
                + "replace>('abc', 'a', 'b') AS ?k) (<" + FN + "round>(2.55, 1) AS ?l) (STRBEFORE('abc', 'b') AS ?m)"
                + " (STRAFTER('abc', 'b') AS ?n) (CONTAINS('abc', 'b') AS ?o) (ENCODE_FOR_URI('a b') AS ?p)"
                + " (REPLACE('abc', 'b', '$7') AS ?q) {}";
        HttpResponse<String> answer = client.query(query, "Accept", "text/csv");
        assertThat(answer.body().lines().skip(1).findFirst().orElse(answer.body()))
                .isEqualTo("a[c]a[c],ac,-abc,true,true,ab,7.0,13,7,true,bbc,2.6,a,c,true,a%20b,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BIND(CONCAT(%s, %s) AS %s)", "BIND(%s * %s AS %s)", "BIND(REPLACE(%s, '.', 'ab') AS %3$s)"})
    void whatGrowsWithoutEndHasNoValue(String step) {
        StringBuilder query = new StringBuilder("SELECT (STRLEN(STR(?x40)) AS ?n) { BIND(")
                .append(step.contains("*") ? "12345678901234567890" : "'aaaaaaaaaaaa%'")
                .append(" AS ?x0) ");
        for (int i = 0; i < 40; i++) {
            query.append(String.format(step, "?x" + i, "?x" + i, "?x" + (i + 1)));
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
        String values = "VALUES ?a { "
                + IntStream.range(0, 9000).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + " } ";
        String query = "ASK { " + values + values + values + " }";
        HttpResponse<String> answer = client.post("/sparql", "application/sparql-query", query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query-values").contains("20000 rows");
    }
}
