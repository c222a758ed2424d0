package dev.materia.server.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.OutputFolder;
import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.server.MateriaServer;
import dev.materia.server.ServerOptions;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import dev.materia.server.search.EntityName;
import dev.materia.server.search.Search;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes a release as a site of files: every page that the server would show, every document that a page links to, and
 * the dumps, with links that lead from file to file, wherever on whatever web server the folder stands. The pages are
 * those of the server itself, asked for one after the other. What only a server can compute is left out; the search box
 * looks in an index that the browser loads.
 */
public final class StaticSite {

    private static final String SEARCH = "/search";
    private static final String SEARCH_SCRIPT = "assets/site-search.js";
    private static final String INDEX = "search-index.json";

    private final Release release;
    private final Path folder;
    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final SiteAddresses addresses = new SiteAddresses();
    private final List<String> pages = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    private StaticSite(Release release, Path folder, URI server) {
        this.release = release;
        this.folder = folder;
        this.server = server;
    }

    /**
     * Writes {@code release} into {@code folder}, which is made if it is not there.
     *
     * @return how many pages it has
     * @throws MateriaException if the release cannot be read, or {@code folder} is no place for a site
     * @throws IOException if a file cannot be written
     */
    public static int write(Release release, Path folder) throws MateriaException, IOException {
        Path place =
                OutputFolder.prepare(folder, List.of(release), written -> Files.exists(written.resolve(SEARCH_SCRIPT)));
        try (MateriaServer server = MateriaServer.start(release, ServerOptions.onPort(0))) {
            StaticSite site = new StaticSite(release, place, server.address());
            site.script();
            site.collect();
            site.dumps();
            site.search();
            for (String page : site.pages) {
                site.rewrite(page);
            }
            return site.pages.size();
        }
    }

    private void collect() throws IOException {
        offer("/");
        offer(SEARCH);
        for (String address = open.poll(); address != null; address = open.poll()) {
            fetch(address);
        }
    }

    private void offer(String address) {
        if (SiteAddresses.isStatic(address) && seen.add(address)) {
            open.add(address);
        }
    }

