package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.sparql.QueryLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query ends when its time is up, whatever it is doing. */
class DeadlineTest extends ServerTest {

    private static final Duration TIME = Duration.ofSeconds(1);

    /** The work of the second that a query has, and of two more; a machine that is busy with other things adds none. */
    private static final Duration BOUND = TIME.plusSeconds(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Matching this takes time that doubles with each two characters. */
    private static final String PATTERN = "(x*)*(a|a?)*(a|aa)*b\\\\1$";

    private static final String TEXT = "a".repeat(60) + "!";
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryTime(TIME);
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
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o FILTER(?c > ?o && ?o > ?c) }",
                "SELECT DISTINCT ?a ?d ?g ?j { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?a",
                "SELECT * { ?a (!<x:y>|^!<x:y>)* ?b . ?c (!<x:y>|^!<x:y>)* ?d . ?e !<x:y>* ?f FILTER(?b = ?f && ?d != ?f) }",
                "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>/^!<x:y>)/(!<x:y>/^!<x:y>)/(!<x:y>/^!<x:y>)/(!<x:y>/^!<x:y>) ?b . "
                        + "?c ?d ?e . ?f ?g ?h . ?i ?j ?k FILTER(?a != ?e && ?b != ?h) }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a (!<x:y>|^!<x:y>)+ ?b . ?c (!<x:y>|^!<x:y>)+ ?d } "
                        + "GRAPH ?h { ?e (!<x:y>|^!<x:y>)+ ?f } }",
                "SELECT (GROUP_CONCAT(?x; separator='') AS ?y) { " + values("?v")
                        + "{ SELECT (GROUP_CONCAT(STRAFTER(STR(?c), 'zzz'); separator='') AS ?x)"
                        + " { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } } }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER NOT EXISTS { ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?s ?t ?u"
                        + " FILTER(?l = ?o && ?o = ?r && ?a = ?u) } FILTER(?a = ?f && ?a = ?i) }",
                "SELECT (COUNT(*) AS ?n) { " + values("?a") + values("?b") + " MINUS { VALUES (?x ?a ?b) { (1 UNDEF -1)"
                        + " (1 -1 UNDEF) (1 UNDEF -2) } } }",
                "SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY STR(?c) LIMIT 10",
                "DESCRIBE ?a ?d { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
                "CONSTRUCT { ?a ?b ?c } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }",
                "SELECT (COUNT(*) AS ?n) FROM <http://a.example/> { " + values("?a") + values("?b")
                        + " FILTER(STR(?a) = CONCAT(STR(?b), \"x\")) }",
                TimeLimitTest.ENDLESS);
    }

    /** The processor time of the threads that answer requests. */
    private static Duration work() {
        return Duration.ofNanos(Stream.of(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("qtp"))
                .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                .sum());
    }

    @ParameterizedTest
    @MethodSource("endless")
    @Timeout(300)
    void aQueryEndsWhenItsTimeIsUp(String query) {
        Duration before = work();
        HttpResponse<String> answer = client.post("/sparql", "application/sparql-query", SmallRelease.PREFIXES + query);
        assertThat(work().minus(before)).isLessThan(BOUND);
        assertThat(answer.body()).contains("query-timeout");
        assertThat(answer.statusCode()).isEqualTo(503);
    }
}
