package dev.materia.claim.rule;

import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step of a pattern made ready for matching. Each step knows the one behind it, so that going back to try another way
 * takes no memory.
 */
sealed interface PatternStep {

    /** What says that there is no match. */
    int UNMATCHED = -1;

    /**
     * The index after the last token of the first match, or {@link #UNMATCHED}.
     *
     * @param start token at which the pattern starts
     * @param at token to go on with
     */
    int match(Sentence sentence, int start, int at);

    /** The steps of {@code elements} with {@code next} behind them. */
    static PatternStep of(List<PatternElement> elements, PatternStep next) {
        PatternStep step = next;
        for (int i = elements.size() - 1; i >= 0; i--) {
            step = of(elements.get(i), step);
        }
        return step;
    }

    private static PatternStep of(PatternElement element, PatternStep next) {
        if (element instanceof PatternElement.Word word) {
            return new OneWord(word.text(), next);
        } else if (element instanceof PatternElement.Prefix prefix) {
            return new Beginning(prefix.text(), next);
        } else if (element instanceof PatternElement.Mentioned mentioned) {
            return new Filled(mentioned.slot(), next);
        } else if (element instanceof PatternElement.Gap gap) {
            return new Skip(gap.most(), gap.marks(), gap.conditions(), next);
        } else if (element instanceof PatternElement.Choice choice) {
            return of(choice, next);
        }
        return new AtClauseStart(next);
    }

    private static PatternStep of(PatternElement.Choice choice, PatternStep next) {
        boolean words = choice.options().stream()
                .allMatch(option -> option.size() == 1 && option.get(0) instanceof PatternElement.Word);
        if (words) {
            Set<String> texts = choice.options().stream()
                    .map(option -> ((PatternElement.Word) option.get(0)).text())
                    .collect(Collectors.toUnmodifiableSet());
            return new AnyWord(texts, choice.optional(), next);
        }
        PatternStep[] options =
                choice.options().stream().map(option -> of(option, next)).toArray(PatternStep[]::new);
        return new AnyWay(options, choice.optional(), next);
    }

    /** The token that a step looks at: hyphens are passed over, but for one that the pattern starts with. */
    private static int position(Sentence sentence, int start, int at) {
        return at > start ? sentence.skipIgnorable(at) : at;
    }

    /** The end of a pattern. */
    record End() implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            return at;
        }
    }

    /** A certain word. */
    record OneWord(String text, PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            int here = position(sentence, start, at);
            boolean found =
                    here < sentence.size() && sentence.token(here).lower().equals(text);
            return found ? next.match(sentence, start, here + 1) : UNMATCHED;
        }
    }

    /** One of some words. */
    record AnyWord(Set<String> texts, boolean optional, PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            int here = position(sentence, start, at);
            if (here < sentence.size() && texts.contains(sentence.token(here).lower())) {
                int end = next.match(sentence, start, here + 1);
                if (end != UNMATCHED) {
                    return end;
                }
            }
            return optional ? next.match(sentence, start, at) : UNMATCHED;
        }
    }

    /** A word that begins in a certain way. */
    record Beginning(String text, PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            int here = position(sentence, start, at);
            if (here < sentence.size()) {
                Token token = sentence.token(here);
                if (token.isWord() && token.lower().startsWith(text)) {
                    return next.match(sentence, start, here + 1);
                }
            }
            return UNMATCHED;
        }
    }

    /** A mention. */
    record Filled(Slot slot, PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            int here = position(sentence, start, at);
            int end = here < sentence.size() ? sentence.slotEnd(slot, here) : UNMATCHED;
            return end == UNMATCHED ? UNMATCHED : next.match(sentence, start, end);
        }
    }

    /** The start of a clause. */
    record AtClauseStart(PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            return sentence.startsClause(at) ? next.match(sentence, start, at) : UNMATCHED;
        }
    }

    /** One of some ways to go on, the first that leads to the end. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read for every word of a text
    record AnyWay(PatternStep[] ways, boolean optional, PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            for (PatternStep way : ways) {
                int end = way.match(sentence, start, at);
                if (end != UNMATCHED) {
                    return end;
                }
            }
            return optional ? next.match(sentence, start, at) : UNMATCHED;
        }
    }

    /**
     * Up to so many words that may be any; marks end it, but for those that go on a sentence, where these may be too,
     * and so does a condition, which could be the object of a cue that ends before it.
     */
    record Skip(int most, boolean marks, boolean conditions, PatternStep next) implements PatternStep {
        @Override
        public int match(Sentence sentence, int start, int at) {
            int here = at;
            int brackets = 0;
            for (int n = 0; n <= most; n++) {
                int end = next.match(sentence, start, here);
                if (end != UNMATCHED) {
                    return end;
                }
                here = sentence.skipIgnorable(here);
                if (here >= sentence.size()
                        || !(passes(sentence.token(here), brackets) || abbreviates(sentence, here))
                        || (!conditions && sentence.startsCondition(here))) {
                    return UNMATCHED;
                }
                brackets +=
                        sentence.token(here).is('(') ? 1 : sentence.token(here).is(')') ? -1 : 0;
                here++;
            }
            return UNMATCHED;
        }

        /** Whether a full stop belongs to an abbreviation of single letters: "i.v.". */
        private static boolean abbreviates(Sentence sentence, int at) {
            return sentence.token(at).is('.')
                    && at > 0
                    && sentence.token(at - 1).isWord()
                    && sentence.token(at - 1).lower().length() == 1;
        }

        /** Whether a gap passes over a token; over a semicolon only in brackets that it passes over whole. */
        private boolean passes(Token token, int brackets) {
            return (marks && brackets > 0 && token.is(';'))
                    || token.kind() != Token.Kind.MARK
                    || (marks && ",()/%<>≤≥\"“”".contains(token.lower()));
        }
    }
}
