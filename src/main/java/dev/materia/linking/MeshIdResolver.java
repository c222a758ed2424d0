package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The MeSH ids under which mentions are filed. */
final class MeshIdResolver {

    private static final int MOST_STEPS = 3;

    private final SemanticGroups groups;
    private final LearnedModel model;

    MeshIdResolver(SemanticGroups groups, LearnedModel model) {
        this.groups = groups;
        this.model = model;
    }

    /** The ids of the concepts of a candidate, whatever else is near. */
    List<String> of(CandidateMention candidate) {
        if (candidate.match() != MatchType.LEARNED && !candidate.mesh().isEmpty()) {
            return candidate.mesh();
        }
        return candidate.concepts().stream()
                .flatMap(c -> groups.classify(c).mesh().stream())
                .toList();
    }

    /**
     * The ids of what a candidate names; none that is newer than what was learned from. A concept that MeSH has only
     * under a broader one goes by the term that its own words end in, if MeSH has that: "stent thrombosis" by
     * "thrombosis".
     *
     * @param all the candidates that it was chosen from
     */
    List<String> of(CandidateMention candidate, CandidatesByToken all) {
        if (candidate.match() == MatchType.LEARNED && !candidate.mesh().isEmpty()) {
            return candidate.mesh();
        }
        Set<String> ids = new LinkedHashSet<>(candidate.mesh());
        for (Concept concept : ids.isEmpty() ? candidate.concepts() : List.<Concept>of()) {
            SemanticGroups.Classified classified = groups.classify(concept);
            List<String> head = classified.exact() || candidate.length() == 1 ? List.of() : head(candidate, all);
            if (head.isEmpty()) {
                classified.mesh().ifPresent(ids::add);
            } else {
                ids.addAll(head);
            }
        }
        if (model == LearnedModel.NONE) {
            return List.copyOf(ids);
        }
        return ids.stream()
                .flatMap(id -> model.ids(candidate.group(), id).stream())
                .flatMap(id -> candidate.group() == SemanticGroup.DISEASE ? known(id, 0).stream() : Stream.of(id))
                .filter(id -> !model.newer(id))
                .distinct()
                .toList();
    }

    private List<String> head(CandidateMention whole, CandidatesByToken all) {
        List<String> ids = List.of();
        int longest = 0;
        for (CandidateMention c : all.at(whole.to() - 1)) {
            boolean inside = c.to() == whole.to() && c.from() > whole.from() && c.group() == whole.group();
            if (inside && !c.generic() && c.length() > longest) {
                List<String> exact = c.concepts().stream()
                        .map(groups::classify)
                        .filter(SemanticGroups.Classified::exact)
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

    /** What a concept that is newer than what was learned from went under before: what is above it in the trees. */
    private List<String> known(String id, int steps) {
        if (!model.newer(id)) {
            return List.of(id);
        }
        List<String> broader = groups.broaderDiseases(id);
        return broader.size() == 1 && steps < MOST_STEPS ? known(broader.get(0), steps + 1) : List.of(id);
    }
}
