package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Mesh;
import dev.materia.vocabulary.index.ConceptEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records of MeSH from all its files, whichever their form, and what follows from them together. */
final class MeshRecords {

    /** What the IRIs of MeSH start with. */
    static final String NAMESPACE = Mesh.NAMESPACE;

    private static final String BROADER = "meshv:broaderDescriptor";

    private final Map<String, MeshRecord> records = new TreeMap<>();

    /** Links to broader descriptors that no tree number accounts for. */
    private final Map<String, Set<String>> unaccounted = new TreeMap<>();

    /** The record of that id, a new one if there is none. */
    MeshRecord record(String id) {
        return records.computeIfAbsent(id, MeshRecord::new);
    }

    boolean has(String id) {
        return records.containsKey(id);
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /**
     * Hands over all records, by id; those without a name in English are reported and left out.
     *
     * @throws MateriaException if the hierarchy runs in a circle that MeSH's tree numbers do not account for, or two
     *     descriptors have one tree number
     */
    void finish(String name, Progress progress, EntryConsumer to) throws MateriaException {
        List<String> unnamed = records.values().stream()
                .filter(r -> r.kind != null && r.label == null && !r.translations.isEmpty())
                .map(r -> r.id)
                .toList();
        if (!unnamed.isEmpty()) {
            progress.report(new Problem(
                    name,
                    unnamed.size() + " of its records have no name in English and are left out: "
                            + String.join(", ", unnamed.subList(0, Math.min(3, unnamed.size()))),
                    "import NLM's own file of the same year with it"));
        }
        for (MeshRecord record : records.values()) {
            boolean supplement = record.kind == null && record.id.startsWith("C");
            record.kind = supplement ? MeshRecord.Kind.SUPPLEMENT : record.kind;
        }
        records.values().removeIf(r -> r.kind == null || r.label == null);
        Map<String, String> byTree = byTree();
        Set<String> parents = new HashSet<>();
        byTree.keySet().forEach(tree -> parents.add(parent(tree)));
        for (MeshRecord record : records.values()) {
            Set<String> above = new TreeSet<>();
            for (String tree : record.trees) {
                String broader = byTree.get(parent(tree));
                if (broader != null && !broader.equals(record.id)) {
                    above.add(broader);
                }
            }
            Set<String> said = new TreeSet<>(record.broader);
            said.removeAll(above);
            said.removeIf(id -> !records.containsKey(id));
            record.broader.clear();
            record.broader.addAll(above);
            record.broader.addAll(said);
            if (said.contains(record.id)) {
                throw CycleCheck.circle(List.of(record.id), BROADER);
            }
            // A descriptor may stand at several places, even below itself: that much of a circle is MeSH's own.
            if (!said.isEmpty()) {
                unaccounted.put(record.id, said);
            }
        }
        refuseCircles();
        for (MeshRecord record : records.values()) {
            if (record.kind == MeshRecord.Kind.DESCRIPTOR) {
                boolean narrower = record.trees.stream().anyMatch(parents::contains);
                record.type = MeshTypes.of(record, narrower).orElse(null);
            }
        }
        for (MeshRecord record : records.values()) {
            if (record.kind != MeshRecord.Kind.DESCRIPTOR) {
                record.type = MeshTypes.ofSupplement(record, filedUnder(record)).orElse(null);
            }
            to.take(entry(record));
        }
    }

    private List<ConceptType> filedUnder(MeshRecord record) {
        Collection<String> ids = record.preferredMappedTo.isEmpty() ? record.mappedTo : record.preferredMappedTo;
        List<ConceptType> types = new ArrayList<>();
        for (String id : ids) {
            MeshRecord descriptor = records.get(id);
            if (descriptor != null && descriptor.type != null) {
                types.add(descriptor.type);
            }
        }
        return types;
    }

    private Map<String, String> byTree() throws MateriaException {
        Map<String, String> byTree = new HashMap<>();
        for (MeshRecord record : records.values()) {
            for (String tree : record.trees) {
                String other = byTree.put(tree, record.id);
                if (other != null) {
                    throw new MateriaException(new Problem(
                            "tree number " + tree,
                            "is that of " + other + " and of " + record.id,
                            "leave it to one of them"));
                }
            }
        }
        return byTree;
    }

    private static String parent(String tree) {
        int dot = tree.lastIndexOf('.');
        return dot < 0 ? "" : tree.substring(0, dot);
    }

    /** Circles are allowed only where tree numbers account for every step. */
    private void refuseCircles() throws MateriaException {
        for (Map.Entry<String, Set<String>> entry : unaccounted.entrySet()) {
            for (String broader : entry.getValue()) {
                List<String> way = way(broader, entry.getKey());
                if (way != null) {
                    throw CycleCheck.circle(way, BROADER);
                }
            }
        }
    }

    /** The way up from one record to another, if there is one. */
    private @Nullable List<String> way(String from, String to) {
        Map<String, String> below = new HashMap<>(Map.of(from, ""));
        List<String> next = new ArrayList<>(List.of(from));
        while (!next.isEmpty()) {
            String id = next.remove(next.size() - 1);
            if (id.equals(to)) {
                List<String> way = new ArrayList<>();
                for (String at = to; !at.isEmpty(); at = below.getOrDefault(at, "")) {
                    way.add(0, at);
                }
                return way;
            }
            MeshRecord record = records.get(id);
            if (record != null) {
                record.broader.stream()
                        .filter(b -> below.putIfAbsent(b, id) == null)
                        .forEach(next::add);
            }
        }
        return null;
    }

    private static ConceptEntry entry(MeshRecord record) {
        String label = record.label == null ? record.id : record.label;
        List<String> names = new ArrayList<>(record.names);
        names.remove(label);
        List<String> permuted = new ArrayList<>(record.permuted);
        permuted.removeAll(record.names);
        permuted.remove(label);
        return new ConceptEntry(
                NAMESPACE + record.id,
                label,
                record.type,
                null,
                names,
                permuted,
                List.of(),
                List.copyOf(record.trees),
                iris(record.broader),
                iris(record.actions),
                iris(record.mappedTo),
                record.note,
                ConceptEntry.Kind.CONCEPT,
                List.copyOf(record.translations));
    }

    private static List<String> iris(Collection<String> ids) {
        return ids.stream().map(id -> NAMESPACE + id).toList();
    }
}
