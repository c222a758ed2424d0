package dev.materia.server.document;

import dev.materia.server.page.Page;
import org.apache.jena.graph.Node;

/** Makes the page about a thing. */
@FunctionalInterface
public interface EntityPages {

    /** The page about {@code subject}, whose documents are at {@code path} and an extension. */
    Page of(Node subject, String path);
}
