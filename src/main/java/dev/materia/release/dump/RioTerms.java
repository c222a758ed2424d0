package dev.materia.release.dump;

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
public final class RioTerms {

    private static final ValueFactory FACTORY = SimpleValueFactory.getInstance();
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST_KEPT = 1 << 12;

    private final Statements.Terms terms;
    private final int[] places = new int[SLOTS];
    private final @Nullable Value[] values = new Value[SLOTS];

    /** Converts terms. */
    public RioTerms(Statements.Terms terms) {
        this.terms = terms;
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

    /** The statement of these places. */
    public Statement statement(int subject, int predicate, int object) throws IOException {
        return FACTORY.createStatement((Resource) value(subject), (IRI) value(predicate), value(object));
    }
}
