package dev.materia.release.dump;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prefixes for namespaces, in the order in which a dump declares them. */
public final class Namespaces {

    /**
     * A namespace.
     *
     * @param prefix for it
     */
    public record Namespace(String prefix, String iri) {}

    private final Map<String, String> byPrefix;
    private final Namespace[] all;

    /** Namespaces by their prefixes. */
    public Namespaces(Map<String, String> byPrefix) {
        this.byPrefix = byPrefix;
        this.all = byPrefix.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Namespace(entry.getKey(), entry.getValue()))
                .toArray(Namespace[]::new);
    }

    /** Prefix to namespace. */
    public Map<String, String> byPrefix() {
        return byPrefix;
    }

    /** The longest namespace that an IRI starts with; null for none. */
    public @Nullable Namespace longest(String iri) {
        Namespace best = null;
        for (Namespace namespace : all) {
            boolean longer = best == null || namespace.iri.length() > best.iri.length();
            if (longer && iri.startsWith(namespace.iri)) {
                best = namespace;
            }
        }
        return best;
    }
}
