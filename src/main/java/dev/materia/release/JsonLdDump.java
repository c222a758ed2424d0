package dev.materia.release;

import dev.materia.release.statement.StatementTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
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

    private final StatementTable table;
    private final RioTerms terms;
    private final Prefixes prefixes;

    JsonLdDump(StatementTable table, RioTerms terms, Prefixes prefixes) {
        this.table = table;
        this.terms = terms;
        this.prefixes = prefixes;
    }

    /** Writes the union of all graphs. */
    void write(Writer out) throws IOException {
        int[] rows = table.union();
        boolean open = false;
        int start = 0;
        do {
            int end = endOfPart(rows, start);
            String part = part(rows, start, end);
            int graphEnd = part.lastIndexOf(GRAPH_END);
            if (!part.startsWith(GRAPH_START) || graphEnd < 0) {
                // no subject, or one alone: a document without @graph
                out.write(part);
            } else {
                if (open) {
                    out.write(",");
                } else {
                    String context = part.substring(graphEnd + GRAPH_END.length(), part.length() - 2);
                    out.write("{\n    \"@context\": " + context + ",\n    \"@graph\": [");
                    open = true;
                }
                out.write(part, GRAPH_START.length(), graphEnd - GRAPH_START.length());
            }
            start = end;
        } while (start < rows.length);
        out.write(open ? "\n    ]\n}\n" : "\n");
    }

    /** Parts end between subjects, have two subjects at least, and leave none alone for the next. */
    private int endOfPart(int[] rows, int start) {
        int end = endOfSubject(rows, endOfSubject(rows, start));
        while (end < rows.length && end - start < PART) {
            end = endOfSubject(rows, end);
        }
        return endOfSubject(rows, end) == rows.length ? rows.length : end;
    }

    private int endOfSubject(int[] rows, int from) {
        int end = from;
        while (end < rows.length && table.subject(rows[end]) == table.subject(rows[from])) {
            end++;
        }
        return end;
    }

    private String part(int[] rows, int start, int end) {
        StringWriter text = new StringWriter();
        JSONLDWriter json = new JSONLDWriter(text);
        json.getWriterConfig()
                .set(JSONLDSettings.JSONLD_MODE, JSONLDMode.COMPACT)
                .set(BasicWriterSettings.PRETTY_PRINT, true);
        json.startRDF();
        prefixes.namespaces().forEach(json::handleNamespace);
        for (int i = start; i < end; i++) {
            json.handleStatement(terms.triple(rows[i]));
        }
        json.endRDF();
        return text.toString();
    }
}
