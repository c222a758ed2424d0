package dev.materia.server.sparql;

import dev.materia.server.http.HeaderText;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;

/**
 * A query that may run.
 *
 * @param query the query
 * @param preset the prefixes that it uses without declaring them, with their namespaces
 * @param op its algebra, not optimised
 */
record ParsedQuery(Query query, Map<String, String> preset, Op op) {

    /**
     * The prefixes that were declared for the query as the value of a header field, a dictionary of strings (RFC 9651,
     * section 3.2); empty if the query declares all that it uses.
     */
    String presetField() {
        return preset.entrySet().stream()
                .map(entry -> entry.getKey() + "=\"" + HeaderText.uri(entry.getValue()) + "\"")
                .collect(Collectors.joining(", "));
    }
}
