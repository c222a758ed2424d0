package dev.materia.claim.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern over the words of a sentence, as cue files write it.
 *
 * <table>
 * <caption>Notation</caption>
 * <tr><td>{@code treat}</td><td>this word, in any case</td></tr>
 * <tr><td>{@code treat*}</td><td>a word that starts so</td></tr>
 * <tr><td>{@code (a|b c|d)}</td><td>one of these</td></tr>
 * <tr><td>{@code x?}, {@code (…)?}</td><td>this or nothing</td></tr>
 * <tr><td>{@code ~4}</td><td>up to four words, but no comma or other mark</td></tr>
 * <tr><td>{@code ~~4}</td><td>up to four words or commas, brackets and quotation marks</td></tr>
 * <tr><td>{@code ~~~4}</td><td>the same, conditions too</td></tr>
 * <tr><td>{@code <drug>}</td><td>the drug of the monograph, by name or by "it", "the drug" …</td></tr>
 * <tr><td>{@code <other>}</td><td>a mention of another drug or class of drugs</td></tr>
 * <tr><td>{@code <condition>}, {@code <target>}, {@code <population>}</td><td>a mention of such a concept</td></tr>
 * <tr><td>{@code ^}</td><td>the start of the sentence or clause</td></tr>
 * </table>
 *
 * Hyphens in the text are passed over, so that {@code long term} finds {@code long-term}.
 */
final class TokenPattern {

    /** What {@link #matchAt} answers where there is no match. */
    static final int UNMATCHED = PatternStep.UNMATCHED;

    private final List<PatternElement> elements;
    private final PatternStep first;

    private TokenPattern(List<PatternElement> elements) {
        this.elements = elements;
        this.first = PatternStep.of(elements, new PatternStep.End());
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException with the reason, if it is not in the notation
     */
    static TokenPattern parse(String notation) {
        return new TokenPattern(PatternReader.read(notation));
    }

    /**
     * The index after the last token of a match that starts at token {@code at}; {@link #UNMATCHED} if there is none.
     */
    int matchAt(Sentence sentence, int at) {
        return first.match(sentence, at, at);
    }

    /** What a match can start with: words, prefixes and slots. */
    Set<PatternElement> starts() {
        Set<PatternElement> starts = new LinkedHashSet<>();
        starts(elements, starts);
        return starts;
    }

    private static boolean starts(List<PatternElement> elements, Set<PatternElement> starts) {
        for (PatternElement element : elements) {
            if (element instanceof PatternElement.Gap) {
                throw new IllegalArgumentException("a pattern cannot start with a gap");
            } else if (element instanceof PatternElement.Choice choice) {
                boolean through = choice.optional();
                for (List<PatternElement> option : choice.options()) {
                    through |= !starts(option, starts);
                }
                if (!through) {
                    return true;
                }
            } else if (!(element instanceof PatternElement.ClauseStart)) {
                starts.add(element);
                return true;
            }
        }
        return false;
    }

    /**
     * What a sentence must hold to match: of each of these sets at least one word, prefix or slot. A sentence that does
     * may still not match.
     */
    Set<Set<PatternElement>> needs() {
        return new LinkedHashSet<>(needs(elements));
    }

    private static List<Set<PatternElement>> needs(List<PatternElement> elements) {
        List<Set<PatternElement>> needs = new ArrayList<>();
        for (PatternElement element : elements) {
            if (element instanceof PatternElement.Choice choice) {
                if (!choice.optional()) {
                    need(choice).ifPresent(needs::add);
                }
            } else if (!(element instanceof PatternElement.Gap) && !(element instanceof PatternElement.ClauseStart)) {
                needs.add(Set.of(element));
            }
        }
        return needs;
    }

    /** What each of the options needs, taken together; empty if one of them needs nothing. */
    private static Optional<Set<PatternElement>> need(PatternElement.Choice choice) {
        Set<PatternElement> any = new LinkedHashSet<>();
        for (List<PatternElement> option : choice.options()) {
            Optional<Set<PatternElement>> rarest =
                    needs(option).stream().reduce((a, b) -> b.size() <= a.size() ? b : a);
            if (rarest.isEmpty()) {
                return Optional.empty();
            }
            any.addAll(rarest.get());
        }
        return Optional.of(any);
    }
}
