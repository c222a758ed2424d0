package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DumpTest extends ServerTest {

    private static final String FILE = "/dump/dataset.trig";

    @Test
    void handsOutEachFileAsItIs() throws IOException {
        for (String name : new String[] {"dataset.trig", "void.ttl", "ontology.ttl", "unlinked.tsv", "SHA256SUMS"}) {
            HttpResponse<String> answer = client.get("/dump/" + name);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(Files.readString(folder.resolve(name)));
            assertThat(answer.headers().firstValue("Content-Length"))
                    .contains(Long.toString(Files.size(folder.resolve(name))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dataset.trig,application/trig",
        "dataset.trig.gz,application/gzip",
        "void.ttl,text/turtle;charset=utf-8",
        "unlinked.tsv,text/tab-separated-values;charset=utf-8",
        "SHA256SUMS,text/plain;charset=utf-8",
    })
    void tellsTypesAndValidators(String name, String type) {
        HttpResponse<String> answer = client.method("HEAD", "/dump/" + name);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualTo(type);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).hasSizeBetween(34, 66);
        assertThat(answer.headers().firstValue("Last-Modified")).contains("Mon, 06 May 2024 00:00:00 GMT");
        assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    @Test
    void answersConditions() {
        String etag = client.get(FILE).headers().firstValue("ETag").orElseThrow();

        assertThat(client.get(FILE, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(client.get(FILE, "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(client.get(FILE, "If-Modified-Since", "Mon, 06 May 2024 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(FILE, "If-Modified-Since", "Sun, 05 May 2024 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get(FILE, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9,0,9", "bytes=5-,5,-1", "bytes=-7,-7,-1", "bytes=10-99999999,10,-1", "BYTES = 1-1,1,1"})
    void givesParts(String range, int first, int last) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("dataset.trig"));
        int from = first < 0 ? bytes.length + first : first;
        int to = last < 0 ? bytes.length - 1 : last;
        HttpResponse<String> answer = client.get(FILE, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.headers().firstValue("Content-Range"))
                .contains("bytes " + from + "-" + to + "/" + bytes.length);
        assertThat(answer.body()).isEqualTo(new String(bytes, from, to - from + 1, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Content-Length")).contains(Integer.toString(to - from + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=-0"})
    void refusesPartsItDoesNotGive(String range) {
        HttpResponse<String> answer = client.get(FILE, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range").orElseThrow()).startsWith("bytes */");
    }

    /** A server may answer a request for several ranges with the whole (RFC 9110, section 14.2). */
    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,4-5", "bytes=0-0,-1", "bytes=0-,0-,0-", "bytes=0-1, 99999999-"})
    void givesTheWholeForSeveralRanges(String range) throws IOException {
        HttpResponse<String> answer = client.get(FILE, "Range", range);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
        assertThat(answer.body()).isEqualTo(Files.readString(folder.resolve("dataset.trig")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines=0-1", "bytes=x", "bytes=9-2", "bytes=-", "bytes"})
    void ignoresRangesItDoesNotUnderstand(String range) {
        assertThat(client.get(FILE, "Range", range).statusCode()).isEqualTo(200);
    }

    @Test
    void givesAPartOnlyOfTheFileTheClientHas() {
        String etag = client.get(FILE).headers().firstValue("ETag").orElseThrow();

        assertThat(client.get(FILE, "Range", "bytes=0-1", "If-Range", etag).statusCode())
                .isEqualTo(206);
        assertThat(client.get(FILE, "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get(FILE, "Range", "bytes=0-1", "If-Range", "W/" + etag)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.get(FILE, "Range", "bytes=0-1", "If-Range", "Mon, 06 May 2024 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(206);
    }

    @Test
    void listsItsFiles() throws IOException {
        HttpResponse<String> page = client.get("/dump/");
        HttpResponse<String> json = client.get("/dump/", "Accept", "application/json");
        String sum = SmallRelease.sha256(Files.readAllBytes(folder.resolve("void.ttl")));

        assertThat(page.body()).contains("href=\"/dump/void.ttl\"", sum);
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json.body()).contains("\"void.ttl\"", sum);
        assertThat(client.get("/dump").headers().firstValue("Location")).contains("/dump/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dump/../void.ttl",
                "/dump/..%2fvoid.ttl",
                "/dump/%2e%2e/%2e%2e/etc/passwd",
                "/dump//etc/passwd",
                "/dump/....//etc/passwd",
                "/dump/..;/etc/passwd",
                "/dump/%00",
                "/dump/void.ttl%00.html",
                "/dump/..\\..\\etc\\passwd",
                "/dump/%c0%ae%c0%ae/etc/passwd",
                "/../../etc/passwd",
                "/dump/./.",
                "/dump/secret",
            })
    void leadsNowhereElse(String path) throws IOException {
        Files.writeString(folder.resolve("secret"), "not of the release");
        String answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1\\.1 (400|404|303) ");
        assertThat(answer).doesNotContain("root:", "not of the release", "Exception", "org.eclipse");
    }
}
