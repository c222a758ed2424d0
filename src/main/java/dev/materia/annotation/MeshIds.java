package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The MeSH ids under which mentions are filed. */
final class MeshIds {

    private static final int MOST_STEPS = 3;

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
     * The ids of what a candidate names; none that is newer than what was learnt from. A concept that MeSH has only
     * under a broader one goes by the term that its own words end in, if MeSH has that: "stent thrombosis" by
     * "thrombosis".
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
                .flatMap(id -> candidate.kind() == Kind.DISEASE ? known(id, lexicon, 0).stream() : Stream.of(id))
                .filter(id -> !lexicon.newer(id))
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

    /** What a concept that is newer than what was learnt from went under before: what is above it in the trees. */
    private List<String> known(String id, Lexicon learnt, int steps) {
        if (!learnt.newer(id)) {
            return List.of(id);
        }
        List<String> broader = kinds.broaderDiseases(id);
        return broader.size() == 1 && steps < MOST_STEPS ? known(broader.get(0), learnt, steps + 1) : List.of(id);
    }
}
