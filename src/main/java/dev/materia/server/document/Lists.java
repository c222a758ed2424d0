package dev.materia.server.document;

import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.page.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code /drug/}, {@code /condition/} and so on: a page with all things of a kind; for programs the same as JSON and
 * CSV.
 */
public final class Lists implements Handler {

    /** The page, and what programs get at an address of its own. */
    private static final List<DocumentForm> FORMS = List.of(
            DocumentForm.PAGE,
            new DocumentForm("application/json", "json", null),
            new DocumentForm("text/csv", "csv", null));

    private final Published published;
    private final Function<String, Optional<? extends Page>> pages;
    private final DocumentCache kept = new DocumentCache();

    /** The lists of {@code published}, shown by {@code pages} for an address. */
    public Lists(Published published, Function<String, Optional<? extends Page>> pages) {
        this.published = published;
        this.pages = pages;
    }

    /** Whether a list could be at {@code path}, or would be with a slash behind it. */
    public static boolean isList(String path) {
        return Published.KINDS.containsKey(path) || Published.KINDS.containsKey(path + "/");
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String path = exchange.path();
        if (!path.endsWith("/")) {
            exchange.redirect(308, path + "/");
            return;
        }
        exchange.vary("Accept");
        DocumentForm form = exchange.accept()
                .choose(FORMS)
                .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                        FORMS.stream().map(DocumentForm::mediaType).toList())));
        if (!form.equals(DocumentForm.PAGE)) {
            exchange.redirect(303, path.substring(0, path.length() - 1) + "." + form.extension());
            return;
        }
        DocumentCache.Key key = new DocumentCache.Key(published.release().version(), path);
        kept.get(key, () -> document(path)).send(exchange, published.modified());
    }

    private Document document(String path) {
        Page page = pages.apply(path)
                .orElseThrow(() -> new ProblemException(HttpProblem.of(
                        404, "not-found", "This release has nothing of that kind", "Begin at the home page.")));
        return Document.of(page, new Signposts(published).ofList(List.of()));
    }
}
