package dev.materia.server.sparql.expression;

import dev.materia.release.running.RunningQuery;
import org.jspecify.annotations.Nullable;

/** A text that asks whether the query may go on while a pattern is matched against it, which may take for ever. */
record InterruptibleCharSequence(String text, @Nullable RunningQuery query) implements CharSequence {

    /** The text in the query of this thread. */
    static CharSequence of(String text) {
        RunningQuery query = RunningQuery.current();
        return query == null ? text : new InterruptibleCharSequence(text, query);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int i) {
        if (query != null) {
            query.check();
        }
        return text.charAt(i);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
