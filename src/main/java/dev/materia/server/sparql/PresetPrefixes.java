package dev.materia.server.sparql;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;
import org.jspecify.annotations.Nullable;

/**
 * Prefixes that a query need not declare, and which of them it uses without having declared them. For one query, while
 * it is parsed: the parser looks a prefix up here at each prefixed name, after the declarations before that name.
 */
final class PresetPrefixes extends PrefixMappingImpl {

    private final Map<String, String> preset;
    private final Set<String> declared = new HashSet<>();
    private final Set<String> used = new TreeSet<>();

    /** The prefixes of {@code preset}, in its namespaces. */
    PresetPrefixes(Map<String, String> preset) {
        this.preset = Map.copyOf(preset);
        preset.forEach(super::setNsPrefix);
    }

    @Override
    public PrefixMapping setNsPrefix(String prefix, String namespace) {
        declared.add(prefix);
        return super.setNsPrefix(prefix, namespace);
    }

    @Override
    public @Nullable String getNsPrefixURI(String prefix) {
        if (preset.containsKey(prefix) && !declared.contains(prefix)) {
            used.add(prefix);
        }
        return super.getNsPrefixURI(prefix);
    }

    /** The prefixes that the query uses and does not declare, with their namespaces. */
    Map<String, String> used() {
        Map<String, String> all = new TreeMap<>(preset);
        all.keySet().retainAll(used);
        return all;
    }
}
