package dev.materia.claim.rule;

import java.util.List;

/** A part of a pattern, as {@link TokenPattern} writes it. */
sealed interface PatternElement {

    /** {@code treat}. */
    record Word(String text) implements PatternElement {}

    /** {@code treat*}. */
    record Prefix(String text) implements PatternElement {}

    /** {@code <drug>}. */
    record Mentioned(Slot slot) implements PatternElement {}

    /** {@code ^}. */
    record ClauseStart() implements PatternElement {}

    /** {@code ~4}, or {@code ~~4}, which passes over marks. */
    record Gap(int most, boolean marks, boolean conditions) implements PatternElement {}

    /** {@code (a|b c)}, {@code (a|b c)?}, {@code x?}. */
    record Choice(List<List<PatternElement>> options, boolean optional) implements PatternElement {}
}
