package dev.materia.release;

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

/**
 * JSON-LD by Rio, compacted with the release's prefixes, a node object for each subject. Rio's writer holds the whole
 * document as a tree several times over, so it is given some thousand statements at a time, and the node objects of the
 * parts are joined under the context of the first.
 */
final class JsonLdDump {

    private static final int PART = 20_000;
    private static final String GRAPH_START = "{\n    \"@graph\": [";
    private static final String GRAPH_END = "\n    ],\n    \"@context\": ";

    private final Prefixes prefixes;
    private final Writer out;
    private List<Statement> part = new ArrayList<>();

    /** Subjects begun in the part. */
    private int subjects;

    /** Where the part may end; 0 while it is too short. */
    private int full;

    private int subject = -1;
    private boolean open;
    private boolean alone;

    /** A dump to {@code out}. */
    JsonLdDump(Prefixes prefixes, Writer out) {
        this.prefixes = prefixes;
        this.out = out;
    }

    /**
     * Adds the next statement of the union of all graphs. A part ends between subjects, has two of them at least, and
     * leaves none alone for the last.
     *
     * @param place a number that tells its subject from others
     */
    void add(int place, Statement statement) throws IOException {
        if (place != subject) {
            if (full > 0) {
                List<Statement> rest = new ArrayList<>(part.subList(full, part.size()));
                part.subList(full, part.size()).clear();
                writePart();
                part = rest;
                subjects = 1;
                full = 0;
            } else if (subjects > 1 && part.size() >= PART) {
                full = part.size();
            }
            subject = place;
            subjects++;
        }
        part.add(statement);
    }

    /** Writes what is left. */
    void end() throws IOException {
        if (!part.isEmpty() || !(open || alone)) {
            writePart();
        }
        out.write(open ? "\n    ]\n}\n" : "\n");
    }

    private void writePart() throws IOException {
        String json = json();
        int graphEnd = json.lastIndexOf(GRAPH_END);
        if (!json.startsWith(GRAPH_START) || graphEnd < 0) {
            // no subject, or one alone: a document without @graph
            out.write(json);
            alone = true;
            return;
        }
        if (open) {
            out.write(",");
        } else {
            String context = json.substring(graphEnd + GRAPH_END.length(), json.length() - 2);
            out.write("{\n    \"@context\": " + context + ",\n    \"@graph\": [");
            open = true;
        }
        out.write(json, GRAPH_START.length(), graphEnd - GRAPH_START.length());
    }

    private String json() {
        StringWriter text = new StringWriter();
        JSONLDWriter json = new JSONLDWriter(text);
        json.getWriterConfig()
                .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT)
                .set(BasicWriterSettings.PRETTY_PRINT, true);
        json.startRDF();
        prefixes.namespaces().forEach(json::handleNamespace);
        part.forEach(json::handleStatement);
        json.endRDF();
        return text.toString();
    }
}
