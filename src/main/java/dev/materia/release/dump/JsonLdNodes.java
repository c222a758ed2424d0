package dev.materia.release.dump;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/**
 * The node objects of a compacted JSON-LD document (JSON-LD 1.1 API, sections 6.1.2 and 8.1), for statements that come
 * sorted and have no blank nodes, and under a context that is nothing but prefixes.
 */
final class JsonLdNodes {

    /** What a namespace must end in to be a prefix of compact IRIs (JSON-LD 1.1, section 4.1.5). */
    private static final String DELIMITERS = ":/?#[]@";

    private static final int MOST_KEPT = 1 << 14;
    private static final String KEY = "\n            ";

    private final Map<String, String> prefixes;
    private final Writer out;
    private final Map<String, String> compact = new HashMap<>();
    private final List<Value> values = new ArrayList<>();
    private @Nullable IRI predicate;
    private boolean any;

    /** Starts a document. */
    JsonLdNodes(Namespaces prefixes, Writer out) throws IOException {
        this.prefixes = prefixes.byPrefix();
        this.out = out;
        out.write("{\n    \"@context\": {");
        String separator = "";
        for (Map.Entry<String, String> prefix : this.prefixes.entrySet()) {
            out.write(separator + "\n        ");
            string(prefix.getKey());
            out.write(": ");
            string(prefix.getValue());
            separator = ",";
        }
        out.write("\n    },\n    \"@graph\": [");
    }

    /**
     * Adds the node objects of some statements, with all that are about one subject among them. Nodes stand in the
     * order in which they are first named, be it as an object, as the algorithm has it that makes JSON-LD of RDF.
     */
    void add(List<Statement> statements) throws IOException {
        Map<Value, List<Statement>> nodes = new LinkedHashMap<>();
        for (Statement statement : statements) {
            nodes.computeIfAbsent(statement.getSubject(), s -> new ArrayList<>())
                    .add(statement);
            if (statement.getObject().isIRI()) {
                nodes.computeIfAbsent(statement.getObject(), o -> new ArrayList<>());
            }
        }
        for (Map.Entry<Value, List<Statement>> node : nodes.entrySet()) {
            if (!node.getValue().isEmpty()) {
                out.write(any ? ",\n        {" : "\n        {");
                any = true;
                node(node.getKey(), node.getValue());
                out.write("\n        }");
            }
        }
    }

    private void node(Value subject, List<Statement> statements) throws IOException {
        out.write(KEY + "\"@id\": ");
        string(iri(subject.stringValue(), false));
        for (Statement statement : statements) {
            if (!statement.getPredicate().equals(predicate)) {
                property();
                predicate = statement.getPredicate();
            }
            values.add(statement.getObject());
        }
        property();
        predicate = null;
    }

    /** Ends the document. */
    void end() throws IOException {
        out.write("\n    ]\n}");
    }

    /** Writes the values of a property that are collected. */
    private void property() throws IOException {
        IRI property = predicate;
        if (values.isEmpty() || property == null) {
            return;
        }
        boolean type = RDF.TYPE.equals(property);
        out.write("," + KEY);
        string(type ? "@type" : iri(property.stringValue(), true));
        out.write(": ");
        if (values.size() == 1) {
            value(values.get(0), type, KEY);
        } else {
            String separator = "[";
            for (Value value : values) {
                out.write(separator + KEY + "    ");
                value(value, type, KEY + "    ");
                separator = ",";
            }
            out.write(KEY + "]");
        }
        values.clear();
    }

    private void value(Value value, boolean type, String indent) throws IOException {
        if (value instanceof Literal literal) {
            literal(literal, indent);
        } else if (type) {
            string(iri(value.stringValue(), true));
        } else if (RDF.NIL.equals(value)) {
            out.write("{" + indent + "    \"@list\": [" + indent + "    ]" + indent + "}");
        } else {
            out.write("{" + indent + "    \"@id\": ");
            string(iri(value.stringValue(), false));
            out.write(indent + "}");
        }
    }

    private void literal(Literal literal, String indent) throws IOException {
        String language = literal.getLanguage().orElse("");
        if (language.isEmpty() && XSD.STRING.equals(literal.getDatatype())) {
            string(literal.getLabel());
            return;
        }
        if (language.isEmpty()) {
            out.write("{" + indent + "    \"@value\": ");
            string(literal.getLabel());
            out.write("," + indent + "    \"@type\": ");
            string(iri(literal.getDatatype().stringValue(), true));
        } else {
            out.write("{" + indent + "    \"@language\": ");
            string(language.toLowerCase(Locale.ROOT));
            out.write("," + indent + "    \"@value\": ");
            string(literal.getLabel());
        }
        out.write(indent + "}");
    }

    /** An IRI as it is shortest, the first of the alphabet among equals; {@code term} where a term may stand for it. */
    private String iri(String iri, boolean term) {
        String known = term ? compact.get(iri) : null;
        if (known != null) {
            return known;
        }
        String best = null;
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            String namespace = prefix.getValue();
            if (!iri.startsWith(namespace)) {
                continue;
            }
            boolean whole = iri.length() == namespace.length();
            if (whole ? !term : DELIMITERS.indexOf(namespace.charAt(namespace.length() - 1)) < 0) {
                continue;
            }
            String candidate = whole ? prefix.getKey() : prefix.getKey() + ":" + iri.substring(namespace.length());
            if (best == null
                    || candidate.length() < best.length()
                    || (candidate.length() == best.length() && candidate.compareTo(best) < 0)) {
                best = candidate;
            }
        }
        String result = best == null ? iri : best;
        if (term && compact.size() < MOST_KEPT) {
            compact.put(iri, result);
        }
        return result;
    }

    /** Writes a string with the escapes that JSON asks for (RFC 8259, section 7). */
    private void string(String text) throws IOException {
        out.write('"');
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.write(text, start, i - start);
                start = i + 1;
                escape(c);
            }
        }
        out.write(text, start, text.length() - start);
        out.write('"');
    }

    private void escape(char c) throws IOException {
        switch (c) {
            case '"' -> out.write("\\\"");
            case '\\' -> out.write("\\\\");
            case '\b' -> out.write("\\b");
            case '\f' -> out.write("\\f");
            case '\n' -> out.write("\\n");
            case '\r' -> out.write("\\r");
            case '\t' -> out.write("\\t");
            default -> {
                String hex = "000" + Integer.toHexString(c);
                out.write("\\u" + hex.substring(hex.length() - 4));
            }
        }
    }
}
