package dev.materia.server.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.change.ChangeFile;
import dev.materia.release.change.ChangeSummary;
import dev.materia.release.change.History;
import dev.materia.server.document.Published;
import dev.materia.server.document.StoredFiles;
import dev.materia.server.http.Body;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import dev.materia.server.page.ChangesPage;
import dev.materia.server.page.Frame;
import dev.materia.server.page.Pages;
import dev.materia.server.page.part.Link;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * {@code /changes}: what changed from release to release, as a page, as JSON and as an Atom feed, and
 * {@code /changes/{version}/} with the files about each change.
 */
public final class Changes implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/changes";

    /** What the addresses of single changes begin with. */
    public static final String PREFIX = "/changes/";

    private static final JsonFactory JSON = new JsonFactory();

    private final Published published;
    private final History history;

    /** The changes that led to {@code published}. */
    public Changes(Published published) {
        this.published = published;
        this.history = History.of(published.release().folder());
    }

    private record Form(String mediaType, String address) implements Offer {}

    private static final List<Form> FORMS = List.of(
            new Form("text/html", ADDRESS),
            new Form("application/json", ADDRESS + ".json"),
            new Form("application/atom+xml", ADDRESS + ".atom"));

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (path.equals(ADDRESS)) {
            exchange.vary("Accept");
            Form form = exchange.accept()
                    .choose(FORMS)
                    .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                            FORMS.stream().map(Form::mediaType).toList())));
            list(exchange, form.mediaType());
        } else if (path.startsWith(PREFIX)) {
            one(exchange, path.substring(PREFIX.length()));
        } else {
            list(exchange, path.endsWith(".atom") ? "application/atom+xml" : "application/json");
        }
    }

    private void list(Exchange exchange, String mediaType) throws IOException {
        List<History.Change> changes = history.changes();
        Body body = switch (mediaType) {
            case "text/html" -> page(changes);
            case "application/json" -> Body.of(mediaType, json(changes));
            default ->
                Body.of(
                        "application/atom+xml; charset=utf-8",
                        new AtomFeed(exchange.origin(), published).of(changes).getBytes(StandardCharsets.UTF_8));
        };
        exchange.send(body, latest(changes));
    }

    private Instant latest(List<History.Change> changes) {
        return changes.isEmpty() ? published.modified() : changes.get(0).published();
    }

    private Body page(List<History.Change> changes) {
        return Body.of(
                Pages.CONTENT_TYPE,
                Pages.render(new ChangesPage(
                        Frame.of("Changes"),
                        published.release().version(),
                        changes.stream().map(Changes::row).toList(),
                        history.releases().stream()
                                .map(kept -> new Link(kept.version(), EarlierReleases.PREFIX + kept.version() + "/"))
                                .toList())));
    }

    private static ChangesPage.Row row(History.Change change) {
        ChangeSummary sums = change.sums();
        String folder = PREFIX + sums.newVersion() + "/";
        return new ChangesPage.Row(
                sums.oldVersion(),
                sums.newVersion(),
                change.published().toString().substring(0, 10),
                sums.line(),
                List.of(ChangeFile.values()).stream()
                        .map(file -> new Link(file.what(), folder + file.fileName()))
                        .toList());
    }

    private static byte[] json(List<History.Change> changes) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (History.Change change : changes) {
                json.writeStartObject();
                json.writeStringField("older", change.sums().oldVersion());
                json.writeStringField("newer", change.sums().newVersion());
                json.writeStringField("published", change.published().toString());
                json.writeStringField("summary", change.sums().line());
                json.writeObjectFieldStart("files");
                for (ChangeFile file : ChangeFile.values()) {
                    json.writeStringField(
                            file.fileName(), PREFIX + change.sums().newVersion() + "/" + file.fileName());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Only versions and files of the history are ever opened, so that no path leads out of it. */
    private void one(Exchange exchange, String rest) throws IOException {
        int slash = rest.indexOf('/');
        String version = slash < 0 ? rest : rest.substring(0, slash);
        Optional<History.Change> change = history.changes().stream()
                .filter(each -> each.sums().newVersion().equals(version))
                .findFirst();
        if (change.isEmpty()) {
            throw missing("There is no change that led to a release of that version");
        }
        String name = slash < 0 ? "" : rest.substring(slash + 1);
        if (name.isEmpty()) {
            exchange.redirect(303, PREFIX + version + "/" + ChangeFile.MARKDOWN.fileName());
            return;
        }
        ChangeFile file =
                ChangeFile.named(name).orElseThrow(() -> missing("There is no file of that name about a change"));
        Path path = change.get().folder().resolve(file.fileName());
        try {
            Instant modified = Files.getLastModifiedTime(path).toInstant();
            String tag = "\"" + version + "-" + name + "-" + Files.size(path) + "-" + modified.toEpochMilli() + "\"";
            StoredFiles.sendFile(exchange, path, name, new Validators(tag, modified));
        } catch (NoSuchFileException e) {
            throw missing("That change is kept no longer");
        }
    }

    private static ProblemException missing(String what) {
        return new ProblemException(HttpProblem.of(404, "not-found", what, "See " + ADDRESS + " for those that are."));
    }
}
