package dev.materia.release;

import dev.materia.validation.ShapeFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the data are checked against, as a release carries it: the ontology's and the shapes' own text with its
 * comments, which tell more than the triples.
 */
final class Rules {

    private Rules() {}

    /** The Turtle of the ontology. */
    static String ontology() throws IOException {
        try (InputStream in = Rules.class.getResourceAsStream("/ontology/materia.ttl")) {
            if (in == null) {
                throw new IllegalStateException("ontology/materia.ttl is missing from the program; build it anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The Turtle of all bundled shapes, one file after the other: Turtle may declare its prefixes again. */
    static String shapes() {
        StringBuilder all = new StringBuilder();
        for (String name : ShapeFiles.BUNDLED) {
            all.append("#### ").append(name).append("\n\n");
            all.append(ShapeFiles.text(name).stripTrailing()).append("\n\n");
        }
        return all.toString();
    }
}
