package dev.materia.vocabulary.reading;

import dev.materia.vocabulary.Translation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads MeSH in NLM's RDF schema ({@code http://id.nlm.nih.gov/mesh/vocab#}), in any syntax and any order of triples,
 * with or without the year in its IRIs. Terms and concepts are put to their descriptors at the end.
 */
final class MeshRdf extends StreamRDFBase {

    /** What the terms of the schema start with. */
    static final String SCHEMA = MeshRecords.NAMESPACE + "vocab#";

    private static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final Pattern ID = Pattern.compile("(?:((?:19|20)\\d\\d)/)?([DCMT]\\d+)");
    private static final Pattern TREE = Pattern.compile("(?:(?:19|20)\\d\\d/)?([A-Z]\\d\\d(?:\\.\\d+)*)");

    private static final Map<String, MeshRecord.Kind> KINDS = Map.of(
            "TopicalDescriptor", MeshRecord.Kind.DESCRIPTOR,
            "GeographicalDescriptor", MeshRecord.Kind.DESCRIPTOR,
            "PublicationType", MeshRecord.Kind.DESCRIPTOR,
            "CheckTag", MeshRecord.Kind.DESCRIPTOR,
            "SCR_Chemical", MeshRecord.Kind.CHEMICAL,
            "SCR_Protocol", MeshRecord.Kind.PROTOCOL,
            "SCR_Disease", MeshRecord.Kind.DISEASE,
            "SCR_Organism", MeshRecord.Kind.ORGANISM,
            "SCR_Population", MeshRecord.Kind.POPULATION,
            "SCR_Anatomy", MeshRecord.Kind.ANATOMY);

    /** A concept of a record: its terms, and its note. */
    private static final class Sense {
        final List<String> terms = new ArrayList<>(2);

        @Nullable String note;
    }

    /** A term of a concept. */
    private static final class Wording {
        @Nullable String name;

        final List<String> permuted = new ArrayList<>(0);
    }

    private final MeshRecords records;
    private final Map<String, Sense> senses = new HashMap<>();
    private final Map<String, Wording> wordings = new HashMap<>();
    private final Map<String, List<String>> sensesOf = new HashMap<>();
    private final Map<String, String> preferred = new HashMap<>();
    private @Nullable String year;

    MeshRdf(MeshRecords records) {
        this.records = records;
    }

    /** The year in the IRIs, if they have one. */
    Optional<String> year() {
        return Optional.ofNullable(year);
    }

    @Override
    public void triple(Triple triple) {
        if (!triple.getSubject().isURI()) {
            return;
        }
        String subject = id(triple.getSubject().getURI());
        if (subject.isEmpty()) {
            checkTree(triple);
            return;
        }
        Node object = triple.getObject();
        String predicate = triple.getPredicate().getURI();
        if (predicate.startsWith(SCHEMA)) {
            String property = predicate.substring(SCHEMA.length());
            switch (subject.charAt(0)) {
                case 'T' -> takeWording(subject, property, object);
                case 'M' -> takeSense(subject, property, object);
                default -> takeRecord(subject, property, object);
            }
        } else if (subject.charAt(0) == 'D' || subject.charAt(0) == 'C') {
            if (predicate.equals(LABEL) && english(object)) {
                takeLabel(records.record(subject), object.getLiteralLexicalForm());
            } else if (predicate.equals(LABEL) && object.isLiteral()) {
                records.record(subject)
                        .translations
                        .add(new Translation(
                                MeshText.line(object.getLiteralLexicalForm()), object.getLiteralLanguage()));
            } else if (predicate.equals(TYPE)
                    && object.isURI()
                    && object.getURI().startsWith(SCHEMA)) {
                MeshRecord.Kind kind = KINDS.get(object.getURI().substring(SCHEMA.length()));
                if (kind != null) {
                    records.record(subject).kind = kind;
                }
            }
        }
    }

    private void takeLabel(MeshRecord record, String label) {
        String text = MeshText.line(label);
        if (record.label != null && !record.label.equals(text)) {
            throw new BadVocabularyException(
                    MeshRecords.NAMESPACE + record.id,
                    "has two labels, '" + record.label + "' and '" + text + "': its id stands for two records",
                    "give each record an id of its own");
        }
        record.label = text;
    }

