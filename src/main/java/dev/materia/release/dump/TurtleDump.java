package dev.materia.release.dump;

import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.vocabulary.RDF;

/**
 * Turtle (RDF 1.1 Turtle) for reading: a paragraph for each subject, a line for each object. Named graphs are written
 * as in TriG (RDF 1.1 TriG, section 2).
 */
public final class TurtleDump implements Dump {

    private static final int SLOTS = 1 << 14;
    private static final int PREDICATES = 1 << 8;
    private static final int NONE = -1;

    private final EncodedTerms terms;
    private final EncodedTerms predicates;
    private final Utf8Writer out;
    private int graph = NONE;
    private int subject = NONE;
    private int predicate = NONE;

    /** Starts a document that declares {@code prefixes} and shortens IRIs by them. */
    public TurtleDump(Statements.Terms terms, Namespaces prefixes, Utf8Writer out) throws IOException {
        TurtleTerms syntax = new TurtleTerms(prefixes);
        this.terms = new EncodedTerms(terms, syntax::write, SLOTS);
        this.predicates = new EncodedTerms(
                terms,
                (term, to) -> {
                    if (term.hasURI(RDF.type.getURI())) {
                        to.write('a');
                    } else {
                        syntax.write(term, to);
                    }
                },
                PREDICATES);
        this.out = out;
        Set<String> declared = new HashSet<>();
        for (var prefix : prefixes.byPrefix().entrySet()) {
            if (declared.add(prefix.getValue())) {
                out.write("@prefix " + prefix.getKey() + ": ");
                IriText.write(prefix.getValue(), out);
                out.write(" .\n");
            }
        }
    }

    @Override
    public void take(int inGraph, int ofSubject, int ofPredicate, int object) throws IOException {
        if (inGraph != graph) {
            closeGraph();
            out.write('\n');
            if (inGraph != NONE) {
                out.write(terms.of(inGraph));
                out.write(" {\n");
            }
            graph = inGraph;
            open(ofSubject);
        } else if (ofSubject != subject) {
            closeSubject();
            out.write('\n');
            open(ofSubject);
        } else if (ofPredicate != predicate) {
            out.write(graph == NONE ? ";\n  " : ";\n    ");
        } else {
            out.write(graph == NONE ? ",\n    " : ",\n      ");
            out.write(terms.of(object));
            return;
        }
        out.write(predicates.of(ofPredicate));
        out.write(' ');
        out.write(terms.of(object));
        predicate = ofPredicate;
    }

    private void open(int next) throws IOException {
        if (graph != NONE) {
            out.write("  ");
        }
        out.write(terms.of(next));
        out.write(' ');
        subject = next;
    }

    private void closeSubject() throws IOException {
        if (subject != NONE) {
            out.write(" .\n");
            subject = NONE;
        }
    }

    private void closeGraph() throws IOException {
        closeSubject();
        if (graph != NONE) {
            out.write("}\n");
            graph = NONE;
        }
    }

    @Override
    public void end() throws IOException {
        closeGraph();
    }
}
