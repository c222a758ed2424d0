package dev.materia.claim.extract;

import dev.materia.claim.Action;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The head of a noun that names what is done to a target: "antagonist", "reuptake inhibitor", "releasing agent". */
final class ActionHead {

    private static final Set<String> AND = ParserLexicon.ENGLISH.words("target-joiner");

    private static final Set<String> SITES = ParserLexicon.ENGLISH.words("target-site");

    private static final Set<String> MANNERS = ParserLexicon.ENGLISH.words("action-manner");

    private static final Set<String> BE = ParserLexicon.ENGLISH.words("be");

    private ActionHead() {}

    /** The head of the noun that the target is part of, or the participle of a passive: "X receptors are blocked". */
    static Optional<Action> behind(Sentence sentence, MentionSpan target) {
        List<String> words = new ArrayList<>(Actions.inside(sentence, target));
        Optional<Action> own = of(words);
        if (own.isPresent()) {
            return own;
        }
        int end = Math.min(sentence.size(), target.to() + Actions.FARTHEST);
        for (int i = target.to(); i < end; i++) {
            Token token = sentence.token(i);
            String word = token.lower();
            if (BE.contains(word)) {
                return passive(sentence, i + 1);
            }
            Optional<Action> found = token.isWord() ? of(with(words, word)) : Optional.empty();
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
    static Optional<Action> of(List<String> words) {
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

    static Action qualified(Action action, List<String> before) {
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
}
