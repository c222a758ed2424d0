package dev.materia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import dev.materia.app.BuildOptions;
import dev.materia.app.Pipeline;
import dev.materia.app.Quoting;
import dev.materia.app.RunListener;
import dev.materia.app.serving.RunningServer;
import dev.materia.app.serving.ServeOptions;
import dev.materia.source.Problem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The site in a browser, with the bundled monograph. Without Chromium and its driver these tests are skipped, unless
 * {@code MATERIA_BROWSER=required}, as where all is checked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("browser")
class BrowserTest {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private RunningServer site;
    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeAll
    void start() throws Exception {
        boolean installed = CHROMIUM.canExecute() && DRIVER.canExecute();
        if ("required".equals(System.getenv("MATERIA_BROWSER"))) {
            assertThat(installed).as(CHROMIUM + " and " + DRIVER).isTrue();
        }
        assumeTrue(installed, "needs Chromium: apt-get install chromium chromium-driver");
        BuildOptions settings = new BuildOptions(
                BuildOptions.DEFAULT_BASE, List.of(), 1, BuildOptions.DEFAULT_TITLE, null, null, Quoting.FULL);
        site = new Pipeline(settings, new Unheard())
                .serve(List.of(), InputStream.nullInputStream(), ServeOptions.at("127.0.0.1", 0));
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build(), options);
        wait = new WebDriverWait(browser, Duration.ofSeconds(20));
    }

    /** Hears and says nothing. */
    private static final class Unheard implements RunListener {
        @Override
        public void problem(Problem problem) {}

        @Override
        public void progress(long done, long total) {}

        @Override
        public void detail(String message) {}
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (site != null) {
            site.close();
        }
    }

    /** After each test: nothing went wrong in the console, and nothing was asked of another host. */
    @AfterEach
    void quiet() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(Object::toString))
                .isEmpty();
        String host = URI.create(site.address()).getAuthority();
        assertThat(browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                        .map(entry ->
                                JSON.parse(entry.getMessage()).get("message").getAsObject())
                        .filter(message -> message.getString("method").equals("Network.requestWillBeSent"))
                        .map(BrowserTest::address)
                        .filter(address -> address.startsWith("http"))
                        .filter(address -> !URI.create(address.replaceFirst("[?#].*", ""))
                                .getAuthority()
                                .equals(host)))
                .isEmpty();
    }

    private static String address(JsonObject message) {
        return message.getObj("params").getObj("request").getString("url");
    }

    private void size(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 850, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void suggestsNamesAndFindsSentences(int width) {
        size(width);
        browser.get(site.address());
        WebElement box = wait.until(ExpectedConditions.elementToBeClickable(By.id("find-here")));
        box.sendKeys("spasti");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#suggestions option")));
        assertThat(browser.findElement(By.cssSelector("#suggestions option")).getDomAttribute("value"))
                .isEqualTo("spasticity");
        box.submit();
        wait.until(ExpectedConditions.titleContains("Search: spasti"));
        assertThat(browser.findElements(By.cssSelector("blockquote mark"))).isNotEmpty();
        assertThat(faults()).isEmpty();
        click(By.linkText("muscle spasticity"));
        wait.until(ExpectedConditions.titleContains("muscle spasticity"));
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void leadsFromHomeToADrugToAClaim(int width) {
        size(width);
        browser.get(site.address());
        click(By.linkText("baclofen"));
        wait.until(ExpectedConditions.titleContains("baclofen"));
        click(By.cssSelector("li.line details summary"));
        click(By.cssSelector("li.line details[open] figcaption a[href^='/claim/']"));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("h1.told")));
        assertThat(browser.findElements(By.cssSelector("blockquote mark"))).isNotEmpty();
        assertThat(faults()).isEmpty();
        click(By.cssSelector("h1.told a:nth-child(3)"));
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("li.line")));
        assertThat(browser.findElement(By.cssSelector(".kind")).getText()).isNotEqualToIgnoringCase("claim");
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void runsAnExampleQuery(int width) {
        size(width);
        browser.get(site.address() + "sparql");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasqe .CodeMirror")));
        click(By.cssSelector("#sentences a.try"));
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".yasr table tbody"), "Baclofen"));
        // names stand in place of addresses, unless someone wants the addresses
        assertThat(browser.findElement(By.cssSelector(".yasr table tbody")).getText())
                .doesNotContain("claim:");
        click(By.id("named"));
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".yasr table tbody"), "claim:"));
        assertThat(browser.findElement(By.cssSelector(".yasr table tbody")).getText())
                .contains("Baclofen");
    }

    @Test
    void opensASharedQuery() {
        size(1280);
        browser.get("about:blank");
        browser.get(
                site.address()
                        + "sparql#query=SELECT%20%3Fshared%20%7B%20%3Fshared%20a%20%3Chttps%3A%2F%2Fw3id.org%2Fmateria%2Fontology%23Monograph%3E%20%7D");
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".yasr table"), "Baclofen"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * { ?s ?p ?o . FILTR(?o = 1) } | 400 Bad Request, Line 1, FILTR",
                "SELECT * { ?s a nowhere:Thing } | 400 Bad Request, Line 1, nowhere:Thing",
                "SELECT * { SERVICE <http://localhost/> { ?s ?p ?o } } | 403 Forbidden, http://localhost/",
                "SELECT * { ?s ?p ?o . ?t ?q ?v } | 422, 100000 rows, LIMIT",
                "SELECT (<java:java.lang.System.exit>(1) AS ?x) {} | 400 Bad Request, java:java.lang.System.exit",
            })
    void showsWhatTheServerSaysIsWrong(String query, String shown) {
        size(1280);
        browser.get("about:blank");
        browser.get(site.address() + "sparql#query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20"));
        for (String part : List.of(shown.split(", ", -1))) {
            wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".yasr_results"), part));
        }
        assertThat(browser.findElement(By.cssSelector(".yasr")).getText()).doesNotContain("[object");
        // the browser says of itself that an answer was an error, and nothing else is wrong
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .allMatch(entry -> entry.getMessage().contains("the server responded with a status of 4"));
    }

    @Test
    void takesTheQueriesOfTheReadmeAsTheyAre() throws IOException {
        List<ReadmeQueries.Shown> queries = ReadmeQueries.ofBundledMonograph();
        assertThat(queries).hasSizeGreaterThan(1);
        size(1280);
        for (ReadmeQueries.Shown query : queries) {
            browser.get(site.address() + "sparql");
            wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasqe .CodeMirror")));
            browser.executeScript(
                    "const editor = document.querySelector('.yasqe .CodeMirror').CodeMirror;"
                            + "editor.setValue(arguments[0]); editor.query().catch(() => {});",
                    query.sparql());
            wait.until(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".yasr_response_chip"), query.rows() + " results"));
            assertThat(browser.findElements(By.cssSelector(".parseErrorIcon, .cm-sp-error")))
                    .isEmpty();
        }
    }

    @Test
    void completesClassesOfTheDataset() {
        size(1280);
        browser.get(site.address() + "sparql");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasqe .CodeMirror")));
        browser.executeScript("const editor = document.querySelector('.yasqe .CodeMirror').CodeMirror;"
                + "editor.setValue('PREFIX mat: <https://w3id.org/materia/ontology#>\\nSELECT * { ?x a mat:Mono');"
                + "editor.focus(); editor.setCursor(1, 100); editor.autocomplete();");
        WebElement hint = wait.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector(".CodeMirror-hints .CodeMirror-hint")));
        assertThat(hint.getText()).isEqualTo("mat:Monograph");
    }

    @Test
    void completesPropertiesOfTheDataset() {
        size(1280);
        browser.get(site.address() + "sparql");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasqe .CodeMirror")));
        browser.executeScript("const editor = document.querySelector('.yasqe .CodeMirror').CodeMirror;"
                + "editor.setValue('PREFIX mat: <https://w3id.org/materia/ontology#>\\nSELECT * { ?x mat:hasOver');"
                + "editor.focus(); editor.setCursor(1, 100); editor.autocomplete();");
        WebElement hint = wait.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector(".CodeMirror-hints .CodeMirror-hint")));
        assertThat(hint.getText()).isEqualTo("mat:hasOverdoseEffect");
    }

    @Test
    void aWideResultFitsAPhone() {
        size(390);
        browser.get("about:blank");
        browser.get(
                site.address()
                        + "sparql#query=SELECT%20*%20%7B%20%3Fsubject%20%3Fproperty%20%3Fobject%20.%20%3Fobject%20%3Fother%20%3Fvalue%20%7D%20LIMIT%205");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".yasr table tbody td")));
        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        assertThat((Boolean) browser.executeScript("const row = document.querySelector('.yasr table tbody tr');"
                        + "const cells = [...row.children].filter(c => c.getBoundingClientRect().height > 0)"
                        + ".map(c => c.getBoundingClientRect());"
                        + "return cells.length > 3 && cells.every((c, i) => c.right <= 390"
                        + " && (i === 0 || c.top >= cells[i - 1].bottom - 1));"))
                .as("the cells of a row stand one below the other, inside the window")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "publication/,main .columns a,1280,light",
        "publication/,main .columns a,390,dark",
        "person/,main .columns a,390,light",
        "target/,main .columns a,1280,dark",
        "drug/baclofen.html,'figcaption a[href^=\"/claim/\"]',1280,dark",
        "drug/baclofen.html,'figcaption a[href^=\"/claim/\"]',390,light",
        "monograph/baclofen.html,'a[href*=\"/passage/\"]',390,dark"
    })
    void pagesOfEveryKindAreForEveryone(String list, String link, int width, String scheme) {
        size(width);
        scheme(scheme);
        browser.get(site.address() + list);
        String address = wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(link)))
                .getDomProperty("href");
        browser.get(address);
        sound(width);
        scheme("light");
    }

    @ParameterizedTest
    @CsvSource({"''", "drug/baclofen.html", "sparql", "ontology"})
    void isReadInTheDark(String path) {
        size(1280);
        scheme("dark");
        browser.get(site.address() + path);
        sound(1280);
        scheme("light");
    }

    private void scheme(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    @Test
    void drawsThePicture() {
        size(1280);
        browser.get(site.address());
        // drawn when it comes into view
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".canvas")));
        browser.executeScript("document.querySelector('.canvas').scrollIntoView()");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".canvas[data-drawn=true] canvas")));
    }

    @ParameterizedTest
    @CsvSource({
        "'',1280",
        "'',390",
        "claims,1280",
        "claims,390",
        "drug/baclofen.html,1280",
        "drug/baclofen.html,390",
        "sparql,1280",
        "sparql,390",
        "ontology,1280",
        "ontology,390",
        "condition/,390",
        "monograph/baclofen.html,390",
        "dump/,390",
        "shapes,1280",
        "validation,1280"
    })
    void hasNoSeriousFaultAndNoOverflow(String path, int width) {
        size(width);
        browser.get(site.address() + path);
        sound(width);
    }

    /** Nothing hinders a reader, and nothing sticks out at the side, with all that can be opened open. */
    private void sound(int width) {
        wait.until(driver -> "complete".equals(browser.executeScript("return document.readyState")));
        browser.executeScript("document.querySelectorAll('details').forEach(each => { each.open = true; })");

        assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(faults()).isEmpty();
    }

    /** What axe-core holds for a serious hindrance on the page. */
    private List<String> faults() {
        return new AxeBuilder()
                .analyze(browser).getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList();
    }

    private void click(By where) {
        WebElement element = wait.until(ExpectedConditions.presenceOfElementLocated(where));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        wait.until(ExpectedConditions.elementToBeClickable(element)).click();
    }
}
