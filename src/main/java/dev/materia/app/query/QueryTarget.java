package dev.materia.app.query;

import dev.materia.release.Prefixes;
import dev.materia.source.MateriaException;
import java.io.OutputStream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;

/** Data that can be asked; they are read only when they are. */
public final class QueryTarget {

    private final String base;
    private final PrefixMapping prefixes;
    private final Loader loader;

    /** Data whose minted IRIs start with {@code base}. */
    public QueryTarget(String base, Loader loader) {
        this.base = base;
        this.prefixes = PrefixMapping.Factory.create()
                .setNsPrefixes(Prefixes.of(base).namespaces())
                .lock();
        this.loader = loader;
    }

    /** Reads the data. */
    @FunctionalInterface
    public interface Loader {
        DatasetGraph load() throws MateriaException;
    }

    /**
     * Parses a SPARQL 1.1 query, for which the prefixes of the data are declared.
     *
     * @param where the name of the query in messages
     * @throws MateriaException if it is no query, with line and column, or does more than read the data
     */
    public SparqlQuery parse(String sparql, String where) throws MateriaException {
        return SparqlQuery.of(sparql, where, base, prefixes);
    }

    /**
     * Reads the data and writes their answer to {@code question}.
     *
     * @param format one that {@link SparqlQuery#format} gave
     * @throws MateriaException if a source or a vocabulary cannot be read, or the release is damaged
     */
    public void answer(SparqlQuery question, QueryFormat format, OutputStream out) throws MateriaException {
        question.answer(DatasetFactory.wrap(loader.load()), format, out);
    }
}
