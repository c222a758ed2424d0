package dev.materia;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.sparql.SyntaxMessage;
import dev.materia.source.Problem;
import dev.materia.source.SourceException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.Syntax;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.jspecify.annotations.Nullable;

/** A SPARQL 1.1 query, parsed, with the prefixes of the data declared beforehand. */
public final class Question {

    private final Query query;
    private final String where;

    private Question(Query query, String where) {
        this.query = query;
        this.where = where;
    }

    /**
     * Parses {@code sparql}.
     *
     * @param where the name of the query in messages
     * @param prefixes what need not be declared; a query's own declarations come before them
     * @throws SourceException if it is no SPARQL query, with line and column
     */
    static Question of(String sparql, String where, PrefixMapping prefixes) throws SourceException {
        Query query = new Query();
        query.getPrefixMapping().setNsPrefixes(prefixes);
        try {
            return new Question(QueryFactory.parse(query, sparql, null, Syntax.syntaxSPARQL_11), where);
        } catch (QueryParseException e) {
            HttpProblem fault = SyntaxMessage.of(e);
            String place = fault.line() > 0 ? ":" + fault.line() + ":" + fault.column() : "";
            throw new SourceException(new Problem(where + place, fault.detail(), "correct the query there"), e);
        }
    }

    /**
     * The format to answer in.
     *
     * @param wish what the user asks for, if anything
     * @param forPeople whether a person reads the answer as it is written
     * @return empty if the wish does not fit the kind of query
     */
    public Optional<AnswerFormat> format(@Nullable AnswerFormat wish, boolean forPeople) {
        boolean graph = query.isConstructType() || query.isDescribeType();
        if (wish != null) {
            return wish.isForGraphs() == graph ? Optional.of(wish) : Optional.empty();
        }
        if (graph) {
            return Optional.of(AnswerFormat.TURTLE);
        }
        return Optional.of(forPeople ? AnswerFormat.TEXT : AnswerFormat.TSV);
    }

    /**
     * Writes the answer that {@code dataset} gives, in a format that {@link #format} returned.
     *
     * @throws SourceException if an endpoint that the query asks by itself does not answer
     */
    void answer(Dataset dataset, AnswerFormat format, OutputStream out) throws SourceException {
        try (QueryExecution execution = QueryExecution.create(query, dataset)) {
            if (query.isConstructType()) {
                write(execution.execConstruct(), out);
            } else if (query.isDescribeType()) {
                write(execution.execDescribe(), out);
            } else if (query.isAskType()) {
                answerYesOrNo(execution.execAsk(), format, out);
            } else if (format == AnswerFormat.TEXT) {
                ResultSetFormatter.out(out, execution.execSelect(), query);
            } else {
                ResultSetFormatter.output(out, execution.execSelect(), language(format));
            }
        } catch (HttpException | QueryExceptionHTTP e) {
            throw new SourceException(
                    new Problem(
                            where,
                            "an endpoint that SERVICE names did not answer",
                            "check its address, or leave it out"),
                    e);
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

    private static void answerYesOrNo(boolean yes, AnswerFormat format, OutputStream out) {
        switch (format) {
            case JSON, XML -> ResultSetFormatter.output(out, yes, language(format));
            // SPARQL has CSV and TSV for tables alone
            default -> new PrintStream(out, true, StandardCharsets.UTF_8).append(yes ? "true\n" : "false\n");
        }
    }

    private static Lang language(AnswerFormat format) {
        return switch (format) {
            case JSON -> ResultSetLang.RS_JSON;
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case XML -> ResultSetLang.RS_XML;
            case TEXT, TURTLE -> throw new IllegalArgumentException(format + " is written elsewhere");
        };
    }
}
