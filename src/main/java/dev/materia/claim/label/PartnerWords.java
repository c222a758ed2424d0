package dev.materia.claim.label;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.monograph.SectionRole;
import dev.materia.source.ShippedFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the sentence of a label has against the partner of an interaction: it is the other half of the treatment, what
 * an effect is treated with, the drug's own class, what a laboratory measures, or something of which nothing is known.
 * The words stand in {@code labels/partner-words.tsv}.
 */
public final class PartnerWords {

    private static final int NEAR = 6;

    /** Sections in which a combination is a treatment that was given, unless the sentence warns of it. */
    private static final Set<SectionRole> ARMS = Set.of(
            SectionRole.ADVERSE_REACTIONS,
            SectionRole.POPULATIONS,
            SectionRole.WARNINGS,
            SectionRole.BOXED_WARNING,
            SectionRole.INDICATIONS);

    private static final Pattern NONE = Pattern.compile(
            "(?i)\\b(?:without|no|not (?:having|showing))\\b.{0,30}\\b(?:interactions?|interact|effects?)\\b");

    private static final Map<String, Set<String>> WORDS = words();

    /** Last words of what laboratories measure. */
    private static final Set<String> MEASURED = Set.copyOf(ShippedFile.records("labels/effect-words.tsv").stream()
            .filter(row -> row.get(0).equals("measure"))
            .flatMap(row -> Arrays.stream(row.get(1).split(" ", -1)))
            .toList());

    private PartnerWords() {}

    /** Whether a section lists what does not interact: "Drugs without clinically significant interactions". */
    public static boolean listsNone(Sentence sentence) {
        return sentence.topic().role().isPresent()
                && NONE.matcher(sentence.topic().heading()).find();
    }

    /** Whether something speaks against a candidate, which is an interaction in a section of a role. */
    public static boolean object(CandidateClaim c, SectionRole role) {
        boolean uncued = c.match().to() == c.match().from();
        if (unstudied(c.sentence())) {
            return true;
        }
        if (uncued) {
            return false;
        }
        return ownClass(c) || measured(c) || instead(c) || (ARMS.contains(role) && (combined(c) || manages(c)));
    }

    /** Whether the sentence says that nothing is known of it: "no studies on interactions with it were performed". */
    private static boolean unstudied(Sentence sentence) {
        String words = sentence.words(0, sentence.size()).toLowerCase(Locale.ROOT);
        return words.contains("interaction")
                && WORDS.getOrDefault("unstudied", Set.of()).stream().anyMatch(words::contains)
                && !words.contains("significant");
    }

    /**
     * Whether it is the class that the drug belongs to, and no other member of it, in a sentence that does not name the
     * drug beside it: "statins raise the risk when they are given with".
     */
    private static boolean ownClass(CandidateClaim c) {
        Sentence sentence = c.sentence();
        String name = sentence.words(c.spot().from(), c.spot().to()).toLowerCase(Locale.ROOT);
        boolean fate = WORDS.getOrDefault("fate", Set.of()).stream().anyMatch(name::contains);
        if (fate || !sentence.ownClass(c.spot())) {
            return false;
        }
        int start = sentence.clauseStart(c.spot().from());
        boolean beside = sentence.spots().stream()
                .anyMatch(
                        s -> s.self() && s.from() >= start && s.to() <= c.spot().from());
        for (int i = Math.max(start, c.spot().from() - NEAR); i < c.spot().from(); i++) {
            beside |= is("more", c, i);
        }
        return !beside;
    }

    /** Whether it is something of the body whose amount is watched: "monitor potassium levels". */
    private static boolean measured(CandidateClaim c) {
        return c.match().rule().id().endsWith("dose-of-other")
                && MEASURED.contains(word(c, c.spot().to() - 1));
    }

    /** Whether it is what to give in the place of something else: "consider {antacids} instead of". */
    private static boolean instead(CandidateClaim c) {
        Sentence sentence = c.sentence();
        for (int i = c.spot().to(); i + 1 < Math.min(sentence.size(), c.spot().to() + NEAR); i++) {
            boolean of = word(c, i + 1).equals("of") || word(c, i + 1).equals("place");
            if ((word(c, i).equals("instead") || word(c, i).equals("in")) && of) {
                return true;
            }
        }
        for (int i = Math.max(0, c.spot().from() - NEAR); i < c.spot().from(); i++) {
            if (is("instead", c, i) && i >= c.match().to()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it was given with the drug as one treatment: "patients who received it in combination with". */
    private static boolean combined(CandidateClaim c) {
        String cue = c.sentence().words(c.match().from(), c.match().to()).toLowerCase(Locale.ROOT);
        if (!cue.contains("combination with")) {
            return false;
        }
        boolean given = false;
        for (int i = Math.max(0, c.match().from() - 2 * NEAR); i < c.match().from(); i++) {
            given |= is("arm", c, i);
        }
        return given && !warned(c);
    }

    /** Whether the sentence says that the combination must not be, whatever else it says. */
    private static boolean warned(CandidateClaim c) {
        for (int i = c.sentence().lead(); i < c.sentence().size(); i++) {
            String word = word(c, i);
            boolean not = i > 0 && word(c, i - 1).equals("not");
            if (is("forbids", c, i) || (not && word.equals("recommended"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what an effect of the drug is treated with: "required treatment with". */
    private static boolean manages(CandidateClaim c) {
        for (int i = Math.max(0, c.spot().from() - NEAR); i < c.spot().from(); i++) {
            if (is("manages", c, i)) {
                return c.sentence().spots().stream()
                        .noneMatch(s -> s.self() && s.to() > c.spot().from() - NEAR);
            }
        }
        return false;
    }

    private static String word(CandidateClaim c, int at) {
        return c.sentence().token(at).lower();
    }

    private static boolean is(String use, CandidateClaim c, int at) {
        return WORDS.getOrDefault(use, Set.of()).contains(word(c, at));
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        ShippedFile.records("labels/partner-words.tsv")
                .forEach(row -> words.computeIfAbsent(row.get(0), use -> new HashSet<>())
                        .addAll(Arrays.stream(row.get(1).split(" ", -1))
                                .map(word -> word.replace('_', ' '))
                                .toList()));
        return Map.copyOf(words);
    }
}
