package dev.materia.claim.context;

import java.util.List;

/** A sentence with all words in it that may be contexts, before it is known of what. */
public final class Survey {

    private final ContextSentence sentence;
    private final List<FoundContext> found;

    Survey(ContextSentence sentence, List<FoundContext> found) {
        this.sentence = sentence;
        this.found = List.copyOf(found);
    }

    ContextSentence sentence() {
        return sentence;
    }

    List<FoundContext> found() {
        return found;
    }
}