    private void takeRecord(String id, String property, Node object) {
        switch (property) {
            case "treeNumber" ->
                tree(object).ifPresent(t -> records.record(id).trees.add(t));
            case "broaderDescriptor" -> link(object, records.record(id).broader::add);
            case "pharmacologicalAction" -> link(object, records.record(id).actions::add);
            case "mappedTo" -> link(object, records.record(id).mappedTo::add);
            case "preferredMappedTo" -> {
                link(object, records.record(id).mappedTo::add);
                link(object, records.record(id).preferredMappedTo::add);
            }
            case "preferredConcept" -> {
                link(
                        object,
                        o -> sensesOf.computeIfAbsent(id, i -> new ArrayList<>(1))
                                .add(o));
                link(object, o -> preferred.put(id, o));
            }
            case "concept" ->
                link(
                        object,
                        o -> sensesOf.computeIfAbsent(id, i -> new ArrayList<>(1))
                                .add(o));
            case "note" -> {
                if (english(object)) {
                    records.record(id).note = MeshText.line(object.getLiteralLexicalForm());
                }
            }
            default -> {
                // qualifiers, dates, indexing notes: nothing that Materia shows
            }
        }
    }

    private void takeSense(String id, String property, Node object) {
        if (property.equals("term") || property.equals("preferredTerm")) {
            link(object, senses.computeIfAbsent(id, i -> new Sense()).terms::add);
        } else if (property.equals("scopeNote") && english(object)) {
            senses.computeIfAbsent(id, i -> new Sense()).note = MeshText.line(object.getLiteralLexicalForm());
        }
    }

    private void takeWording(String id, String property, Node object) {
        if (property.equals("prefLabel") && english(object)) {
            wordings.computeIfAbsent(id, i -> new Wording()).name = MeshText.line(object.getLiteralLexicalForm());
        } else if (property.equals("altLabel") && english(object)) {
            wordings.computeIfAbsent(id, i -> new Wording())
                    .permuted
                    .add(MeshText.line(object.getLiteralLexicalForm()));
        }
    }

    /** A place in the tree is known by its number, and must stand where its number says. */
    private static void checkTree(Triple triple) {
        if (!triple.getPredicate().getURI().equals(SCHEMA + "parentTreeNumber")) {
            return;
        }
        Optional<String> child = tree(triple.getSubject());
        Optional<String> parent = tree(triple.getObject());
        if (child.isPresent()
                && parent.isPresent()
                && !(child.get().startsWith(parent.get() + ".")
                        && child.get().lastIndexOf('.') == parent.get().length())) {
            throw new BadVocabularyException(
                    "tree number " + child.get(),
                    "is placed below " + parent.get(),
                    "correct its parentTreeNumber: the hierarchy would run in a circle or nowhere");
        }
    }

    /** Puts terms and notes to the records. To be called when all triples are in. */
    @Override
    public void finish() {
        sensesOf.forEach((id, ids) -> {
            MeshRecord record = records.record(id);
            for (String sense : ids) {
                Sense found = senses.getOrDefault(sense, new Sense());
                found.terms.forEach(term -> {
                    Wording wording = wordings.getOrDefault(term, new Wording());
                    if (wording.name != null) {
                        record.names.add(wording.name);
                    }
                    record.permuted.addAll(wording.permuted);
                });
                if (sense.equals(preferred.get(id)) && found.note != null && record.note == null) {
                    record.note = found.note;
                }
            }
        });
        sensesOf.clear();
        senses.clear();
        wordings.clear();
    }

    private static boolean english(Node object) {
        return object.isLiteral()
                && (object.getLiteralLanguage().isEmpty()
                        || object.getLiteralLanguage().startsWith("en"));
    }

    private static Optional<String> tree(Node node) {
        if (!node.isURI() || !node.getURI().startsWith(MeshRecords.NAMESPACE)) {
            return Optional.empty();
        }
        Matcher matcher = TREE.matcher(node.getURI().substring(MeshRecords.NAMESPACE.length()));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Links to descriptors with a qualifier (D002164Q000031) lead to the descriptor. */
    private void link(Node object, java.util.function.Consumer<String> to) {
        if (object.isURI()) {
            String iri = object.getURI();
            int cut = iri.lastIndexOf('Q');
            String id = id(cut > MeshRecords.NAMESPACE.length() ? iri.substring(0, cut) : iri);
            if (!id.isEmpty()) {
                to.accept(id);
            }
        }
    }

    /** The id of a descriptor, supplementary concept, concept or term; empty for anything else. */
    private String id(String iri) {
        if (!iri.startsWith(MeshRecords.NAMESPACE)) {
            return "";
        }
        int at = MeshRecords.NAMESPACE.length();
        int length = iri.length();
        if (at + 5 <= length && iri.charAt(at + 4) == '/') {
            Matcher matcher = ID.matcher(iri.substring(at));
            if (!matcher.matches()) {
                return "";
            }
            year = matcher.group(1);
            return matcher.group(2);
        }
        if (at >= length || "DCMT".indexOf(iri.charAt(at)) < 0 || length < at + 5) {
            return "";
        }
        for (int i = at + 1; i < length; i++) {
            if (iri.charAt(i) < '0' || iri.charAt(i) > '9') {
                return "";
            }
        }
        return iri.substring(at);
    }
}
