package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses hierarchies in which something stands above itself (cf. SKOS reference, section 8.6.8). */
final class CycleCheck {

    private CycleCheck() {}

    /**
     * Walks up from every concept, without recursion: a chain may be as long as the vocabulary.
     *
     * @param broader from each concept to those directly above it; those that are no key end the way
     * @param link what the file calls such a link
     * @throws MateriaException if a way up meets itself
     */
    static void refuse(Map<String, ? extends Collection<String>> broader, String link) throws MateriaException {
        Set<String> done = new HashSet<>();
        for (String start : broader.keySet()) {
            Map<String, List<String>> open = new HashMap<>();
            List<String> way = new ArrayList<>(List.of(start));
            while (!way.isEmpty()) {
                String at = way.get(way.size() - 1);
                Collection<String> above = broader.get(at);
                List<String> rest = open.computeIfAbsent(
                        at, a -> above == null || done.contains(a) ? new ArrayList<>() : new ArrayList<>(above));
                if (rest.isEmpty()) {
                    done.add(at);
                    open.remove(at);
                    way.remove(way.size() - 1);
                } else {
                    String next = rest.remove(rest.size() - 1);
                    if (open.containsKey(next)) {
                        throw circle(way.subList(way.indexOf(next), way.size()), link);
                    }
                    way.add(next);
                }
            }
        }
    }

    /** The error for concepts of which each stands below the next, and the last below the first. */
    static MateriaException circle(List<String> ids, String link) {
        List<String> shown = ids.size() > 10 ? ids.subList(0, 10) : ids;
        return new MateriaException(new Problem(
                ids.get(0),
                "is above itself: " + String.join(" below ", shown) + (ids.size() > 10 ? " below ..." : "") + " below "
                        + ids.get(0),
                "take out one of these " + link + " links"));
    }
}
