package dev.materia.server.site;

import dev.materia.release.OutputFolder;
import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.server.MateriaServer;
import dev.materia.server.ServerOptions;
import dev.materia.server.change.Changes;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.search.Search;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    static final String SEARCH = "/search";
    private static final int MOST_WORKERS = 8;
    static final String SEARCH_SCRIPT = "assets/site-search.js";

    /** So many addresses are asked for before their links are looked at; the order of all stays the same. */
    private static final int BATCH = 256;

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
    private final ExecutorService workers;
    private final Progress progress;

    private StaticSite(Release release, Path folder, URI server, ExecutorService workers, Progress progress) {
        this.release = release;
        this.folder = folder;
        this.server = server;
        this.workers = workers;
        this.progress = progress;
    }

    /** Takes how far the writing has come. */
    @FunctionalInterface
    public interface Progress {

        /**
         * Takes it.
         *
         * @param step what is being done
         * @param done how many files are done
         * @param known how many are known of, which may still grow
         */
        void at(String step, int done, int known);
    }

    /**
     * Writes {@code release} into {@code folder}, which is made if it is not there.
     *
     * @param progress takes how far it has come
     * @return how many pages it has
     * @throws MateriaException if the release cannot be read, or {@code folder} is no place for a site
     * @throws IOException if a file cannot be written
     */
    public static int write(Release release, Path folder, Progress progress) throws MateriaException, IOException {
        Path place =
                OutputFolder.prepare(folder, List.of(release), written -> Files.exists(written.resolve(SEARCH_SCRIPT)));
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.min(Runtime.getRuntime().availableProcessors(), MOST_WORKERS));
        try (MateriaServer server = MateriaServer.start(release, ServerOptions.onPort(0))) {
            StaticSite site = new StaticSite(release, place, server.address(), workers, progress);
            site.script();
            site.collect();
            site.dumps();
            site.search(server.search());
            site.rewrite();
            return site.pages.size();
        } finally {
            workers.shutdownNow();
        }
    }

    private void collect() throws IOException {
        offer("/");
        offer(SEARCH);
        int done = 0;
        while (!open.isEmpty()) {
            List<Callable<Fetched>> batch = new ArrayList<>();
            for (String address = open.poll(); address != null; address = open.poll()) {
                batch.add(fetching(address));
                if (batch.size() == BATCH) {
                    break;
                }
            }
            for (Fetched each : all(batch)) {
                take(each);
            }
            done += batch.size();
            progress.at("writing files", done, seen.size());
        }
    }

    /** The results of tasks, in their order. */
    private <T> List<T> all(List<Callable<T>> tasks) throws IOException {
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : workers.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new IOException(cause == null ? "a page could not be written" : cause.getMessage(), e);
        }
    }

    private void offer(String address) {
        if (SiteAddresses.isStatic(address) && seen.add(address)) {
            open.add(address);
        }
    }

    /**
     * What came of an address.
     *
     * @param address it
     * @param file the file that was written; after an arrow, the address that it leads to; empty if nothing is there
     * @param page whether the file is a page
     * @param links the addresses that it links to
     */
    private record Fetched(String address, String file, boolean page, List<String> links) {}

    private void take(Fetched fetched) {
        if (!fetched.file().isEmpty() || !isDump(fetched.address())) {
            addresses.add(fetched.address(), fetched.file());
        }
        fetched.links().forEach(this::offer);
        if (fetched.page()) {
            pages.add(fetched.file());
        }
    }

    private static boolean isDump(String address) {
        return address.startsWith(DumpHandler.PREFIX) && !address.equals(DumpHandler.PREFIX);
    }

    /** A file of the release is copied from there. */
    private Callable<Fetched> fetching(String address) {
        return () -> isDump(address) ? new Fetched(address, "", false, List.of()) : fetch(address);
    }

    private Fetched fetch(String address) throws IOException {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() / 100 == 3) {
            String target = answer.headers().firstValue("Location").orElse("");
            return new Fetched(address, "->" + target, false, List.of(target));
        }
        if (answer.statusCode() != 200) {
            return new Fetched(address, "", false, List.of());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean page = type.startsWith("text/html");
        String file = SiteAddresses.file(address, page);
        byte[] body = answer.body();
        if (type.startsWith("text/javascript")) {
            body = new String(body, StandardCharsets.UTF_8)
                    .replace("'/assets/", "'./")
                    .getBytes(StandardCharsets.UTF_8);
        }
        Files.write(place(file), body);
        List<String> links = page ? links(Jsoup.parse(new String(body, StandardCharsets.UTF_8))) : List.of();
        return new Fetched(address, file, page, links);
    }

    /** Links of a page, without what stands behind the hash. */
    private static List<String> links(Document page) {
        List<String> links = new ArrayList<>();
        for (Element element : page.select("[href], [src]")) {
            links.add(SiteAddresses.bare(target(element)));
        }
        for (Element script : page.select("script[type=module][src]")) {
            if (script.attr("src").endsWith("picture.js")) {
                links.add("/assets/cytoscape-3.33.1.js");
            }
        }
        return links;
    }

    private static String target(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
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

    private void search(Search search) throws IOException {
        progress.at("writing the index for searches", pages.size(), pages.size());
        new SiteSearch(search, folder, addresses::file).write();
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

    private void rewrite() throws IOException {
        PageLinks links = new PageLinks(folder, addresses);
        String origin = server.toString().replaceFirst("/$", "");
        for (String ending : List.of(".atom", ".json")) {
            Optional<String> list = addresses.find(Changes.ADDRESS + ending);
            if (list.isPresent()) {
                links.rewriteData(list.get(), origin);
            }
        }
        for (int from = 0; from < pages.size(); from += BATCH) {
            List<String> batch = pages.subList(from, Math.min(from + BATCH, pages.size()));
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (String page : batch) {
                tasks.add(() -> {
                    links.rewrite(page);
                    return true;
                });
            }
            all(tasks);
            progress.at("linking pages", from + batch.size(), pages.size());
        }
    }
}
