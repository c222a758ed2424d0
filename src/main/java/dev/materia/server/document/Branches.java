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

/** {@code /mesh/} and {@code /mesh/D009128}: the hierarchy of MeSH as far as a release knows it. */
public final class Branches implements Handler {

    /** What the addresses begin with. */
    public static final String PREFIX = "/mesh/";

    private final Published published;
    private final Function<String, Optional<? extends Page>> pages;
    private final DocumentCache kept = new DocumentCache();

    /** The hierarchy of {@code published}, shown by {@code pages} for an identifier; for the roots it is empty. */
    public Branches(Published published, Function<String, Optional<? extends Page>> pages) {
        this.published = published;
        this.pages = pages;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String identifier = exchange.path().substring(PREFIX.length()).replaceFirst("\\.html$", "");
        if (!identifier.isEmpty() && !identifier.matches("[A-Za-z][0-9]{4,11}")) {
            throw missing();
        }
        exchange.vary("Accept");
        if (exchange.accept().choose(List.of(DocumentForm.PAGE)).isEmpty()) {
            throw new ProblemException(HttpProblem.notAcceptable(List.of(DocumentForm.PAGE.mediaType())));
        }
        DocumentCache.Key key = new DocumentCache.Key(published.release().version(), identifier);
        kept.get(key, () -> document(identifier)).send(exchange, published.modified());
    }

    private Document document(String identifier) {
        Page page = pages.apply(identifier).orElseThrow(Branches::missing);
        return Document.of(page, new Signposts(published).ofList(List.of()));
    }

    private static ProblemException missing() {
        return new ProblemException(HttpProblem.of(
                        404,
                        "not-found",
                        "This release knows no such descriptor of MeSH, or has nothing that is linked to it",
                        "Walk down from the top of the hierarchy, or look for it by name.")
                .choices(List.of(PREFIX, "/condition/", "/class/")));
    }
}
