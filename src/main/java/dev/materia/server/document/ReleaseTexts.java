package dev.materia.server.document;

import dev.materia.release.ReleaseFile;
import dev.materia.server.http.Digests;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.Handler;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.Offer;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;

/** Whole files of the release at addresses of their own: ontology, shapes, SHACL report, and VoID description. */
public final class ReleaseTexts {

    private final Published published;
    private final StoredFiles files;

    /** The texts of {@code published}. */
    public ReleaseTexts(Published published) {
        this.published = published;
        this.files = new StoredFiles(published);
    }

    /**
     * A form of a text that the release has a file of.
     *
     * @param mediaType its media type
     * @param extension the ending of the file
     */
    private record Form(String mediaType, String extension) implements Offer {

        static final Form TURTLE = new Form(GraphFormat.TURTLE.mediaType(), "ttl");
        static final Form HTML = new Form("text/html", "html");
    }

    /** The file {@code name}, whatever the request accepts: its ending says what it is. */
    public Handler named(String name) {
        return exchange -> files.send(exchange, file(name));
    }

    /** The text {@code name} in Turtle, for whoever accepts Turtle. */
    public Handler turtle(String name) {
        return chosen(name, List.of(Form.TURTLE));
    }

    /** The text {@code name} in Turtle or, for people, as a page. */
    public Handler turtleOrPage(String name) {
        return chosen(name, List.of(Form.TURTLE, Form.HTML));
    }

    private Handler chosen(String name, List<Form> forms) {
        return exchange -> {
            exchange.response().setHeader("Vary", "Accept");
            Form form = exchange.accept()
                    .choose(forms)
                    .orElseThrow(() -> new ProblemException(HttpProblem.notAcceptable(
                            forms.stream().map(Form::mediaType).toList())));
            files.send(exchange, file(name + "." + form.extension()));
        };
    }

    /** The VoID description in one format. */
    public Handler catalogue(GraphFormat format) {
        return exchange -> sendCatalogue(exchange, format);
    }

    /** Answers with the VoID description in one format. */
    void sendCatalogue(Exchange exchange, GraphFormat format) throws IOException {
        if (format == GraphFormat.TURTLE) {
            files.send(exchange, file("void.ttl"));
            return;
        }
        List<Triple> triples =
                published.catalogue().stream().sorted(Description.BY_SUBJECT).toList();
        byte[] body = format.write(triples, published.abbreviations().usedIn(triples));
        if (!exchange.known(new Validators(Digests.etag(body), published.modified()))) {
            exchange.send(200, format.contentType(), body);
        }
    }

    private ReleaseFile file(String name) {
        Optional<ReleaseFile> file = files.find(name);
        return file.orElseThrow(() -> new ProblemException(HttpProblem.of(
                404, "not-found", "This release has no " + name, "Build it again with a current version.")));
    }
}
