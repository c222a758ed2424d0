package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.sparql.QueryLimits;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** However many heavy queries there are, small ones, documents and searches are answered. */
class FairnessTest extends ServerTest {

    private static final int HEAVY = 40;

    /** Not seen to be heavy before it runs. */
    private static final String TURNS_OUT_HEAVY =
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?a ?e ?f . ?a ?h ?i . ?a ?k ?l . ?a ?n2 ?o . ?a ?q ?r . ?a ?t ?u }";

    @Override
    QueryLimits limits() {
        return QueryLimits.DEFAULT.withQueryTime(Duration.ofSeconds(4)).withQueriesAtOnce(8);
    }

    @Test
    void smallRequestsAreAnsweredBesideHeavyOnes() {
        AtomicBoolean over = new AtomicBoolean();
        Map<Integer, ConcurrentLinkedQueue<String>> heavy = new ConcurrentHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < HEAVY; i++) {
            String query = i % 2 == 0 ? TimeLimitTest.ENDLESS : TURNS_OUT_HEAVY;
            Thread thread = new Thread(() -> {
                while (!over.get()) {
                    HttpResponse<String> answer = client.query(query);
                    heavy.computeIfAbsent(answer.statusCode(), status -> new ConcurrentLinkedQueue<>())
                            .add(answer.body());
                }
            });
            thread.start();
            threads.add(thread);
        }
        try {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                    .join();
            for (int i = 0; i < 40; i++) {
                String small = "SELECT ?d { ?d a mat:Drug } LIMIT " + (i + 1);
                HttpResponse<String> answer = client.query(small);
                assertThat(answer.statusCode()).as(i + " " + answer.body()).isEqualTo(200);
                assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);
                assertThat(client.get("/search?q=spasticity").statusCode()).isEqualTo(200);
                assertThat(client.get("/lookup?label=spasticity").statusCode()).isEqualTo(200);
                assertThat(client.post(
                                        "/reconcile",
                                        "application/x-www-form-urlencoded",
                                        "queries=" + Client.encode("{\"q0\":{\"query\":\"spasticity\"}}"))
                                .statusCode())
                        .isEqualTo(200);
            }
        } finally {
            over.set(true);
            threads.forEach(FairnessTest::join);
        }
        assertThat(heavy.keySet()).isSubsetOf(200, 503);
        assertThat(heavy.get(503)).allMatch(body -> body.contains("\"busy\"") || body.contains("query-timeout"));
        assertThat(client.get("/metrics").body()).contains("\nmateria_queries_running 0\n");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
