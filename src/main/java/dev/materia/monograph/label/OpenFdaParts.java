package dev.materia.monograph.label;

import dev.materia.monograph.SectionRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a label, each once: a field that repeats others (the section repeats its parts) is their parent, and
 * they stand in it where it has them.
 */
final class OpenFdaParts {

    /** A text shorter than this may stand in another by chance. */
    private static final int SHORTEST_PART = 25;

    /** A text of a field, with those of other fields that it repeats. */
    static final class Part {
        final OpenFdaField field;
        final String text;
        final SqueezedText squeezed;
        final List<Placed> parts = new ArrayList<>();

        Part(OpenFdaField field, String text) {
            this.field = field;
            this.text = text;
            this.squeezed = new SqueezedText(text);
        }
    }

    /** A part at its place in another's text. */
    record Placed(Part part, int start, int end) {}

    private OpenFdaParts() {}

    /** The texts that stand in no other, in the order of the fields. */
    static List<Part> of(Map<OpenFdaField, List<String>> fields) {
        Map<String, Part> distinct = new LinkedHashMap<>();
        fields.forEach((field, texts) -> texts.forEach(text -> {
            Part part = new Part(field, text);
            if (!part.squeezed.squeezed().isEmpty()) {
                distinct.merge(
                        part.squeezed.squeezed(),
                        part,
                        (first, second) -> first.field.role() == SectionRole.OTHER ? second : first);
            }
        }));
        List<Part> roots = new ArrayList<>(distinct.values());
        List<Part> bySize = new ArrayList<>(roots);
        bySize.sort(Comparator.comparingInt(part -> part.squeezed.squeezed().length()));
        for (int i = 0; i < bySize.size(); i++) {
            Part small = bySize.get(i);
            String words = small.squeezed.squeezed();
            for (int j = i + 1; j < bySize.size() && words.length() >= SHORTEST_PART; j++) {
                Part large = bySize.get(j);
                int[] at = place(large, words);
                if (at != null) {
                    large.parts.add(new Placed(small, at[0], at[1]));
                    roots.remove(small);
                    break;
                }
            }
        }
        bySize.forEach(part -> part.parts.sort(Comparator.comparingInt(Placed::start)));
        return roots;
    }

    /** Where the words stand in {@code large} beside the parts that it has already; null if nowhere. */
    private static int @Nullable [] place(Part large, String words) {
        int[] at = large.squeezed.find(words, 0);
        while (at != null && overlaps(large, at)) {
            at = large.squeezed.find(words, at[0] + 1);
        }
        return at;
    }

    private static boolean overlaps(Part large, int[] at) {
        return large.parts.stream().anyMatch(p -> at[0] < p.end() && p.start() < at[1]);
    }
}
