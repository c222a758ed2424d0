package dev.materia.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands between a push and its store: writes down which graphs travel, and breaks off when it is asked to. */
final class WriteRelay implements AutoCloseable {

    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)graph=([^&]*)");
    private static final Pattern IN_UPDATE = Pattern.compile("(?:DROP SILENT|INSERT(?: DATA)? \\{) GRAPH <([^>]*)>");
    private static final Pattern DROP_ALONE = Pattern.compile("DROP SILENT GRAPH <[^>]*>");
    private static final Set<String> PASSED_ON = Set.of("accept", "content-type", "authorization");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;
    private final int upstream;

    /** Each write as {@code PUT graph} or {@code DELETE graph}, whatever the protocol. */
    private final List<String> writes = new CopyOnWriteArrayList<>();

    private volatile int taken = Integer.MAX_VALUE;

    /** Passes on what it is sent to {@code upstream}, a port of this machine. */
    WriteRelay(int upstream) throws IOException {
        this.upstream = upstream;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    /** The address that stands for {@code path} of the store. */
    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What has been written since the last call, without {@code record}. */
    Set<String> written(String record) {
        Set<String> graphs = new TreeSet<>(writes);
        graphs.removeIf(each -> each.endsWith(" " + record));
        writes.clear();
        return graphs;
    }

    /** Lets so many more writes through and refuses all after them. */
    void breakOffAfter(int count) {
        taken = writes.size() + count;
    }

    /** Lets everything through again. */
    void repair() {
        taken = Integer.MAX_VALUE;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String write = write(exchange, body);
            if (!write.isEmpty()) {
                if (writes.size() >= taken) {
                    exchange.sendResponseHeaders(500, -1);
                    return;
                }
                writes.add(write);
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + upstream + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    request.header(name, values.get(0));
                }
            });
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String write(HttpExchange exchange, byte[] body) {
        String method = exchange.getRequestMethod();
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (method.equals("PUT") || method.equals("DELETE")) {
            Matcher graph =
                    IN_QUERY.matcher(String.valueOf(exchange.getRequestURI().getRawQuery()));
            return method + " " + (graph.find() ? URLDecoder.decode(graph.group(1), StandardCharsets.UTF_8) : "");
        }
        if (type.startsWith("application/sparql-update")) {
            String update = new String(body, StandardCharsets.UTF_8);
            Matcher graph = IN_UPDATE.matcher(update);
            String verb = DROP_ALONE.matcher(update).matches() ? "DELETE " : "PUT ";
            return verb + (graph.find() ? graph.group(1) : "");
        }
        return "";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
