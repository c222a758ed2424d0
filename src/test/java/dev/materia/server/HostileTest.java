package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand hostile requests, while others hold connections open; a good one is answered after each batch. */
@Timeout(180)
class HostileTest extends ServerTest {

    private static final int VISITORS = 4;
    private static final int REQUESTS_OF_EACH = 2_500;
    /** More than the server has threads. */
    private static final int SLOW = 150;

    private static final int MOST_MEMORY_KEPT = 128 << 20;

    private static final List<String> NEVER = List.of(
            "Exception", "org.eclipse", "org.apache.jena.", "\nX-Injected", "\nSet-Cookie", "root:", "HTTP/1.1 500");

    private void good() {
        assertThat(client.query("ASK { ?d a mat:Drug }").body()).contains("true");
        assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);
    }

    private List<String> visit(HostileCorpus corpus) {
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= REQUESTS_OF_EACH; i++) {
            String request = corpus.next();
            String answer = client.raw(request);
            if (NEVER.stream().anyMatch(answer::contains)) {
                told.add(request.substring(0, Math.min(300, request.length())) + "\n=> " + answer);
            }
            if (i % 100 == 0) {
                good();
            }
        }
        return told;
    }

    @Test
    void answersTheNextGoodRequest() throws Exception {
        good();
        long before = memory();
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            List<Callable<List<String>>> visits = new ArrayList<>();
            for (int seed = 1; seed <= VISITORS; seed++) {
                HostileCorpus corpus = new HostileCorpus(seed);
                visits.add(() -> visit(corpus));
            }
            List<String> told = new ArrayList<>();
            for (Future<List<String>> visit : visitors.invokeAll(visits)) {
                told.addAll(visit.get());
            }
            assertThat(told).isEmpty();
        } finally {
            visitors.shutdownNow();
        }
        good();
        assertThat(memory() - before).isLessThan(MOST_MEMORY_KEPT);
    }

    private static long memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void bodiesThatNeverComeHoldNobodyUp() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(begun(
                        i % 3 == 0 ? "/reconcile" : i % 3 == 1 ? "/sparql" : "/drug/baclofen",
                        i % 2 == 0 ? "application/x-www-form-urlencoded" : "text/plain"));
            }
            for (int round = 0; round < 5; round++) {
                good();
                for (Socket socket : slow) {
                    drip(socket);
                }
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        good();
        assertThat(client.post("/sparql", "application/sparql-query", "ASK {}").statusCode())
                .isIn(200, 503);
    }

    /** A request whose body has begun and does not go on. */
    private Socket begun(String path, String type) throws IOException {
        Socket socket = new Socket(client.address().getHost(), client.address().getPort());
        String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
                + "\r\nContent-Length: 100000\r\n\r\nquery=";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void drip(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // the server has closed the connection, as it may
            return;
        }
    }
}
