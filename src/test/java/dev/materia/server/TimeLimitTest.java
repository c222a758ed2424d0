package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.sparql.QueryLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeLimitTest extends ServerTest {

    /** Two billion rows: ends by being stopped, on any machine. */
    static final String ENDLESS =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n2 ?o . ?p ?q ?r }";

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryTime(Duration.ofMillis(400)).withQueriesAtOnce(2);
    }

    @Test
    void stopsALongQueryAndSaysSo() {
        HttpResponse<String> answer = client.query(ENDLESS);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("query-timeout")
                .contains("0.4 seconds")
                .doesNotContain("bindings");
    }

    @Test
    void runsSoManyAtATimeAndAsksTheOthersToComeBack() {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> client.query(ENDLESS), command -> new Thread(command).start()))
                .toList();
        List<HttpResponse<String>> answers =
                all.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 503);
        List<HttpResponse<String>> busy = answers.stream()
                .filter(answer -> answer.body().contains("\"busy\""))
                .toList();
        assertThat(busy)
                .isNotEmpty()
                .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
        assertThat(answers).anyMatch(answer -> answer.body().contains("query-timeout"));
        assertThat(client.query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    void aConnectionMayBeSilentForLongerThanAQueryRuns() {
        for (Duration time : List.of(Duration.ofMillis(400), Duration.ofSeconds(30), Duration.ofMinutes(2))) {
            assertThat(MateriaServer.idle(QueryLimits.DEFAULT.withQueryTime(time)))
                    .isGreaterThan(time.plusSeconds(5));
        }
    }
}
