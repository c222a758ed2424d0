package dev.materia.server.mcp;

import dev.materia.release.Release;
import dev.materia.server.document.Published;
import dev.materia.server.search.Search;
import dev.materia.server.sparql.Executor;
import dev.materia.server.sparql.Federation;
import dev.materia.server.sparql.QueryLimits;
import dev.materia.server.sparql.SparqlEndpoint;
import dev.materia.source.MateriaException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The protocol's stdio transport: a message a line in, and a message a line out. */
public final class LineTransport {

    private LineTransport() {}

    /**
     * Answers about {@code release} until {@code in} ends.
     *
     * @throws MateriaException if the release cannot be read
     * @throws IOException if {@code out} is closed
     */
    public static void run(Release release, InputStream in, OutputStream out) throws MateriaException, IOException {
        Search search = new Search(Published.of(release));
        SparqlEndpoint sparql = new SparqlEndpoint(
                search, new Executor(QueryLimits.DEFAULT), new Federation(Set.of(), QueryLimits.DEFAULT.queryTime()));
        Assistant assistant = new Assistant(search, sparql);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Optional<Assistant.Reply> answer = line.isBlank() ? Optional.empty() : assistant.answer(line);
            if (answer.isPresent()) {
                out.write((answer.get().text() + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }
}
