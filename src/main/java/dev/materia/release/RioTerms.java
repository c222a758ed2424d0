package dev.materia.release;

import dev.materia.release.statement.StatementTable;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The terms of a {@link StatementTable} as RDF4J values, each made once and shared by all dumps. */
final class RioTerms {

    private static final ValueFactory FACTORY = SimpleValueFactory.getInstance();

    private final StatementTable table;
    private final Value[] values;

    /** Converts all terms of a table. */
    RioTerms(StatementTable table) {
        this.table = table;
        values = new Value[table.terms()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(table.term(i));
        }
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

    /** A row's triple, without its graph. */
    Statement triple(int row) {
        return FACTORY.createStatement(
                (Resource) values[table.subject(row)], (IRI) values[table.predicate(row)], values[table.object(row)]);
    }

    /** A row's statement in its graph. */
    Statement quad(int row) {
        int graph = table.graph(row);
        return graph < 0
                ? triple(row)
                : FACTORY.createStatement(
                        (Resource) values[table.subject(row)],
                        (IRI) values[table.predicate(row)],
                        values[table.object(row)],
                        (Resource) values[graph]);
    }
}
