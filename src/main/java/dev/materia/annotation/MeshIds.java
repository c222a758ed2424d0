package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The MeSH ids under which mentions are filed. */
final class MeshIds {

    private final Kinds kinds;
    private final @Nullable Lexicon lexicon;

    MeshIds(Kinds kinds, @Nullable Lexicon lexicon) {
        this.kinds = kinds;
        this.lexicon = lexicon;
    }

    /** The ids of the concepts of a candidate, whatever else is near. */
    List<String> of(Candidate candidate) {
        return candidate.concepts().stream()
                .flatMap(c -> kinds.classify(c).mesh().stream())
                .toList();
    }

    /**
     * The ids of what a candidate names. A concept that MeSH has only under a broader one goes by the term that its own
     * words end in, if MeSH has that: "stent thrombosis" by "thrombosis".
     *
     * @param all the candidates that it was chosen from
     */
    List<String> of(Candidate candidate, Covering all) {
        if (!candidate.mesh().isEmpty()) {
            return candidate.mesh();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Concept concept : candidate.concepts()) {
            Kinds.Classified classified = kinds.classify(concept);
            List<String> head = classified.exact() || candidate.length() == 1 ? List.of() : head(candidate, all);
            if (head.isEmpty()) {
                classified.mesh().ifPresent(ids::add);
            } else {
                ids.addAll(head);
            }
        }
        if (lexicon == null) {
            return List.copyOf(ids);
        }
        return ids.stream()
                .flatMap(id -> lexicon.ids(candidate.kind(), id).stream())
                .distinct()
                .toList();
    }

    private List<String> head(Candidate whole, Covering all) {
        List<String> ids = List.of();
        int longest = 0;
        for (Candidate c : all.at(whole.to() - 1)) {
            if (c.to() == whole.to() && c.from() > whole.from() && c.kind() == whole.kind() && c.length() > longest) {
                List<String> exact = c.concepts().stream()
                        .map(kinds::classify)
                        .filter(Kinds.Classified::exact)
                        .flatMap(k -> k.mesh().stream())
                        .toList();
                if (!exact.isEmpty()) {
                    ids = exact;
                    longest = c.length();
                }
            }
        }
        return ids;
    }
}
