package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.server.http.SlowReaders;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Clients that do not read hold no thread, and are cut off after a time. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("slow readers")
class SlowReaderTest extends ServerTest {

    /** More than there are threads. */
    private static final int READERS = 90;

    private static final int COLUMNS = 2;

    private static final int TEXT = 1 << 21;

    private static final SlowReaders BOUND = new SlowReaders(Duration.ofSeconds(8), 1 << 20);

    @Override
    ServerOptions options() {
        return super.options().with(BOUND);
    }

    /** An answer that is larger than the buffers of a connection, in a few milliseconds. */
    private static String large(int number) {
        StringBuilder query = new StringBuilder("SELECT (" + number + " AS ?n) ?x19 ?y { BIND('abcd' AS ?x0) ");
        for (int i = 0; i < 19; i++) {
            query.append("BIND(CONCAT(?x")
                    .append(i)
                    .append(", ?x")
                    .append(i)
                    .append(") AS ?x")
                    .append(i + 1)
                    .append(") ");
        }
        return query.append("BIND(?x19 AS ?y) }").toString();
    }

    private Socket ask(int number) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress(
                client.address().getHost(), client.address().getPort()));
        String request = "GET /sparql?query=" + Client.encode(large(number)) + " HTTP/1.1\r\nHost: a\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void theOthersAreAnsweredAndTheSlowOnesCutOff() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                Socket socket = ask(i);
                // the answer has begun
                assertThat(socket.getInputStream().read()).isEqualTo('H');
                slow.add(socket);
            }
            for (int i = 0; i < 5; i++) {
                assertThat(client.query("SELECT ?d { ?d a mat:Drug } LIMIT " + (i + 1))
                                .statusCode())
                        .isEqualTo(200);
                assertThat(client.get("/drug/baclofen.ttl").statusCode()).isEqualTo(200);
            }
            assertThat(client.get("/metrics").body()).contains("\nmateria_queries_running 0\n");
            Thread.sleep(BOUND.patience().plusSeconds(5).toMillis());
            assertThat(readAll(slow.get(0))).isLessThan((long) COLUMNS * TEXT);
            assertThat(readAll(slow.get(READERS - 1))).isLessThan((long) COLUMNS * TEXT);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void whoReadsGetsAllOfIt() throws Exception {
        assertThat(client.query(large(-1)).body())
                .hasSizeGreaterThan(COLUMNS * TEXT)
                .endsWith("}\n");
        assertThat(client.get("/sparql?query=" + Client.encode(large(-1)), "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
        try (Socket socket = ask(-2)) {
            assertThat(socket.getInputStream().readNBytes(COLUMNS * TEXT)).hasSize(COLUMNS * TEXT);
        }
    }

    private static long readAll(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
            }
        } catch (SocketException e) {
            return size; // reset: that is how it was cut off
        }
        return size;
    }
}
