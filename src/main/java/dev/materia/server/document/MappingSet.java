package dev.materia.server.document;

import dev.materia.release.ReleaseFile;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.IOException;

/** The links to other vocabularies, as SSSOM: at the address that the set gives as its identifier. */
public final class MappingSet implements Handler {

    /** Its address. */
    public static final String ADDRESS = "/mappings";

    private static final String FILE = "mappings.sssom.tsv";

    private final Published published;
    private final StoredFiles files;

    /** The set of {@code published}. */
    public MappingSet(Published published) {
        this.published = published;
        this.files = new StoredFiles(published);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        ReleaseFile file = files.find(FILE)
                .orElseThrow(() -> new ProblemException(HttpProblem.of(
                        404, "not-found", "This release has no mapping set", "See /dump/ for its files.")));
        exchange.response().setHeader("Content-Location", DumpHandler.PREFIX + FILE);
        new Signposts(published)
                .ofFile(file)
                .forEach(link -> exchange.response().addHeader("Link", link.field()));
        files.send(exchange, file);
    }
}
