package dev.materia.release;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/** The terms of {@link Statements} as RDF4J values, for one thread; those that come up again soon are held. */
final class RioTerms implements AutoCloseable {

    private static final ValueFactory FACTORY = SimpleValueFactory.getInstance();
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST_KEPT = 1 << 12;

    private final Statements.Terms terms;
    private final int[] places = new int[SLOTS];
    private final @Nullable Value[] values = new Value[SLOTS];

    /** Converts terms of {@code statements}. */
    RioTerms(Statements statements) throws IOException {
        this.terms = statements.terms();
    }

    private Value value(int place) throws IOException {
        int slot = place & (SLOTS - 1);
        Value known = values[slot];
        if (known != null && places[slot] == place) {
            return known;
        }
        Value value = value(terms.term(place));
        if (!value.isLiteral() || value.stringValue().length() < LONGEST_KEPT) {
            places[slot] = place;
            values[slot] = value;
        }
        return value;
    }

    private static Value value(Node term) {
        if (term.isURI()) {
            return FACTORY.createIRI(term.getURI());
        }
        String text = term.getLiteralLexicalForm();
        return term.getLiteralLanguage().isEmpty()
                ? FACTORY.createLiteral(text, FACTORY.createIRI(term.getLiteralDatatypeURI()))
                : FACTORY.createLiteral(text, term.getLiteralLanguage());
    }

    /** The statement of these places; without a graph for -1. */
    Statement statement(int graph, int subject, int predicate, int object) throws IOException {
        Resource s = (Resource) value(subject);
        IRI p = (IRI) value(predicate);
        Value o = value(object);
        return graph < 0 ? FACTORY.createStatement(s, p, o) : FACTORY.createStatement(s, p, o, (Resource) value(graph));
    }

    @Override
    public void close() throws IOException {
        terms.close();
    }
}
