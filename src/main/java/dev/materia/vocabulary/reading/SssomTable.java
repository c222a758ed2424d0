package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.index.ConceptEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an SSSOM mapping set in its TSV form with embedded metadata (SSSOM 1.0 and 1.1). Links between what we know and
 * further vocabularies count in both directions; rows that deny a mapping or say that there is none, those of literals,
 * and predicates that are no mapping are passed over.
 */
final class SssomTable {

    private static final String SSSOM = "https://w3id.org/sssom/";

    /** Prefixes that SSSOM has built in, which no set needs to declare (SSSOM 1.1, section on CURIEs), and MeSH's. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("linkml", "https://w3id.org/linkml/"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("semapv", Justification.NAMESPACE),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("sssom", SSSOM),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("mesh", MeshRecords.NAMESPACE),
            Map.entry("MESH", MeshRecords.NAMESPACE));

    /** Ends of mappings that say that there is none; the second is what older sets wrote. */
    private static final Set<String> NO_TERM = Set.of(SSSOM + "NoTermFound", SSSOM + "NoMapping");

    private static final String LITERAL = "rdfs literal";

    private static final Pattern META = Pattern.compile("\\s*([A-Za-z_][\\w.-]*)\\s*:\\s*(.*?)\\s*");

    private static final Map<String, Match.Relation> RELATIONS = Map.of(
            "skos:exactMatch", Match.Relation.EXACT,
            "owl:equivalentClass", Match.Relation.EXACT,
            "skos:closeMatch", Match.Relation.CLOSE,
            "skos:broadMatch", Match.Relation.BROAD,
            "rdfs:subClassOf", Match.Relation.BROAD,
            "skos:narrowMatch", Match.Relation.NARROW,
            "skos:relatedMatch", Match.Relation.RELATED);

    private final Map<String, String> prefixes = new HashMap<>(PREFIXES);
    private final Map<String, String> slots = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Set<Match>> matches = new TreeMap<>();

    /** Reads a set, which {@code heading} gets, and hands over the ends of its links, by IRI. */
    void read(BufferedReader in, String name, VocabularyMetadata heading, EntryConsumer to)
            throws IOException, MateriaException {
        TsvLines lines = new TsvLines(in, name);
        takeMetadata(lines.comments(), heading);
        for (String column : List.of("subject_id", "predicate_id", "object_id", "mapping_justification")) {
            lines.require(column);
        }
        while (lines.next()) {
            Optional<Match.Relation> relation = relation(lines.get("predicate_id"));
            boolean denied = lines.get("predicate_modifier").equalsIgnoreCase("not");
            if (relation.isPresent() && !denied && isLink(lines)) {
                take(lines, relation.get());
            }
        }
        for (Map.Entry<String, Set<Match>> entry : matches.entrySet()) {
            String iri = entry.getKey();
            to.take(new ConceptEntry(
                    iri,
                    labels.getOrDefault(iri, iri),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.copyOf(entry.getValue()),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    ConceptEntry.Kind.LINK));
        }
    }

    private void takeMetadata(List<String> comments, VocabularyMetadata heading) {
        boolean map = false;
        int base = -1;
        for (String comment : comments) {
            Matcher meta = META.matcher(comment);
            if (!meta.matches()) {
                continue;
            }
            int indent = comment.length() - comment.stripLeading().length();
            base = base < 0 ? indent : base;
            String key = meta.group(1);
            String value = unquoted(meta.group(2));
            if (indent > base) {
                // what is indented elsewhere goes on with the text of another slot
                if (map) {
                    prefixes.put(key, value);
                }
                continue;
            }
            map = key.equals("curie_map");
            slots.put(key, value);
            if (key.equals("mapping_set_version")) {
                heading.version(value);
            } else if (key.equals("license")) {
                heading.license(value);
            }
        }
    }

    /** A slot of a row, or of the set where the set propagates it to all rows (SSSOM 1.1, propagation of slots). */
    private String slot(TsvLines lines, String name) {
        String own = lines.get(name);
        return own.isEmpty() && !lines.has(name) ? slots.getOrDefault(name, "") : own;
    }

    /** Whether a row links two terms; the end of a link may be a text, or missing, or said to be missing. */
    private boolean isLink(TsvLines lines) {
        for (String end : List.of("subject", "object")) {
            String id = lines.get(end + "_id");
            boolean literal = slot(lines, end + "_type").equalsIgnoreCase(LITERAL);
            if (id.isEmpty() || literal || NO_TERM.contains(expand(id).orElse(""))) {
                return false;
            }
        }
        return true;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private Optional<Match.Relation> relation(String predicate) {
        String iri = expand(predicate).orElse("");
        return RELATIONS.entrySet().stream()
                .filter(e -> iri.equals(expand(e.getKey()).orElse("?")))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void take(TsvLines lines, Match.Relation relation) throws MateriaException {
        String subject = iri(lines, "subject_id");
        String object = iri(lines, "object_id");
        if (!lines.get("subject_label").isEmpty()) {
            labels.putIfAbsent(subject, lines.get("subject_label"));
        }
        if (!lines.get("object_label").isEmpty()) {
            labels.putIfAbsent(object, lines.get("object_label"));
        }
        Justification why = Justification.of(lines.get("mapping_justification"));
        matches.computeIfAbsent(subject, s -> new TreeSet<>()).add(new Match(relation, object, why));
        matches.computeIfAbsent(object, o -> new TreeSet<>()).add(new Match(inverse(relation), subject, why));
    }

    private static Match.Relation inverse(Match.Relation relation) {
        return switch (relation) {
            case BROAD -> Match.Relation.NARROW;
            case NARROW -> Match.Relation.BROAD;
            case EXACT, CLOSE, RELATED -> relation;
        };
    }

    private String iri(TsvLines lines, String column) throws MateriaException {
        String id = lines.get(column);
        return PublicIris.of(expand(id)
                .orElseThrow(() -> lines.wrong(
                        "'" + id + "' in " + column + " has a prefix that the set does not explain",
                        "add the prefix to its curie_map")));
    }

    private Optional<String> expand(String id) {
        int colon = id.indexOf(':');
        if (id.startsWith("http://") || id.startsWith("https://")) {
            return Optional.of(id);
        }
        return colon < 1
                ? Optional.empty()
                : Optional.ofNullable(prefixes.get(id.substring(0, colon))).map(n -> n + id.substring(colon + 1));
    }
}
