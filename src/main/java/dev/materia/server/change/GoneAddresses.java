package dev.materia.server.change;

import dev.materia.release.change.ChangeFile;
import dev.materia.release.change.History;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What earlier releases described and the one of now does not, with what took its place. */
public final class GoneAddresses {

    /** More than so many are not held: those of the latest changes count. */
    private static final int MOST = 1_000_000;

    private final Path folder;
    private volatile Known last = new Known(List.of(), Map.of());

    /** What was read, and of which changes. */
    private record Known(List<Path> changes, Map<String, String> gone) {}

    /** Those of the release in {@code folder}; read when the first address is missing. */
    public GoneAddresses(Path folder) {
        this.folder = folder;
    }

    /**
     * What took the place of {@code iri}: an IRI that is described now, or an empty text if nothing did. Empty if no
     * earlier release that is known of described it.
     *
     * @param described whether the release of now describes an IRI
     */
    public Optional<String> replacement(String iri, Predicate<String> described) {
        Map<String, String> all = all();
        if (!all.containsKey(iri)) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        String next = all.getOrDefault(iri, "");
        while (!next.isEmpty() && !described.test(next) && seen.add(next)) {
            next = all.getOrDefault(next, "");
        }
        return Optional.of(!next.isEmpty() && described.test(next) ? next : "");
    }

    /**
     * A change is known a moment after its release is published: it is looked for again whenever an address is missing.
     */
    private Map<String, String> all() {
        List<Path> changes = History.of(folder).described();
        Known known = last;
        if (!known.changes().equals(changes)) {
            synchronized (this) {
                known = last.changes().equals(changes) ? last : new Known(changes, read(changes));
                last = known;
            }
        }
        return known.gone();
    }

    private static Map<String, String> read(List<Path> changes) {
        Map<String, String> all = new HashMap<>();
        for (Path change : changes) {
            Path file = change.resolve(ChangeFile.GONE.fileName());
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null && all.size() < MOST; line = lines.readLine()) {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        String replacement = line.substring(tab + 1);
                        all.merge(
                                line.substring(0, tab),
                                replacement,
                                (later, earlier) -> later.isEmpty() ? earlier : later);
                    }
                }
            } catch (IOException e) {
                // deleted by hand: what it told is forgotten, and answered with 404
            }
        }
        return Map.copyOf(all);
    }
}
