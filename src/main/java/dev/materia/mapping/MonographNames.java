package dev.materia.mapping;

import dev.materia.monograph.Monograph;
import dev.materia.source.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Which monograph has which IRI. A monograph is named by its title, a regulator's label by its title and the first 8
 * characters of the identifier that its versions share. Of several with one title the first keeps the plain name; the
 * others are distinguished by 8 hex digits of the hash of their published address or, where that is unknown or taken,
 * of their source. The same source given twice gets the same name twice.
 */
public final class MonographNames {

    private final Iris iris;
    private final Map<Node, String> taken = new HashMap<>();

    /** Names for a run whose first monograph is still to come. */
    public MonographNames(Iris iris) {
        this.iris = iris;
    }

    /** The IRI of the next monograph of the run. */
    public Node next(Monograph monograph) {
        return next(
                monograph.title(),
                monograph.product() == null ? null : monograph.product().setId(),
                monograph.address(),
                monograph.sha256());
    }

    /**
     * The IRI of the next monograph of the run.
     *
     * @param name its title
     * @param setId what its versions have in common, if it is a label of several
     * @param address where it is published, if that is known
     * @param sha256 of its source
     */
    public Node next(String name, @Nullable String setId, @Nullable String address, String sha256) {
        String title = Slugs.of(name);
        String slug = setId == null ? title : title + "-" + Slugs.of(setId.substring(0, Math.min(8, setId.length())));
        List<String> candidates = new ArrayList<>(List.of(slug));
        if (address != null) {
            candidates.add(slug + "-" + Sha256.hex(address).substring(0, 8));
        }
        candidates.add(slug + "-" + sha256.substring(0, 8));
        candidates.add(slug + "-" + sha256);
        Node iri = candidates.stream()
                .map(iris::monograph)
                .filter(free -> sha256.equals(taken.getOrDefault(free, sha256)))
                .findFirst()
                .orElseThrow();
        taken.put(iri, sha256);
        return iri;
    }

    /** The IRIs of {@code monographs}, in their order. */
    public static List<Node> of(List<Monograph> monographs, Iris iris) {
        MonographNames names = new MonographNames(iris);
        return monographs.stream().map(names::next).toList();
    }
}
