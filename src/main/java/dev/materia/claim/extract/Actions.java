package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a drug does to a target. The head behind the target names it ("H1 receptor antagonist"), also behind a
 * list of targets; else the nearest word before it does ("antagonist of", "blocks"). Of a messenger it is read whether
 * the drug sets it free, keeps it back or keeps it outside the cell: "reduces the release of" is no release.
 */
final class Actions {

    /** So many words lie between a target and the word that governs it, lists of targets included. */
    static final int FARTHEST = 40;

    private static final Set<String> INHIBITORY_OF = ParserLexicon.ENGLISH.words("action-noun");

    private static final Set<String> RELATIVES = Set.of("that", "which", "who");

    /** What is called by what it does: an efflux protein releases nothing that could be meant. */
    private static final Set<String> THINGS = ParserLexicon.ENGLISH.words("target-noun");

    private static final Set<String> AT = ParserLexicon.ENGLISH.words("target-preposition");

    private static final Set<String> BE = ParserLexicon.ENGLISH.words("be");

    private Actions() {}

    /** What the words of a candidate say that the drug does to its object. */
    static Action of(CandidateClaim candidate) {
        Sentence sentence = candidate.sentence();
        MentionSpan target = candidate.spot();
        return ActionHead.behind(sentence, target)
                .or(() -> before(sentence, candidate))
                .orElse(Action.UNSPECIFIED);
    }

    /** What the name of a class says that its members do: "dopamine reuptake inhibitor". */
    static Action ofName(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return ActionHead.of(words).orElse(Action.UNSPECIFIED);
    }

    /** The words of a target, in small letters. */
    static List<String> inside(Sentence sentence, MentionSpan target) {
        return sentence.tokens().subList(target.from(), target.to()).stream()
                .map(Token::lower)
                .toList();
    }

    /** The nearest word before the target that says what is done, and what of the target it is done to. */
    private static Optional<Action> before(Sentence sentence, CandidateClaim candidate) {
        MentionSpan target = candidate.spot();
        int start = Math.max(
                Math.min(
                        sentence.clauseStart(target.from()),
                        Math.min(candidate.match().from(), target.from())),
                target.from() - FARTHEST);
        Optional<ActionWords.Kind> process = process(inside(sentence, target));
        if (process.isEmpty()) {
            process = process(following(sentence, target));
        }
        for (int i = target.from() - 1; i >= Math.max(0, start); i--) {
            String word = sentence.token(i).lower();
            if (isEffectAt(sentence, i)) {
                return Optional.of(Action.UNSPECIFIED);
            }
            if (isAdjective(sentence, i)) {
                continue;
            }
            Optional<ActionWords.Entry> entry = ActionWords.find(word);
            if (entry.isEmpty()) {
                continue;
            }
            switch (entry.get().kind()) {
                case RELEASE, UPTAKE, AMOUNT ->
                    process = Optional.of(entry.get().kind());
                default -> {
                    return Optional.of(
                            isOthers(sentence, i)
                                    ? Action.UNSPECIFIED
                                    : done(entry.get(), process, wordsBefore(sentence, i)));
                }
            }
        }
        // nothing governs it: "the release of X" by itself is what the drug brings about
        return process.filter(ActionWords.Kind.RELEASE::equals).map(release -> Action.RELEASER);
    }

    /** "Inhibitory" says what a drug does only of its effects: an inhibitory receptor is a kind of receptor. */
    private static boolean isAdjective(Sentence sentence, int at) {
        return sentence.token(at).lower().equals("inhibitory")
                && (at + 1 >= sentence.size()
                        || !INHIBITORY_OF.contains(sentence.token(at + 1).lower()));
    }

    /** "Effects on X" leaves open what is done there; "antagonistic effects at X" does not. */
    private static boolean isEffectAt(Sentence sentence, int at) {
        return INHIBITORY_OF.contains(sentence.token(at).lower())
                && at > 0
                && at + 1 < sentence.size()
                && AT.contains(sentence.token(at + 1).lower())
                && ActionWords.find(sentence.token(at - 1).lower()).isEmpty();
    }

    /**
     * What another thing does ("channels that trigger"), or what is done to another ("this kinase is activated by").
     */
    private static boolean isOthers(Sentence sentence, int at) {
        if (at == 0) {
            return false;
        }
        String before = sentence.token(at - 1).lower();
        return RELATIVES.contains(before)
                || (BE.contains(before) && sentence.token(at).lower().endsWith("ed"));
    }

    private static List<String> wordsBefore(Sentence sentence, int at) {
        return sentence.tokens().subList(Math.max(0, at - 3), at).stream()
                .map(Token::lower)
                .toList();
    }

    /** "X release" and "X levels": the word behind the target, hyphens passed over. */
    private static List<String> following(Sentence sentence, MentionSpan target) {
        int at = target.to();
        while (at < sentence.size() && sentence.token(at).ignorable()) {
            at++;
        }
        boolean thing = at + 1 < sentence.size()
                && THINGS.contains(sentence.token(at + 1).lower());
        return at < sentence.size() && !thing ? List.of(sentence.token(at).lower()) : List.of();
    }

    private static Optional<ActionWords.Kind> process(List<String> words) {
        return words.stream()
                .flatMap(word -> ActionWords.find(word).stream())
                .map(ActionWords.Entry::kind)
                .filter(kind -> kind == ActionWords.Kind.RELEASE
                        || kind == ActionWords.Kind.UPTAKE
                        || kind == ActionWords.Kind.AMOUNT)
                .findFirst();
    }

    private static Action done(ActionWords.Entry entry, Optional<ActionWords.Kind> process, List<String> before) {
        boolean less = entry.kind() == ActionWords.Kind.LESS
                || entry.action() == Action.INHIBITOR
                || entry.action() == Action.BLOCKER
                || entry.action() == Action.ANTAGONIST;
        boolean more = entry.kind() == ActionWords.Kind.MORE
                || entry.action() == Action.ACTIVATOR
                || entry.action() == Action.POSITIVE_MODULATOR;
        if (process.isEmpty()) {
            return entry.kind() == ActionWords.Kind.DOES
                    ? ActionHead.qualified(entry.action(), before)
                    : Action.UNSPECIFIED;
        }
        return switch (process.get()) {
            case RELEASE -> less ? Action.RELEASE_INHIBITOR : more ? Action.RELEASER : Action.UNSPECIFIED;
            case UPTAKE -> less ? Action.REUPTAKE_INHIBITOR : Action.UNSPECIFIED;
            default -> Action.UNSPECIFIED;
        };
    }
}
