package dev.materia.linking;

import java.util.List;

/**
 * Words that were chosen to name something, with where they stand and the MeSH ids to file them under.
 *
 * @param span the part of a text in which they stand
 * @param candidate the words, and what they name
 * @param mesh the ids, without repetition
 */
public record LinkedMention(LinkedSpan span, CandidateMention candidate, List<String> mesh) {

    /** Copies the list, so that a mention never changes. */
    public LinkedMention {
        mesh = List.copyOf(mesh);
    }

    /** UTF-16 index of the first character. */
    public int start() {
        return span.start(candidate);
    }

    /** UTF-16 index after the last character. */
    public int end() {
        return span.end(candidate);
    }

    /** What is named. */
    public SemanticGroup group() {
        return candidate.group();
    }

    /** The words in normal form. */
    public String phrase() {
        return DictionaryMatcher.phrase(span.tokens(), candidate.from(), candidate.to());
    }

    /** The words as they stand. */
    public String words() {
        return span.text().substring(start(), end());
    }

    /** As it is handed out. */
    public EntityMention mention() {
        return new EntityMention(start(), end(), group(), candidate.concepts(), mesh);
    }
}
