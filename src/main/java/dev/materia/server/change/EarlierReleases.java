package dev.materia.server.change;

import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.release.change.History;
import dev.materia.server.document.DumpHandler;
import dev.materia.server.document.Published;
import dev.materia.server.document.StoredFiles;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Json;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import dev.materia.server.page.Page;
import dev.materia.server.page.Pages;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * {@code /release/{version}/}: the files of a release, that of now or an earlier one that is kept, at an address that
 * never stands for another.
 */
public final class EarlierReleases implements Handler {

    /** What their addresses begin with. */
    public static final String PREFIX = "/release/";

    private static final String SUMS = "SHA256SUMS";

    private final Published published;
    private final History history;
    private final Listing listing;
    private final Map<Path, Release> opened = new ConcurrentHashMap<>();

    /** Shows the files of a release to people. */
    @FunctionalInterface
    public interface Listing {

        /** The page of {@code release}, whose files stand at {@code place}. */
        Page of(String title, Release release, String place);
    }

    private record Form(String mediaType) implements Offer {}

    private static final Form HTML = new Form("text/html");
    private static final List<Form> FORMS = List.of(new Form("application/json"), HTML);

    /** The releases that led to {@code published}, listed for people by {@code listing}. */
    public EarlierReleases(Published published, Listing listing) {
        this.published = published;
        this.listing = listing;
        this.history = History.of(published.release().folder());
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String rest = exchange.path().substring(PREFIX.length());
        int slash = rest.indexOf('/');
        if (rest.isEmpty()) {
            if (isForPeople(exchange)) {
                exchange.redirect(303, Changes.ADDRESS);
            } else {
                list(exchange, versions());
            }
            return;
        }
        String version = slash < 0 ? rest : rest.substring(0, slash);
        String name = slash < 0 ? "" : rest.substring(slash + 1);
        if (version.equals(published.release().version())
                || version.equals(published.release().versionTag())) {
            exchange.redirect(307, DumpHandler.PREFIX + name);
            return;
        }
        List<History.Kept> all = history.releases();
        History.Kept kept = all.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .or(() -> all.stream().filter(each -> tag(each).equals(version)).findFirst())
                .orElseThrow(() -> missing("There is no release of that version, or it is no longer kept"));
        if (slash < 0 || !kept.version().equals(version)) {
            // another release may have the tag one day
            exchange.redirect(kept.version().equals(version) ? 308 : 307, PREFIX + kept.version() + "/" + name);
            return;
        }
        Release release = opened(kept);
        if (name.isEmpty()) {
            if (isForPeople(exchange)) {
                Page page = listing.of("Release " + release.versionTag(), release, PREFIX + version + "/");
                exchange.send(Body.of(Pages.CONTENT_TYPE, Pages.render(page)), published.modified());
            } else {
                list(
                        exchange,
                        release.files().stream().map(EarlierReleases::json).toList());
            }
            return;
        }
        if (name.equals(SUMS)) {
            StoredFiles.sendFile(
                    exchange,
                    kept.folder().resolve(SUMS),
                    name,
                    new Validators('"' + version + "-sums\"", published.modified()));
            return;
        }
        ReleaseFile file = release.files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing("There is no file of that name in that release"));
        Path path = kept.folder().resolve(file.name());
        try {
            StoredFiles.sendFile(
                    exchange,
                    path,
                    name,
                    new Validators(
                            '"' + file.sha256() + '"',
                            Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException e) {
            throw missing("That release is no longer kept");
        }
    }

    private List<Map<String, Object>> versions() {
        return Stream.concat(
                        Stream.of(published.release().version()),
                        history.releases().stream().map(History.Kept::version))
                .distinct()
                .map(version -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("version", version);
                    json.put("files", PREFIX + version + "/");
                    return json;
                })
                .toList();
    }

    private static boolean isForPeople(Exchange exchange) {
        exchange.vary("Accept");
        return exchange.accept().choose(FORMS).filter(HTML::equals).isPresent();
    }

    private String tag(History.Kept kept) {
        try {
            return opened(kept).versionTag();
        } catch (ProblemException e) {
            // a damaged release has none
            return "";
        }
    }

    private Release opened(History.Kept kept) {
        Release known = opened.get(kept.folder());
        if (known == null) {
            try {
                known = Release.open(kept.folder());
            } catch (MateriaException e) {
                throw missing("That release is damaged");
            }
            opened.put(kept.folder(), known);
        }
        return known;
    }

    private static Map<String, Object> json(ReleaseFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", file.name());
        json.put("size", file.bytes());
        json.put("sha256", file.sha256());
        return json;
    }

    private void list(Exchange exchange, List<Map<String, Object>> objects) throws IOException {
        List<Object> array = new ArrayList<>();
        objects.forEach(array::add);
        exchange.send(Body.of("application/json", Json.line(array)), published.modified());
    }

    private static ProblemException missing(String what) {
        return new ProblemException(HttpProblem.of(
                404, "not-found", what, "See " + PREFIX + " for those that are, and /dump/ for the release of now."));
    }
}
