package dev.materia.claim.context;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence where it goes on to another use with limits of its own ({@code contexts/parts.tsv}). */
final class Parts {

    /**
     * A stretch of a sentence.
     *
     * @param start UTF-16 index of its first character
     * @param end UTF-16 index after its last
     */
    record Part(int start, int end) {

        boolean holds(int index) {
            return start <= index && index < end;
        }
    }

    private final List<Pattern> starts;

    Parts(ContextTables tables) {
        starts = ContextTables.rows("parts").stream()
                .map(r -> Pattern.compile(tables.open(r.get(0)).pattern(), Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /** The parts of a sentence, in order; each but the last holds an object or people. */
    List<Part> of(ContextSentence sentence, List<Use> mains, List<FoundContext> found) {
        List<Integer> cuts = new ArrayList<>();
        String text = sentence.words();
        for (Pattern pattern : starts) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                int at = m.start();
                boolean wordStart = at == 0
                        || !Character.isLetterOrDigit(text.charAt(at))
                        || !Character.isLetterOrDigit(text.charAt(at - 1));
                if (wordStart
                        && found.stream()
                                .noneMatch(c -> c.start() < at && at < c.end() && c.type() != ContextType.CAUSE)) {
                    cuts.add(at);
                }
            }
        }
        cuts.sort(Integer::compare);
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int cut : cuts) {
            Part part = new Part(start, cut);
            boolean object = mains.stream().anyMatch(u -> part.holds(u.start()));
            if (cut > start && (object || people(part, found))) {
                parts.add(part);
                start = cut;
            }
        }
        parts.add(new Part(start, text.length()));
        return parts;
    }

    /** Whether a part says for whom, so that it may stand for a use whose object another part names. */
    static boolean people(Part part, List<FoundContext> found) {
        return found.stream().anyMatch(c -> c.type() == ContextType.AGE && part.holds(c.start()));
    }
}
