package dev.materia.annotation;

import java.util.List;

/**
 * A title and an abstract, as PubTator has them.
 *
 * @param id what stands before the bars, as a rule a PubMed id
 * @param title as given
 * @param summary the abstract, as given; may be empty
 * @param annotations the lines of annotations and relations that came with it, as given
 * @param line number of its first line in the file, from 1
 */
public record PubTatorDocument(String id, String title, String summary, List<String> annotations, int line) {

    /** Copies the list, so that a document never changes. */
    public PubTatorDocument {
        annotations = List.copyOf(annotations);
    }

    /** Title and abstract with one space between them: what offsets count in. */
    public String text() {
        return title + " " + summary;
    }
}
