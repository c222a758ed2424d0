package dev.materia.claim.label;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passages of a label that tell of something else than the drug in people: what was found in animals, and what an
 * illness does by itself to those who have it. A study of animals goes on over many sentences of which only the first
 * names the animals, so the passages before one decide where it does not say itself. The words stand in
 * {@code labels/digressions.tsv}.
 */
public final class Digressions {

    private enum Kind {
        ANIMALS,
        ILLNESS,
        OWN,
        OPEN
    }

    /** So many passages may stand behind the last one that names whom it tells of. */
    private static final int BACK = 20;

    /** Sections in which what animals had is reported beside what people had. */
    private static final Set<SectionRole> MIXED = Set.of(
            SectionRole.POPULATIONS,
            SectionRole.WARNINGS,
            SectionRole.BOXED_WARNING,
            SectionRole.ADVERSE_REACTIONS,
            SectionRole.OVERDOSE,
            SectionRole.DEPENDENCE);

    /** The number of a section's title, where it runs into the text. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\s+\\p{L}");

    private static final Map<String, List<String>> WORDS = words();

    private Digressions() {}

    /** Whether a passage in a section of a role tells of animals, or of the illness by itself. */
    public static boolean holds(Monograph monograph, Passage passage, SectionRole role) {
        if (!MIXED.contains(role)) {
            return false;
        }
        Kind kind = kind(monograph, passage);
        if (role != SectionRole.POPULATIONS) {
            return aside(kind);
        }
        List<Passage> all = monograph.passages();
        for (int i = passage.number() - 1;
                i >= Math.max(0, passage.number() - BACK) && all.get(i).section() == passage.section();
                i--) {
            Kind title = title(monograph, all.get(i));
            if (title == Kind.ILLNESS) {
                // it holds to the next title, whoever is named
                return true;
            }
            kind = kind == Kind.OPEN ? kind(monograph, all.get(i)) : kind;
            if (title != Kind.OPEN) {
                break;
            }
        }
        return aside(kind);
    }

    private static boolean aside(Kind kind) {
        return kind == Kind.ANIMALS || kind == Kind.ILLNESS;
    }

    /** What the last title inside a passage opens; open if it holds none. */
    private static Kind title(Monograph monograph, Passage passage) {
        String printed = monograph.prose().substring(passage.start(), passage.end());
        String text = printed.toLowerCase(Locale.ROOT);
        int animals = lastOf(printed, text, "animals");
        int illness = lastOf(printed, text, "illness");
        int own = NUMBERED.matcher(text).lookingAt()
                ? Math.max(0, lastOf(printed, text, "own"))
                : lastOf(printed, text, "own");
        int last = Math.max(own, Math.max(animals, illness));
        return last < 0 ? Kind.OPEN : last == own ? Kind.OWN : last == illness ? Kind.ILLNESS : Kind.ANIMALS;
    }

    private static Kind kind(Monograph monograph, Passage passage) {
        Kind title = title(monograph, passage);
        String text =
                monograph.prose().substring(passage.start(), passage.end()).toLowerCase(Locale.ROOT);
        return aside(title) ? title : ofWords(text, title);
    }

    private static Kind ofWords(String text, Kind otherwise) {
        String[] words = text.split("[^\\p{L}\\p{N}×]+", -1);
        boolean animal = false;
        boolean person = false;
        boolean multiple = false;
        boolean measure = false;
        for (int i = 0; i < words.length; i++) {
            animal |= is("animal", words[i]);
            multiple |= is("multiple", words[i]);
            measure |= is("measure", words[i]);
            person |= is("person", words[i]) && !compared(words, i);
        }
        boolean inferred = WORDS.getOrDefault("inferred", List.of()).stream().anyMatch(text::contains)
                && (text.contains(" can ") || text.contains(" may "));
        if (person || inferred) {
            return Kind.OWN;
        }
        return animal || (multiple && measure && text.contains("/kg")) ? Kind.ANIMALS : otherwise;
    }

    /** Whether people are named only to compare a dose: "the human exposure", "the exposure in patients". */
    private static boolean compared(String[] words, int at) {
        boolean behind = at + 1 < words.length && is("measure", words[at + 1]);
        boolean before = at > 1
                && (words[at - 1].equals("in") || words[at - 1].equals("of") || words[at - 1].equals("for"))
                && is("measure", words[at - 2]);
        return behind || before;
    }

    /** The place of the last title of a use: words that start with a capital, as those in a sentence do not. */
    private static int lastOf(String printed, String text, String use) {
        int last = -1;
        for (String title : WORDS.getOrDefault(use, List.of())) {
            int at = text.lastIndexOf(title);
            last = at >= 0 && Character.isUpperCase(printed.charAt(at)) ? Math.max(last, at) : last;
        }
        return last;
    }

    private static boolean is(String use, String word) {
        return WORDS.getOrDefault(use, List.of()).contains(word);
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> row : ShippedFile.records("labels/digressions.tsv")) {
            words.computeIfAbsent(row.get(0), use -> new ArrayList<>())
                    .addAll(Arrays.stream(row.get(1).split(" ", -1))
                            .map(word -> word.replace('_', ' '))
                            .toList());
        }
        return Map.copyOf(words);
    }
}
