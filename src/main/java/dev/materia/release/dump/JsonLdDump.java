package dev.materia.release.dump;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDMode;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDWriter;
import org.jspecify.annotations.Nullable;

/**
 * JSON-LD as Rio writes it, compacted with the release's prefixes, a node object for each subject. Rio holds the whole
 * document as a tree several times over and takes most of the time of all dumps, so only what has no more than one
 * subject is left to it; {@link JsonLdNodes} writes the same bytes for the rest, some thousand statements at a time.
 */
public final class JsonLdDump implements Dump {

    private static final int PART = 20_000;

    private final RioTerms terms;
    private final Namespaces prefixes;
    private final Writer out;
    private List<Statement> part = new ArrayList<>();

    /** Subjects begun in the part. */
    private int subjects;

    /** Where the part may end; 0 while it is too short. */
    private int full;

    private int subject = -1;
    private @Nullable JsonLdNodes nodes;

    /** A dump to {@code out}. */
    public JsonLdDump(Statements.Terms terms, Namespaces prefixes, Writer out) {
        this.terms = new RioTerms(terms);
        this.prefixes = prefixes;
        this.out = out;
    }

    /**
     * Adds the next statement of the union of all graphs. A part ends between subjects, has two of them at least, and
     * leaves none alone for the last.
     */
    @Override
    public void take(int graph, int place, int predicate, int object) throws IOException {
        if (place != subject) {
            if (full > 0) {
                List<Statement> rest = new ArrayList<>(part.subList(full, part.size()));
                part.subList(full, part.size()).clear();
                nodes().add(part);
                part = rest;
                subjects = 1;
                full = 0;
            } else if (subjects > 1 && part.size() >= PART) {
                full = part.size();
            }
            subject = place;
            subjects++;
        }
        part.add(terms.statement(place, predicate, object));
    }

    private JsonLdNodes nodes() throws IOException {
        JsonLdNodes open = nodes;
        if (open == null) {
            open = new JsonLdNodes(prefixes, out);
            nodes = open;
        }
        return open;
    }

    @Override
    public void end() throws IOException {
        if (nodes == null && subjects < 2) {
            out.write(byRio(part, prefixes));
        } else {
            nodes().add(part);
            nodes().end();
        }
        out.write("\n");
    }

    /** The document that Rio makes of a few statements. */
    public static String byRio(List<Statement> statements, Namespaces prefixes) {
        StringWriter text = new StringWriter();
        JSONLDWriter json = new JSONLDWriter(text);
        json.getWriterConfig()
                .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT)
                .set(BasicWriterSettings.PRETTY_PRINT, true);
        json.startRDF();
        prefixes.byPrefix().forEach(json::handleNamespace);
        statements.forEach(json::handleStatement);
        json.endRDF();
        return text.toString();
    }
}
