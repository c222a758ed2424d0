package dev.materia.server.document;

import dev.materia.server.http.Parameters;
import dev.materia.server.page.Page;
import org.apache.jena.graph.Node;

/** Makes the page about a thing. */
@FunctionalInterface
public interface EntityPages {

    /**
     * The page about {@code subject}, whose documents are at {@code path} and an extension.
     *
     * @param asked what a reader asked for of it
     */
    Page of(Node subject, String path, Parameters asked);
}
