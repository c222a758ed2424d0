package dev.materia.server.view;

import dev.materia.server.page.part.Link;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** What a drug is, for the head of its page: the classes of its first sentence before those that others give it. */
record DrugClasses(GraphReader facts) {

    private static final int MOST = 5;

    /** The classes that {@code claims} put it in, those of {@code first} in front. */
    List<Link> of(List<ClaimRecord> claims, @Nullable Node first) {
        return claims.stream()
                .filter(claim -> claim.predicate().equals("memberOfClass") && !claim.denied())
                .sorted(Comparator.comparing((ClaimRecord claim) ->
                                first == null || !claim.passages().contains(first))
                        .thenComparing(ClaimRecord::doubt)
                        .thenComparing(claim -> -claim.passages().size())
                        .thenComparing(claim -> facts.name(claim.object())))
                .map(claim -> facts.link(claim.object()))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
