package dev.materia.server.document;

import dev.materia.release.ReleaseFile;
import dev.materia.server.http.Digests;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Json;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.WebLink;
import dev.materia.server.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /dump/}: every file of the release, and a list of them. */
public final class DumpHandler implements Handler {

    /** Where the files stand. */
    public static final String PREFIX = "/dump/";

    static final String SUMS = "SHA256SUMS";

    private final Published published;
    private final StoredFiles files;

    private final Supplier<Page> page;
    private final DocumentCache kept = new DocumentCache();

    /** The files of {@code published}, listed for people on {@code page}. */
    public DumpHandler(Published published, Supplier<Page> page) {
        this.published = published;
        this.page = page;
        this.files = new StoredFiles(published);
    }

    private record Listing(String mediaType) implements Offer {}

    @Override
    public void handle(Exchange exchange) throws IOException {
        String name = exchange.path().substring(PREFIX.length());
        if (name.isEmpty()) {
            list(exchange);
            return;
        }
        Optional<ReleaseFile> file = files.find(name);
        if (file.isPresent()) {
            new Signposts(published)
                    .ofFile(file.get())
                    .forEach(link -> exchange.response().addHeader("Link", link.field()));
            files.send(exchange, file.get());
        } else if (name.equals(SUMS)) {
            byte[] sums = published.files().read(SUMS);
            files.send(exchange, SUMS, Digests.etag(sums).replace("\"", ""));
        } else {
            throw new ProblemException(HttpProblem.of(
                    404,
                    "not-found",
                    "There is no file of that name in this release",
                    "See /dump/ for those that are."));
        }
    }

    private void list(Exchange exchange) throws IOException {
        Listing listing = exchange.accept()
                .choose(List.of(new Listing("text/html"), new Listing("application/json")))
                .orElseThrow(() ->
                        new ProblemException(HttpProblem.notAcceptable(List.of("text/html", "application/json"))));
        exchange.vary("Accept");
        Signposts signposts = new Signposts(published);
        List<WebLink> links = signposts.ofList(signposts.items());
        DocumentCache.Key key = new DocumentCache.Key(published.release().version(), listing.mediaType());
        kept.get(
                        key,
                        () -> listing.mediaType().equals("text/html")
                                ? Document.of(page.get(), links)
                                : Document.of(listing.mediaType(), json(), links))
                .send(exchange, published.modified());
    }

    private byte[] json() {
        List<Object> array = new ArrayList<>();
        for (ReleaseFile file : published.release().files()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("name", file.name());
            object.put("size", file.bytes());
            object.put("sha256", file.sha256());
            array.add(object);
        }
        return Json.line(array);
    }
}
