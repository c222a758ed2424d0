package dev.materia.claim.extract;

import dev.materia.claim.context.Bundle;
import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextType;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.monograph.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was given together with the drug, where the words stand far from an effect: in the stem of a long list, and in
 * the sentence before one that goes on about the same people, "The fatal reactions observed included".
 */
final class Regimens {

    /** First words of a sentence that goes on about the people of the one before. */
    private static final Set<String> GOING_ON = Set.of("the", "these", "those", "fatal", "serious", "among", "of");

    private static final Set<String> TELLING =
            Set.of("observed", "reported", "included", "include", "these", "occurred", "were", "seen");

    /** What those got who were compared with. */
    private static final Pattern COMPARED =
            Pattern.compile("(?i)\\b(?:placebo|vehicle|control|compar\\w+|either|alone|standard|observation)\\b");

    /** Tokens in which a sentence says that it goes on. */
    private static final int OPENING = 14;

    private final ContextAssigner contexts;
    private @Nullable Sentence before;

    /** What the title of the last table says was given with the drug, and the number of its section. */
    private List<Context> ofTable = List.of();

    private int table = -1;

    Regimens(ContextAssigner contexts) {
        this.contexts = contexts;
    }

    /** Takes note of a sentence, for the next one, and of the title of a table, for its footnotes. */
    void read(Sentence sentence) {
        before = sentence;
        if (sentence.passage().kind() == Passage.Kind.CAPTION) {
            ofTable = regimen(sentence);
            table = sentence.passage().section();
        }
    }

    /**
     * The candidates with the regimen of the sentence before, if theirs goes on about it, or that of the table whose
     * footnote it is.
     *
     * @param goesOn whether the sentence before is of the same paragraph
     */
    List<ContextAssigner.Limited> carried(Sentence sentence, List<ContextAssigner.Limited> all, boolean goesOn) {
        if (sentence.passage().kind() == Passage.Kind.FOOTNOTE
                && sentence.passage().section() == table
                && !ofTable.isEmpty()) {
            return all.stream().map(limited -> with(limited, ofTable)).toList();
        }
        Sentence last = goesOn ? before : null;
        boolean effects = all.stream().anyMatch(l -> l.candidate().family() == CandidateClaim.Family.EFFECT);
        if (last == null || !effects || !goesOn(sentence)) {
            return all;
        }
        List<Context> regimen = regimen(last);
        return regimen.isEmpty()
                ? all
                : all.stream().map(limited -> with(limited, regimen)).toList();
    }

    /**
     * What the stem of a long list says of the regimen, or of the syndrome whose signs it lists: a limit of all its
     * members, which other words between them are not.
     */
    static List<Bundle> ofStem(Sentence sentence, List<CandidateClaim> all, List<Bundle> found) {
        int first = all.stream()
                .filter(c -> c.family() == CandidateClaim.Family.EFFECT)
                .mapToInt(c -> sentence.token(c.spot().from()).start())
                .min()
                .orElse(0);
        String text = sentence.monograph().prose();
        return found.stream()
                .map(bundle -> new Bundle(
                        bundle.contexts().stream()
                                .filter(c -> c.type() == ContextType.CAUSE
                                        || (c.type() == ContextType.CO_THERAPY
                                                && c.end() <= first
                                                && text.substring(c.end(), first)
                                                        .matches("[^.;|]*")))
                                .toList(),
                        Set.of(),
                        Set.of()))
                .distinct()
                .toList();
    }

    /** What a sentence that names the drug says was given with it. */
    private List<Context> regimen(Sentence sentence) {
        List<MentionSpan> drug =
                sentence.spots().stream().filter(MentionSpan::self).toList();
        return drug.isEmpty()
                ? List.of()
                : partners(contexts.lead(sentence)).stream()
                        .filter(c -> !COMPARED.matcher(c.mention()).find())
                        .filter(c -> drug.stream()
                                .noneMatch(s -> sentence.token(s.from()).start() < c.end()
                                        && c.start()
                                                < sentence.token(s.to() - 1).end()))
                        .collect(Collectors.toMap(Context::identity, c -> c, (a, b) -> a, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
    }

    private static boolean goesOn(Sentence sentence) {
        boolean opens = sentence.lead() == 0
                && sentence.topic().role().isPresent()
                && sentence.passage().kind() != Passage.Kind.ROW
                && GOING_ON.contains(sentence.token(0).lower())
                && sentence.spots().stream().noneMatch(MentionSpan::substance);
        for (int i = 1; opens && i < Math.min(sentence.size(), OPENING); i++) {
            if (TELLING.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    private static ContextAssigner.Limited with(ContextAssigner.Limited limited, List<Context> regimen) {
        boolean effect = limited.candidate().family() == CandidateClaim.Family.EFFECT;
        return !effect || limited.bundles().stream().anyMatch(b -> !partners(b).isEmpty())
                ? limited
                : new ContextAssigner.Limited(
                        limited.candidate(),
                        limited.bundles().stream().map(b -> with(b, regimen)).toList());
    }

    private static Bundle with(Bundle bundle, List<Context> regimen) {
        List<Context> all = new ArrayList<>(bundle.contexts());
        all.addAll(regimen);
        return new Bundle(all, bundle.intents(), bundle.roles());
    }

    private static List<Context> partners(Bundle bundle) {
        return bundle.contexts().stream()
                .filter(c -> c.type() == ContextType.CO_THERAPY)
                .toList();
    }
}
