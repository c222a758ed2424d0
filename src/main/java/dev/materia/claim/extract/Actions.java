package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
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
    private static final int FARTHEST = 40;

    private static final Set<String> AND = Set.of("and", "or", "as", "well", "nor");

    private static final Set<String> SITES =
            Set.of("receptor", "receptors", "channel", "channels", "subtype", "subtypes", "site", "sites", "system");

    private static final Set<String> MANNERS =
            Set.of("full", "weak", "potent", "strong", "silent", "competitive", "selective", "reversible", "neutral");

    private static final Set<String> INHIBITORY_OF =
            Set.of("effect", "effects", "action", "actions", "activity", "activities");

    private static final Set<String> RELATIVES = Set.of("that", "which", "who");

    /** What is called by what it does: an efflux protein releases nothing that could be meant. */
    private static final Set<String> THINGS =
            Set.of("protein", "proteins", "pump", "pumps", "transporter", "transporters");

    private static final Set<String> AT = Set.of("on", "at", "upon", "for", "against");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");

    private Actions() {}

    /** What the words of a candidate say that the drug does to its object. */
    static Action of(CandidateClaim candidate) {
        Sentence sentence = candidate.sentence();
        MentionSpan target = candidate.spot();
        return behind(sentence, target).or(() -> before(sentence, candidate)).orElse(Action.UNSPECIFIED);
    }

    /** What the name of a class says that its members do: "dopamine reuptake inhibitor". */
    static Action ofName(String name) {
        List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return head(words).orElse(Action.UNSPECIFIED);
    }

    /** The head of the noun that the target is part of, or the participle of a passive: "X receptors are blocked". */
    private static Optional<Action> behind(Sentence sentence, MentionSpan target) {
        List<String> words = new ArrayList<>(inside(sentence, target));
        Optional<Action> own = head(words);
        if (own.isPresent()) {
            return own;
        }
        int end = Math.min(sentence.size(), target.to() + FARTHEST);
        for (int i = target.to(); i < end; i++) {
            Token token = sentence.token(i);
            String word = token.lower();
            if (BE.contains(word)) {
                return passive(sentence, i + 1);
            }
            Optional<Action> found = token.isWord() ? head(with(words, word)) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
            if (!passes(sentence, token, i)) {
                return Optional.empty();
            }
            words.add(word);
        }
        return Optional.empty();
    }

    private static List<String> with(List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        all.add(last);
        return all;
    }

    private static List<String> inside(Sentence sentence, MentionSpan target) {
        return sentence.tokens().subList(target.from(), target.to()).stream()
                .map(Token::lower)
                .toList();
    }

    /** Whether the head may still come behind that word: in a list of targets, behind "receptor", "partial". */
    private static boolean passes(Sentence sentence, Token token, int at) {
        String word = token.lower();
        if (!token.isWord()) {
            return token.ignorable()
                    || token.kind() == Token.Kind.NUMBER
                    || token.is(',')
                    || token.is('/')
                    || token.is('(')
                    || token.is(')');
        }
        return AND.contains(word)
                || SITES.contains(word)
                || MANNERS.contains(word)
                || isDegree(word)
                || ActionWords.find(word)
                        .filter(entry ->
                                entry.kind() == ActionWords.Kind.RELEASE || entry.kind() == ActionWords.Kind.UPTAKE)
                        .isPresent()
                || sentence.spotsAt(at).stream().anyMatch(spot -> spot.is(ConceptType.TARGET))
                || insideTarget(sentence, at);
    }

    private static boolean insideTarget(Sentence sentence, int at) {
        return sentence.spots().stream()
                .anyMatch(spot -> spot.is(ConceptType.TARGET) && spot.from() <= at && at < spot.to());
    }

    private static boolean isDegree(String word) {
        return word.equals("partial")
                || word.equals("inverse")
                || word.equals("positive")
                || word.equals("negative")
                || word.equals("allosteric");
    }

    private static Optional<Action> passive(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + 2); i++) {
            String word = sentence.token(i).lower();
            Optional<ActionWords.Entry> entry = ActionWords.find(word);
            if (entry.isPresent()
                    && word.endsWith("ed")
                    && entry.get().kind() == ActionWords.Kind.DOES
                    && entry.get().action() != Action.UNSPECIFIED) {
                return Optional.of(entry.get().action());
            }
        }
        return Optional.empty();
    }

    /** The action that the last of {@code words} names as a noun, with the words before it that make it another. */
    private static Optional<Action> head(List<String> words) {
        String last = words.get(words.size() - 1);
        Optional<ActionWords.Entry> entry = ActionWords.find(last);
        List<String> before = words.subList(0, words.size() - 1);
        if (entry.isEmpty()) {
            boolean agent = last.startsWith("agent") && !before.isEmpty();
            return agent && before.get(before.size() - 1).equals("releasing")
                    ? Optional.of(Action.RELEASER)
                    : Optional.empty();
        }
        return switch (entry.get().kind()) {
            case DOES -> isNoun(last) ? Optional.of(qualified(entry.get().action(), before)) : Optional.empty();
            case RELEASE -> last.startsWith("releaser") ? Optional.of(Action.RELEASER) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Agonists and agonism, inhibitors and inhibition, blockers and blockade; no verb. */
    private static boolean isNoun(String word) {
        return word.matches(".*(ist|ists|ism|or|ors|er|ers|ion|ade|age|istic)");
    }

    private static Action qualified(Action action, List<String> before) {
        List<String> near = before.subList(Math.max(0, before.size() - 3), before.size());
        return switch (action) {
            case AGONIST -> {
                if (near.stream().anyMatch(word -> word.startsWith("partial"))) {
                    yield Action.PARTIAL_AGONIST;
                }
                yield near.stream().anyMatch(word -> word.startsWith("inverse")) ? Action.INVERSE_AGONIST : action;
            }
            case UNSPECIFIED -> {
                if (near.contains("positive")) {
                    yield Action.POSITIVE_MODULATOR;
                }
                yield near.contains("negative") ? Action.NEGATIVE_MODULATOR : action;
            }
            case INHIBITOR, BLOCKER -> {
                if (near.stream().anyMatch(word -> is(word, ActionWords.Kind.UPTAKE))) {
                    yield Action.REUPTAKE_INHIBITOR;
                }
                yield near.stream().anyMatch(word -> is(word, ActionWords.Kind.RELEASE))
                        ? Action.RELEASE_INHIBITOR
                        : action;
            }
            default -> action;
        };
    }

    private static boolean is(String word, ActionWords.Kind kind) {
        return ActionWords.find(word).filter(entry -> entry.kind() == kind).isPresent();
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
            return entry.kind() == ActionWords.Kind.DOES ? qualified(entry.action(), before) : Action.UNSPECIFIED;
        }
        return switch (process.get()) {
            case RELEASE -> less ? Action.RELEASE_INHIBITOR : more ? Action.RELEASER : Action.UNSPECIFIED;
            case UPTAKE -> less ? Action.REUPTAKE_INHIBITOR : Action.UNSPECIFIED;
            default -> Action.UNSPECIFIED;
        };
    }
}
