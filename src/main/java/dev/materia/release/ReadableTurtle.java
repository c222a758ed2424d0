package dev.materia.release;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rio's Turtle, for reading: a paragraph for each subject, a line for each object, numbers without quotes. Named graphs
 * are written as in TriG (RDF 1.1 TriG, section 2). Rio's own pretty printing is off, because it buffers, takes twice
 * as long, and rewrites numbers to their canonical form, which changes the data.
 */
final class ReadableTurtle extends TurtleWriter {

    /** Local names that need no escapes anywhere (RDF 1.1 Turtle, PN_LOCAL). */
    private static final Pattern PLAIN_LOCAL = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?");

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");

    /** How many shortened IRIs are held; subjects, which come once, would fill any memory. */
    private static final int MOST_CURIES = 1 << 14;

    private final Prefixes prefixes;
    private final Map<IRI, String> curies = new HashMap<>();
    private @Nullable Resource graph;

    /** A writer that shortens IRIs by {@code prefixes}, which the caller declares with {@link #handleNamespace}. */
    ReadableTurtle(Writer out, Prefixes prefixes) {
        super(out);
        this.prefixes = prefixes;
        getWriterConfig()
                .set(BasicWriterSettings.PRETTY_PRINT, false)
                .set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    }

    @Override
    public RDFFormat getRDFFormat() {
        return RDFFormat.TRIG;
    }

    @Override
    public void startRDF() {
        super.startRDF();
        writer.setIndentationString("  ");
    }

    @Override
    protected void writeStatement(
            Resource subject,
            IRI predicate,
            Value object,
            @Nullable Resource context,
            boolean shortenSubject,
            boolean shortenObject)
            throws IOException {
        boolean newGraph = !Objects.equals(context, graph);
        if (newGraph) {
            closeGraph();
            openGraph(context);
        }
        if (subject.equals(lastWrittenSubject) && predicate.equals(lastWrittenPredicate)) {
            writer.write(",");
            writer.writeEOL();
            writeValue(object, false);
            return;
        }
        if (!subject.equals(lastWrittenSubject)) {
            closePreviousStatement();
            if (!newGraph) {
                emptyLine();
            }
        }
        super.writeStatement(subject, predicate, object, context, shortenSubject, shortenObject);
    }

    private void openGraph(@Nullable Resource context) throws IOException {
        writer.writeEOL();
        if (context != null) {
            writeResource(context, false);
            writer.write(" {");
            writer.writeEOL();
            writer.increaseIndentation();
        }
        graph = context;
    }

    /** A line without the spaces of the indentation. */
    private void emptyLine() throws IOException {
        if (graph == null) {
            writer.writeEOL();
        } else {
            writer.decreaseIndentation();
            writer.writeEOL();
            writer.increaseIndentation();
        }
    }

    private void closeGraph() throws IOException {
        closePreviousStatement();
        if (graph != null) {
            writer.decreaseIndentation();
            writer.write("}");
            writer.writeEOL();
            graph = null;
        }
    }

    @Override
    public void endRDF() {
        try {
            closeGraph();
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
        super.endRDF();
    }

    @Override
    protected void writeURI(IRI iri) throws IOException {
        String known = curies.get(iri);
        if (known == null) {
            known = prefixes.curie(iri.stringValue())
                    .filter(c ->
                            PLAIN_LOCAL.matcher(c.substring(c.indexOf(':') + 1)).matches())
                    .orElse("");
            if (curies.size() == MOST_CURIES) {
                curies.clear();
            }
            curies.put(iri, known);
        }
        if (known.isEmpty()) {
            super.writeURI(iri);
        } else {
            writer.write(known);
        }
    }

    @Override
    protected void writeLiteral(Literal literal) throws IOException {
        if (bare(literal)) {
            writer.write(literal.getLabel());
        } else {
            super.writeLiteral(literal);
        }
    }

    private static boolean bare(Literal literal) {
        IRI type = literal.getDatatype();
        String label = literal.getLabel();
        return (XSD.INTEGER.equals(type) && INTEGER.matcher(label).matches())
                || (XSD.DECIMAL.equals(type) && DECIMAL.matcher(label).matches())
                || (XSD.BOOLEAN.equals(type) && (label.equals("true") || label.equals("false")));
    }
}
