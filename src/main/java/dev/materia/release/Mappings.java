package dev.materia.release;

import dev.materia.release.statement.Statements;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.Justification;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * The links to other vocabularies as an SSSOM mapping set: TSV with embedded metadata (SSSOM 1.1, section SSSOM/TSV). A
 * link that nobody justifies otherwise was drawn by the person who curated its concept.
 */
final class Mappings {

    /** What SSSOM tools take for a set whose licence nobody told. */
    private static final String UNSPECIFIED = "https://w3id.org/sssom/license/unspecified";

    /** The prefix of the ids of records. */
    private static final String RECORD = "record";

    private static final List<String> COLUMNS = List.of(
            "record_id",
            "subject_id",
            "subject_label",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification");

    private final Statements statements;
    private final Prefixes prefixes;
    private final Map<Triple, Justification> justifications;
    private final List<Link> links = new ArrayList<>();

    /** Labels of what is linked and of what it is linked to, by their places. */
    private final Map<Integer, String> labels = new HashMap<>();

    private final Map<String, String> curieMap = new TreeMap<>(Map.of("semapv", Justification.NAMESPACE));

    /** A statement that links two vocabularies, with the places of its subject and object. */
    private record Link(int subject, int object, Triple triple) {}

    Mappings(Statements statements, Prefixes prefixes, Map<Triple, Justification> justifications) {
        this.statements = statements;
        this.justifications = justifications;
        this.prefixes = prefixes;
    }

    /** Writes the mapping set of a dataset. */
    void write(Catalogue catalogue, String version, Writer out) throws IOException {
        readLinks();
        List<List<String>> lines = new ArrayList<>();
        for (Link link : links) {
            String subject = link.triple.getSubject().getURI();
            String predicate = link.triple.getPredicate().getURI();
            String object = link.triple.getObject().getURI();
            lines.add(List.of(
                    RECORD + ":" + id(link.triple),
                    curie(subject),
                    labels.getOrDefault(link.subject, ""),
                    curie(predicate),
                    curie(object),
                    labels.getOrDefault(link.object, ""),
                    "semapv:"
                            + justifications
                                    .getOrDefault(link.triple, Justification.MANUAL_MAPPING_CURATION)
                                    .localName()));
        }
        String license = catalogue.license();
        curieMap.put(RECORD, catalogue.base() + "mappings#");
        meta(out, "sssom_version", "1.1");
        meta(out, "mapping_set_id", catalogue.base() + "mappings");
        meta(out, "mapping_set_title", catalogue.title() + ": links to other vocabularies");
        meta(out, "mapping_set_version", version);
        meta(out, "license", license == null ? UNSPECIFIED : license);
        meta(out, "mapping_provider", catalogue.base());
        meta(out, "mapping_tool", "Materia");
        out.write("# curie_map:\n");
        for (Map.Entry<String, String> entry : curieMap.entrySet()) {
            meta(out, "  " + entry.getKey(), entry.getValue());
        }
        TsvWriter.line(out, COLUMNS);
        for (List<String> line : lines) {
            TsvWriter.line(out, line);
        }
    }

    /** The id of a record: of what it links and how, so that it stays the same as long as the link does. */
    private static String id(Triple link) {
        String text = link.getSubject().getURI() + " " + link.getPredicate().getURI() + " "
                + link.getObject().getURI();
        return Sha256.hex(text).substring(0, 16);
    }

    /**
     * Reads the links, then the labels of their ends, which may stand anywhere. A preferred label goes before any
     * other, since predicates stand in that order.
     */
    private void readLinks() throws IOException {
        Map<Integer, Boolean> mappings = new HashMap<>();
        Map<Integer, Boolean> naming = new HashMap<>();
        Set<Integer> ends = new HashSet<>();
        try (Statements.Terms terms = statements.terms()) {
            statements.union((graph, subject, predicate, object) -> {
                Boolean mapping = mappings.get(predicate);
                if (mapping == null) {
                    Node property = terms.term(predicate);
                    mapping = VoidCounts.isMapping(property.getURI());
                    mappings.put(predicate, mapping);
                    naming.put(
                            predicate,
                            property.equals(SKOS.prefLabel.asNode()) || property.equals(RDFS.label.asNode()));
                }
                if (mapping && terms.term(object).isURI()) {
                    ends.add(subject);
                    ends.add(object);
                    links.add(new Link(
                            subject,
                            object,
                            Triple.create(terms.term(subject), terms.term(predicate), terms.term(object))));
                }
            });
            statements.union((graph, subject, predicate, object) -> {
                if (Boolean.TRUE.equals(naming.get(predicate)) && ends.contains(subject)) {
                    labels.putIfAbsent(subject, terms.term(object).getLiteralLexicalForm());
                }
            });
        }
    }

    private String curie(String iri) {
        String known = prefixes.curie(iri).orElse(null);
        if (known != null) {
            String prefix = known.substring(0, known.indexOf(':'));
            curieMap.put(prefix, prefixes.namespaces().getOrDefault(prefix, ""));
            return known;
        }
        String namespace = TargetVocabulary.of(iri).namespace();
        return numbered(namespace) + ":" + iri.substring(namespace.length());
    }

    /** A prefix for a namespace that has none: {@code ns1}, {@code ns2}, in the order of the lines. */
    private String numbered(String namespace) {
        int next = 1;
        for (Map.Entry<String, String> entry : curieMap.entrySet()) {
            if (entry.getValue().equals(namespace)) {
                return entry.getKey();
            }
            next += entry.getKey().matches("ns[0-9]+") ? 1 : 0;
        }
        curieMap.put("ns" + next, namespace);
        return "ns" + next;
    }

    /** A line of the YAML header; double-quoted scalars hold any text (YAML 1.2, section 7.3.1). */
    private static void meta(Writer out, String key, String value) throws IOException {
        StringBuilder quoted = new StringBuilder();
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        out.write("# " + key + ": \"" + quoted + "\"\n");
    }
}
