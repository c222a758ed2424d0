package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.materia.server.site.StaticSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The site of files, on a web server that knows of nothing but files, in a folder below its root. */
@Timeout(180)
class SiteTest {

    private static final String PLACE = "/some/place/";

    @TempDir
    private static Path folder = Path.of("");

    private static final Set<String> steps = new HashSet<>();

    private static int pages;
    private static HttpServer files;
    private static Client client;

    @BeforeAll
    static void write() throws Exception {
        Path site = folder.resolve("site");
        pages = StaticSite.write(
                SmallRelease.in(folder.resolve("release")), site, (step, done, known) -> steps.add(step));
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = path.startsWith(PLACE)
                    ? site.resolve(path.substring(PLACE.length()).replaceFirst("(^|/)$", "$1index.html"))
                    : site.resolve("nothing");
            byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(body.length > 0 ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        files.start();
        client = new Client(URI.create("http://127.0.0.1:" + files.getAddress().getPort() + "/"));
    }

    @AfterAll
    static void stop() {
        files.stop(0);
    }

    @Test
    void noLinkIsDead() {
        Map<String, Set<String>> anchors = new HashMap<>();
        Map<String, String> wanted = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of(PLACE));
        ArrayDeque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String address = open.remove();
            var answer = client.get(address);
            assertThat(answer.statusCode())
                    .as(address + " from " + wanted.get(address))
                    .isEqualTo(200);
            if (!address.endsWith("/") && !address.endsWith(".html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.body());
            Set<String> ids = new HashSet<>();
            page.select("[id]").forEach(element -> ids.add(element.id()));
            anchors.put(address, ids);
            for (Element element : page.select("[href], [src], form[action]")) {
                String attribute = Stream.of("href", "src", "action")
                        .filter(element::hasAttr)
                        .findFirst()
                        .orElseThrow();
                String link = element.attr(attribute);
                assertThat(link).as(address).doesNotStartWith("/").doesNotContain("127.0.0.1");
                if (!link.matches("[a-z]+:.*")) {
                    URI target = URI.create("http://x" + address).resolve(link);
                    if (target.getRawFragment() != null) {
                        wanted.put(target.getRawPath() + "#" + target.getFragment(), address);
                    }
                    wanted.putIfAbsent(target.getRawPath(), address);
                    if (seen.add(target.getRawPath())) {
                        open.add(target.getRawPath());
                    }
                }
            }
        }
        assertThat(anchors.size()).isGreaterThanOrEqualTo(pages);
        assertThat(seen)
                .contains(PLACE + "drug/baclofen.html", PLACE + "drug/baclofen.ttl", PLACE + "dump/dataset.nt.gz");
        wanted.forEach((link, from) -> {
            int hash = link.indexOf('#');
            if (hash >= 0 && anchors.containsKey(link.substring(0, hash))) {
                assertThat(anchors.get(link.substring(0, hash)))
                        .as(link + " from " + from)
                        .contains(link.substring(hash + 1));
            }
        });
    }

    @Test
    void theSearchIndexLeadsToPages() throws IOException {
        JsonNode contents = new ObjectMapper()
                .readTree(client.get(PLACE + "search-index/index.json").body());
        Set<String> labels = new HashSet<>();
        for (JsonNode shard : contents.get("names")) {
            JsonNode names = new ObjectMapper()
                    .readTree(client.get(PLACE + "search-index/n-" + shard.asText() + ".json")
                            .body());
            for (JsonNode name : names) {
                labels.add(name.get(0).asText());
                assertThat(client.get(PLACE + name.get(2).asText()).statusCode())
                        .as(name.toString())
                        .isEqualTo(200);
            }
        }
        assertThat(labels).contains("baclofen", "spasticity", "Ada Exämple");
        assertThat(client.get(PLACE + "search.html").body()).contains("site-search.js", "id=\"found\"");
    }

    @Test
    void progressIsShown() {
        assertThat(steps).containsExactlyInAnyOrder("writing files", "writing the index for searches", "linking pages");
    }

    @Test
    void whatIsServedIsTheSame() throws IOException {
        assertThat(folder.resolve("site/dump/dataset.trig"))
                .hasSameBinaryContentAs(folder.resolve("release/dataset.trig"));
        assertThat(Jsoup.parse(client.get(PLACE + "claim/2222222222222222.html").body())
                        .text())
                .contains("It causes no stiffness.");
        assertThat(List.of("sparql", "lookup", "mcp"))
                .allSatisfy(
                        name -> assertThat(folder.resolve("site").resolve(name)).doesNotExist());
    }
}
