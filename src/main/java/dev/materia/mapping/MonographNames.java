package dev.materia.mapping;

import dev.materia.monograph.Monograph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Which monograph has which IRI. */
public final class MonographNames {

    private MonographNames() {}

    /**
     * The IRIs of {@code monographs}, in their order. A monograph is named by its title. Of several with one title the
     * first keeps the plain name; the others are told apart by 8 hex digits of the hash of their published address or,
     * where that is unknown or taken, of their source. The same source given twice gets the same name twice.
     */
    public static List<Node> of(List<Monograph> monographs, Iris iris) {
        Map<Node, String> taken = new HashMap<>();
        List<Node> names = new ArrayList<>();
        for (Monograph monograph : monographs) {
            String slug = Slugs.of(monograph.title());
            List<String> candidates = new ArrayList<>(List.of(slug));
            if (monograph.address() != null) {
                candidates.add(slug + "-" + Hash.of(monograph.address()).substring(0, 8));
            }
            candidates.add(slug + "-" + monograph.sha256().substring(0, 8));
            candidates.add(slug + "-" + monograph.sha256());
            names.add(candidates.stream()
                    .map(iris::monograph)
                    .filter(name -> monograph.sha256().equals(taken.getOrDefault(name, monograph.sha256())))
                    .findFirst()
                    .orElseThrow());
            taken.put(names.get(names.size() - 1), monograph.sha256());
        }
        return List.copyOf(names);
    }
}
