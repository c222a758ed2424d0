package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.materia.server.site.StaticSite;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The search of a site of files, in a browser; skipped where there is none. */
@Timeout(180)
class SiteSearchTest {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    @TempDir
    private static Path folder = Path.of("");

    private static final ConcurrentLinkedQueue<String> ASKED = new ConcurrentLinkedQueue<>();

    private static HttpServer files;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(CHROMIUM.canExecute() && DRIVER.canExecute(), "needs Chromium");
        Path site = folder.resolve("site");
        StaticSite.write(SmallRelease.in(folder.resolve("release")), site, (step, done, known) -> {});
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            ASKED.add(path);
            Path file = site.resolve(path.substring(1));
            byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            String type =
                    path.endsWith(".js") ? "text/javascript" : path.endsWith(".html") ? "text/html" : "text/plain";
            exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(body.length > 0 ? 200 : 404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        files.start();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
            files.stop(0);
        }
    }

    private static String main(String question) {
        browser.get("http://127.0.0.1:" + files.getAddress().getPort() + "/search.html?q=" + Client.encode(question));
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(driver -> question.isEmpty()
                        || !driver.findElements(By.cssSelector("#found li, main blockquote"))
                                .isEmpty()
                        || driver.findElement(By.id("found")).getText().startsWith("Nothing"));
        return browser.findElement(By.tagName("main")).getText();
    }

    @ParameterizedTest
    @CsvSource({
        "spasticity, spasticity condition",
        "SPAST, spasticity condition",
        "spastcity, spasticity condition",
        "psasticity, spasticity condition",
        "bacloffen, baclofen drug",
        "D009128, spasticity",
        "MESH:D009128, spasticity",
        "http://id.nlm.nih.gov/mesh/D009128, spasticity",
        "drug/baclofen, baclofen",
        "2222222222222222, 2222222222222222 claim",
        "causes stiffness, It causes no stiffness.",
        "stiffn, It can cause stiffness.",
        "zzzqq, Nothing has these words.",
        "<img src=x onerror=alert(1)>, Nothing has these words."
    })
    void findsNamesIdentifiersAndSentences(String question, String expected) throws Exception {
        assertThat(main(question)).contains(expected);
        for (var link : browser.findElements(By.cssSelector("main a[href]"))) {
            String path = java.net.URI.create(link.getDomAttribute("href")).getPath();
            assertThat(folder.resolve("site").resolve(path)).exists();
        }
        assertThat(browser.findElements(By.cssSelector("main img"))).isEmpty();
    }

    @Test
    void aMisspelledNameIsSaidToBe() {
        assertThat(main("spastcity")).contains("No name is spelled so");
        assertThat(main("spasticity")).doesNotContain("No name is spelled so");
    }

    @Test
    void fewFilesAreLoadedAndNoneThatIsMissing() {
        ASKED.clear();
        main("stiffness");

        List<String> index =
                ASKED.stream().filter(path -> path.startsWith("/search-index/")).toList();
        assertThat(index).hasSizeBetween(2, 6);
        assertThat(index)
                .allSatisfy(path -> assertThat(folder.resolve("site").resolve(path.substring(1)))
                        .exists());
    }

    @Test
    void nothingIsOfferedThatOnlyAServerHas() {
        assertThat(main("")).contains("words of a sentence").doesNotContain("/lookup", "SPARQL");
    }
}
