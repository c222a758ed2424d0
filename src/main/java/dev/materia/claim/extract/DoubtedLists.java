package dev.materia.claim.extract;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lists of effects that the sentence in front of them doubts: "the following occurred in fewer than 2%; a causal
 * relationship is uncertain". The doubt that regulators have every label print of reports from practice is none.
 */
final class DoubtedLists {

    private static final Pattern DOUBT = Pattern.compile(
            "\\bcaus(?:al|ative)\\b[^.;]{0,80}\\b(?:uncertain|unclear|unknown|doubtful|remote|not (?:been )?(?:established|known|clear|certain|determined|shown))\\b"
                    + "|\\b(?:uncertain|unclear|unknown|doubtful) (?:causal|causality|causation)\\b");

    private static final Pattern LISTING = Pattern.compile("\\b(?:following|below|listed|include)\\b|:\\s*$");

    private static final Pattern CUSTOMARY = Pattern.compile("\\b(?:voluntar|uncertain size|not always possible)");

    /** No title of a list in the running text is longer: "Metabolic and nutritional:". */
    private static final int LONGEST_TITLE = 60;

    private int section = -1;

    /** Whether the sentence in front of its list doubts the effects that a passage names. */
    boolean hold(Monograph monograph, Passage passage) {
        if (section < 0) {
            return false;
        }
        if (passage.section() == section) {
            int end = Math.min(passage.end(), passage.start() + LONGEST_TITLE);
            return passage.kind() != Passage.Kind.SENTENCE
                    || monograph.prose().substring(passage.start(), end).indexOf(':') > 0;
        }
        int at = passage.section();
        while (at >= 0 && at != section) {
            at = monograph.sections().get(at).parent();
        }
        return at == section;
    }

    /** Takes note of a passage that has been read. */
    void read(Monograph monograph, Passage passage) {
        String words =
                monograph.prose().substring(passage.start(), passage.end()).toLowerCase(Locale.ROOT);
        boolean opens = words.contains("caus")
                && DOUBT.matcher(words).find()
                && LISTING.matcher(words).find()
                && !CUSTOMARY.matcher(words).find();
        section = opens ? passage.section() : hold(monograph, passage) || passage.section() == section ? section : -1;
    }
}
