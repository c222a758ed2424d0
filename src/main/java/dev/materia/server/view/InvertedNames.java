package dev.materia.server.view;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Names as an index of a book has them, the noun first: "Fractures, Bone". People say them the other way round, and
 * vocabularies that invert a name mostly have that form as well.
 */
final class InvertedNames {

    private static final String BREAK = ", ";

    private InvertedNames() {}

    /** The name as people say it, if {@code others} have it; else as it is. */
    static String readable(String name, Supplier<List<String>> others) {
        if (!name.contains(BREAK)) {
            return name;
        }
        List<String> parts = Arrays.asList(name.split(BREAK));
        Collections.reverse(parts);
        String turned = String.join(" ", parts);
        return others.get().stream()
                .filter(turned::equalsIgnoreCase)
                .findFirst()
                .orElse(name);
    }
}
