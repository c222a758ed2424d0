package dev.materia.release;

import dev.materia.source.ShippedFile;
import dev.materia.validation.ShapeFiles;
import java.util.function.UnaryOperator;

/**
 * What the data are checked against, as a release carries it: the ontology's and the shapes' own text with its
 * comments, which tell more than the triples.
 */
final class Rules {

    private Rules() {}

    /** The Turtle of the ontology. */
    static String ontology() {
        return ShippedFile.text("ontology/materia.ttl");
    }

    /** The Turtle of all bundled shapes, one file after the other: Turtle may declare its prefixes again. */
    static String shapes() {
        return shapes(ShapeFiles::text);
    }

    /**
     * The Turtle of the bundled shapes that are in SHACL Core, for engines without SPARQL: all but those that are a
     * query and nothing else.
     */
    static String coreShapes() {
        return "# The shapes of " + ReleaseLayout.SHAPES
                + " that are in SHACL Core; those with SPARQL are left out.\n\n" + shapes(ShapeFiles::coreText);
    }

    private static String shapes(UnaryOperator<String> text) {
        StringBuilder all = new StringBuilder();
        for (String name : ShapeFiles.BUNDLED) {
            all.append("#### ").append(name).append("\n\n");
            all.append(text.apply(name).stripTrailing()).append("\n\n");
        }
        return all.toString();
    }
}
