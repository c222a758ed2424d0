package dev.materia.server.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.change.ChangeFile;
import dev.materia.release.change.ChangeSummary;
import dev.materia.release.change.History;
import dev.materia.server.claim.Paging;
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
import dev.materia.server.page.part.Alternate;
import dev.materia.server.page.part.Link;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    private final ChangeView pages;

    /** The changes that led to {@code published}. */
    public Changes(Published published) {
        this.published = published;
        this.history = History.of(published.release().folder());
        this.pages = new ChangeView(published);
    }

    private record Form(String mediaType, String address) implements Offer {}

    private static final List<Form> FORMS = List.of(
            new Form("text/html", ADDRESS),
            new Form("application/json", ADDRESS + ".json"),
            new Form("application/atom+xml", ADDRESS + ".atom"),
            new Form("text/turtle", ADDRESS + ".ttl"));

    private static final List<Alternate> ALTERNATES = List.of(
            new Alternate("Feed", ADDRESS + ".atom", "application/atom+xml"),
            new Alternate("JSON", ADDRESS + ".json", "application/json"),
            new Alternate("Turtle", ADDRESS + ".ttl", "text/turtle"));

    /** What is given at the address of one change. */
    private static final List<Form> FORMS_OF_ONE = List.of(
            new Form("text/html", ""),
            new Form("text/markdown", ChangeFile.MARKDOWN.fileName()),
            new Form("application/json", ChangeFile.SUMMARY.fileName()),
            new Form("text/turtle", ChangeFile.DESCRIPTION.fileName()));

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (path.equals(ADDRESS)) {
            exchange.vary("Accept");
            list(exchange, choose(exchange, FORMS).mediaType());
        } else if (path.startsWith(PREFIX)) {
            one(exchange, path.substring(PREFIX.length()));
        } else {
            String mediaType = FORMS.stream()
                    .filter(form -> form.address().equals(path))
                    .map(Form::mediaType)
                    .findFirst()
                    .orElse("application/json");
            list(exchange, mediaType);
        }
    }

    private static Form choose(Exchange exchange, List<Form> forms) {
        exchange.vary("Accept");
        return exchange.accept()
                .choose(forms)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        forms.stream().map(Form::mediaType).toList())));
    }

    private void list(Exchange exchange, String mediaType) throws IOException {
        List<History.Change> changes = history.changes();
        Body body = switch (mediaType) {
            case "text/html" -> page(changes);
            case "application/json" ->
                Body.of(mediaType, json(Paging.of(exchange.query()).of(changes, exchange)));
            case "text/turtle" -> Body.of(ChangeFile.DESCRIPTION.mediaType(), descriptions(changes));
            default ->
                Body.of(
                        "application/atom+xml; charset=utf-8",
                        new AtomFeed(exchange.origin(), published).of(changes).getBytes(StandardCharsets.UTF_8));
        };
        exchange.send(body, latest(changes));
    }

    private Instant latest(List<History.Change> changes) {
        return changes.isEmpty() ? published.modified() : changes.get(0).written();
    }

    /** What describes each of them, one after the other: in Turtle, the whole is a document too. */
    private static byte[] descriptions(List<History.Change> changes) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (History.Change change : changes) {
            try {
                Files.copy(change.folder().resolve(ChangeFile.DESCRIPTION.fileName()), all);
            } catch (NoSuchFileException e) {
                // kept no longer: the others are as good as before
            }
        }
        return all.toByteArray();
    }

    private Body page(List<History.Change> changes) {
        return Body.of(
                Pages.CONTENT_TYPE,
                Pages.render(new ChangesPage(
                        new Frame("Changes", "", List.of(), "", changes.isEmpty() ? List.of() : ALTERNATES, null),
                        published.release().versionTag(),
                        changes.stream().map(Changes::row).toList(),
                        history.releases().stream()
                                .map(kept -> new Link(kept.version(), EarlierReleases.PREFIX + kept.version() + "/"))
                                .toList())));
    }

    private static ChangesPage.Row row(History.Change change) {
        ChangeSummary sums = change.sums();
        return new ChangesPage.Row(
                sums.older().name(),
                sums.newer().name(),
                change.published().toString().substring(0, 10),
                sums.line(),
                Stream.concat(
                                Stream.of(new Link("the changed claims as a page", address(change))),
                                files(change).stream())
                        .toList());
    }

    /** Links to the files about a change. */
    private static List<Link> files(History.Change change) {
        return Stream.of(ChangeFile.values())
                .map(file -> new Link(file.what(), address(change) + file.fileName()))
                .toList();
    }

    private static String address(History.Change change) {
        return PREFIX + change.key() + "/";
    }

    private static byte[] json(List<History.Change> changes) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (History.Change change : changes) {
                json.writeStartObject();
                side(json, "older", change.sums().older());
                side(json, "newer", change.sums().newer());
                json.writeStringField("published", change.published().toString());
                json.writeStringField("summary", change.sums().line());
                for (Map.Entry<String, Long> each : change.sums().numbers().entrySet()) {
                    json.writeNumberField(each.getKey(), each.getValue());
                }
                json.writeObjectFieldStart("files");
                for (ChangeFile file : ChangeFile.values()) {
                    json.writeStringField(file.fileName(), address(change) + file.fileName());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void side(JsonGenerator json, String name, ChangeSummary.Side side) throws IOException {
        json.writeStringField(name, side.version());
        if (!side.tag().isEmpty()) {
            json.writeStringField(name + "Tag", side.tag());
        }
    }

    /** Only versions and files of the history are ever opened, so that no path leads out of it. */
    private void one(Exchange exchange, String rest) throws IOException {
        int slash = rest.indexOf('/');
        String asked = slash < 0 ? rest : rest.substring(0, slash);
        History.Change change =
                find(asked).orElseThrow(() -> missing("There is no change that led to a release of that version"));
        String name = slash < 0 ? "" : rest.substring(slash + 1);
        if (name.isEmpty()) {
            String form = choose(exchange, FORMS_OF_ONE).address();
            if (form.isEmpty()) {
                Body page = Body.of(Pages.CONTENT_TYPE, Pages.render(pages.of(change, files(change))));
                exchange.send(page, change.written());
            } else {
                exchange.redirect(303, address(change) + form);
            }
            return;
        }
        ChangeFile file =
                ChangeFile.named(name).orElseThrow(() -> missing("There is no file of that name about a change"));
        Path path = change.folder().resolve(file.fileName());
        try {
            Instant modified = Files.getLastModifiedTime(path).toInstant();
            String tag =
                    "\"" + change.key() + "-" + name + "-" + Files.size(path) + "-" + modified.toEpochMilli() + "\"";
            StoredFiles.sendFile(exchange, path, name, new Validators(tag, modified));
        } catch (NoSuchFileException e) {
            throw missing("That change is kept no longer");
        }
    }

    /** The change with that name, or the latest that led to the release of that version or tag. */
    private Optional<History.Change> find(String asked) {
        List<History.Change> changes = history.changes();
        return Stream.<Predicate<History.Change>>of(
                        each -> each.key().equals(asked),
                        each -> each.sums().newer().version().equals(asked),
                        each -> !asked.isEmpty() && each.sums().newer().tag().equals(asked))
                .flatMap(is -> changes.stream().filter(is))
                .findFirst();
    }

    private static ProblemException missing(String what) {
        return new ProblemException(HttpProblem.of(404, "not-found", what, "See " + ADDRESS + " for those that are."));
    }
}
