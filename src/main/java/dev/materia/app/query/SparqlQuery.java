package dev.materia.app.query;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.sparql.QueryPolicy;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.jspecify.annotations.Nullable;

/** A SPARQL 1.1 query, parsed, with the prefixes of the data declared beforehand. */
public final class SparqlQuery {

    private final Query query;
    private final String where;
    private final QueryPolicy policy;

    private SparqlQuery(Query query, String where, QueryPolicy policy) {
        this.query = query;
        this.where = where;
        this.policy = policy;
    }

    /**
     * Parses {@code sparql}, which may read the data and compute, and nothing else, as on the server: it asks no other
     * endpoint and runs no class that it names.
     *
     * @param where the name of the query in messages
     * @param base what relative IRIs are resolved against
     * @param prefixes what need not be declared; a query's own declarations come before them
     * @throws MateriaException if it is no SPARQL query, with line and column, or does what it may not
     */
    static SparqlQuery of(String sparql, String where, String base, PrefixMapping prefixes) throws MateriaException {
        QueryPolicy policy = QueryPolicy.withoutServer(base);
        try {
            return new SparqlQuery(policy.parse(sparql, prefixes), where, policy);
        } catch (ProblemException e) {
            throw refused(where, e);
        }
    }

    private static MateriaException refused(String where, ProblemException refusal) {
        HttpProblem problem = refusal.problem();
        String place = problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "";
        return new MateriaException(new Problem(where + place, problem.detail(), inLine(problem.remedy())), refusal);
    }

    /** A sentence of its own as the end of another one. */
    private static String inLine(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT)
                + sentence.substring(1).replaceFirst("\\.$", "");
    }

    /**
     * The format to answer in.
     *
     * @param wish what the user asks for, if anything
     * @param forPeople whether a person reads the answer as it is written
     * @return empty if the wish does not fit the kind of query
     */
    public Optional<QueryFormat> format(@Nullable QueryFormat wish, boolean forPeople) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (wish != null) {
            return wish.isForGraphs() == graph ? Optional.of(wish) : Optional.empty();
        }
        if (graph) {
            return Optional.of(QueryFormat.TURTLE);
        }
        return Optional.of(forPeople ? QueryFormat.TEXT : QueryFormat.TSV);
    }

    /**
     * Writes the answer that {@code dataset} gives, in a format that {@link #format} returned.
     *
     * @throws MateriaException if the query does in the end what it may not
     */
    void answer(Dataset dataset, QueryFormat format, OutputStream out) throws MateriaException {
        policy.apply(dataset.getContext());
        try (QueryExecution execution = QueryExecution.create(query, dataset)) {
            if (query.isConstructType()) {
                write(execution.execConstruct(), out);
            } else if (query.isDescribeType()) {
                write(execution.execDescribe(), out);
            } else if (query.isAskType()) {
                answerYesOrNo(execution.execAsk(), format, out);
            } else if (format == QueryFormat.TEXT) {
                ResultSetFormatter.out(out, execution.execSelect(), query);
            } else {
                ResultSetFormatter.output(out, execution.execSelect(), language(format));
            }
        } catch (ProblemException e) {
            throw refused(where, e);
        } catch (StackOverflowError e) {
            throw refused(where, QueryPolicy.tooDeep());
        }
    }

    /** Turtle that declares only the prefixes it uses. */
    private static void write(Model answer, OutputStream out) {
        Set<String> unused = new HashSet<>(answer.getNsPrefixMap().values());
        answer.getGraph()
                .find()
                .forEach(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .map(node -> node.isLiteral() ? node.getLiteralDatatypeURI() : node.toString())
                        .forEach(iri -> unused.removeIf(iri::startsWith)));
        Map<String, String> prefixes = Map.copyOf(answer.getNsPrefixMap());
        prefixes.forEach((prefix, namespace) -> {
            if (unused.contains(namespace)) {
                answer.removeNsPrefix(prefix);
            }
        });
        RDFDataMgr.write(out, answer, RDFFormat.TURTLE_PRETTY);
    }

    private static void answerYesOrNo(boolean yes, QueryFormat format, OutputStream out) {
        switch (format) {
            case JSON, XML -> ResultSetFormatter.output(out, yes, language(format));
            // SPARQL has CSV and TSV for tables alone
            default -> new PrintStream(out, true, StandardCharsets.UTF_8).append(yes ? "true\n" : "false\n");
        }
    }

    private static Lang language(QueryFormat format) {
        return switch (format) {
            case JSON -> ResultSetLang.RS_JSON;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case XML -> ResultSetLang.RS_XML;
            case TEXT, TURTLE -> throw new IllegalArgumentException(format + " is written elsewhere");
        };
    }
}
