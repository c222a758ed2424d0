package dev.materia.claim.context;

import dev.materia.claim.context.Parts.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * How the objects and contexts of a sentence lie.
 *
 * @param sentence the sentence
 * @param mains its objects of one kind, in text order
 * @param found its contexts, in text order
 * @param parts the parts that it is cut into, in text order
 */
record SentenceLayout(ContextSentence sentence, List<Use> mains, List<FoundContext> found, List<Part> parts) {

    /** The part of an object, and those beside it that say for whom but not for what. */
    List<Part> partsOf(Use use) {
        List<Part> own = new ArrayList<>();
        int at = 0;
        while (!parts.get(at).holds(use.start()) && at + 1 < parts.size()) {
            at++;
        }
        own.add(parts.get(at));
        if (use.kind() != Use.Kind.INDICATION || !use.main()) {
            return own;
        }
        boolean onlyPart = parts.stream().filter(this::holdsObject).count() == 1;
        for (int i = at + 1; i < parts.size() && bare(parts.get(i)); i++) {
            own.add(parts.get(i));
        }
        for (int i = at - 1; onlyPart && i >= 0 && bare(parts.get(i)); i--) {
            own.add(0, parts.get(i));
        }
        return own;
    }

    private boolean holdsObject(Part part) {
        return mains.stream().anyMatch(u -> part.holds(u.start()));
    }

    private boolean bare(Part part) {
        return !holdsObject(part) && Parts.people(part, found);
    }
}