    private void fetch(String address) throws IOException {
        if (address.startsWith(DumpHandler.PREFIX) && !address.equals(DumpHandler.PREFIX)) {
            return; // copied from the release
        }
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() / 100 == 3) {
            String target = answer.headers().firstValue("Location").orElse("");
            offer(target);
            addresses.add(address, "->" + target);
            return;
        }
        if (answer.statusCode() != 200) {
            addresses.add(address, "");
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean page = type.startsWith("text/html");
        String file = SiteAddresses.file(address, page);
        addresses.add(address, file);
        byte[] body = answer.body();
        if (type.startsWith("text/javascript")) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replace("'/assets/", "'./")
                    .getBytes(StandardCharsets.UTF_8);
        }
        Path path = place(file);
        Files.write(path, body);
        if (page) {
            pages.add(file);
            links(Jsoup.parse(path.toFile(), "UTF-8"));
        }
    }

    /** Links of a page, without what stands behind the hash. */
    private void links(Document page) {
        for (Element element : page.select("[href], [src]")) {
            offer(bare(target(element)));
        }
        for (Element script : page.select("script[type=module][src]")) {
            if (script.attr("src").endsWith("picture.js")) {
                offer("/assets/cytoscape-3.33.1.js");
            }
        }
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }

    private static String bare(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? link : link.substring(0, hash);
    }

    private HttpResponse<byte[]> get(String address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.toString().replaceFirst("/$", "") + address))
                    .header("Accept", "text/html, */*;q=0.1")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path place(String file) throws IOException {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder.normalize())) {
            throw new IOException(file + " would be outside " + folder);
        }
        Files.createDirectories(path.getParent());
        return path;
    }

    private void dumps() throws IOException {
        List<String> names =
                new ArrayList<>(release.files().stream().map(ReleaseFile::name).toList());
        names.add("SHA256SUMS");
        for (String name : names) {
            String file = DumpHandler.PREFIX.substring(1) + name;
            Files.copy(release.folder().resolve(name), place(file), StandardCopyOption.REPLACE_EXISTING);
            addresses.add(DumpHandler.PREFIX + name, file);
        }
    }

    /** The index: names with the files of their things, the main name of each first. */
    private void search() throws MateriaException, IOException {
        Search search = new Search(Published.of(release));
        try (Writer out = Files.newBufferedWriter(place(INDEX));
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            Set<String> written = new HashSet<>();
            for (EntityName name : search.index().names().everything()) {
                Optional<String> file = file(search.published().address(name.iri()));
                if (file.isPresent() && written.add(name.label() + "\t" + name.iri())) {
                    json.writeStartArray();
                    json.writeString(name.label());
                    json.writeString(name.kind());
                    json.writeString(SiteAddresses.relative("search.html", file.get()));
                    json.writeEndArray();
                }
            }
            json.writeEndArray();
        }
    }

    /** The script of the search comes first: the folder is known by it as a site of ours. */
    private void script() throws IOException {
        try (InputStream in = StaticSite.class.getResourceAsStream("/dev/materia/server/assets/site-search.js")) {
            if (in == null) {
                throw new IllegalStateException("site-search.js is not on the class path");
            }
            Files.copy(in, place(SEARCH_SCRIPT), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The file for an address, through redirects. */
    private Optional<String> file(String address) {
        String next = address;
        for (int hops = 0; hops < 5; hops++) {
            Optional<String> file = addresses.find(next);
            if (file.isEmpty() || !file.get().startsWith("->")) {
                return file;
            }
            next = bare(file.get().substring(2));
        }
        return Optional.empty();
    }

    private void rewrite(String page) throws IOException {
        Path path = folder.resolve(page);
        Document document = Jsoup.parse(path.toFile(), "UTF-8");
        document.outputSettings().prettyPrint(false);
        document.select("script[src=/assets/suggest.js], #suggestions").remove();
        for (Element element : document.select("[href], [src]")) {
            String attribute = element.hasAttr("href") ? "href" : "src";
            String link = element.attr(attribute);
            if (!link.startsWith("/") || link.startsWith("//")) {
                continue;
            }
            Optional<String> file = file(bare(link));
            if (file.isPresent()) {
                String part = link.substring(bare(link).length());
                // names in RDF have fragments that are no place of a page
                boolean lost = !part.isEmpty() && !hasPlace(file.get(), part.substring(1));
                element.attr(attribute, SiteAddresses.relative(page, file.get()) + (lost ? "" : part));
            } else if (element.tagName().equals("a") && element.closest("nav") == null) {
                element.unwrap();
            } else {
                element.remove();
            }
        }
        for (Element form : document.select("form[action=" + SEARCH + "]")) {
            form.attr("action", SiteAddresses.relative(page, "search.html"));
        }
        document.select("form[action^=/]").remove();
        for (Element data : document.select("figure.picture script[type=application/json]")) {
            data.html(pictureLinks(page, data.data()));
        }
        if (page.equals("search.html")) {
            Element main = document.select("main").first();
            if (main != null) {
                main.append("<ul id=\"found\" class=\"plain found\" data-index=\"" + INDEX + "\"></ul>");
                document.head().append("<script type=\"module\" src=\"" + SEARCH_SCRIPT + "\"></script>");
            }
        }
        Files.writeString(path, document.outerHtml());
    }

    private boolean hasPlace(String file, String id) throws IOException {
        return file.endsWith(".html") && Files.readString(folder.resolve(file)).contains("id=\"" + id + "\"");
    }

    /** Pictures lead to pages too, by addresses in their data. */
    private String pictureLinks(String page, String json) {
        return Pattern.compile("\"(/[^\"?]*)\"")
                .matcher(json)
                .replaceAll(found -> Matcher.quoteReplacement("\""
                        + file(found.group(1))
                                .map(file -> SiteAddresses.relative(page, file))
                                .orElse(found.group(1))
                        + "\""));
    }
}
