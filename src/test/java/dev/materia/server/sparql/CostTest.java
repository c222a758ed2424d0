package dev.materia.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query is expected to cost. */
class CostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a ?b ?c . ?d ?e ?f }",
                "ASK { { ?a ?b ?c . ?c ?d ?e . ?f ?g ?h } }",
                "SELECT * { ?a (<http://example.org/p>|^<http://example.org/q>)* ?b }"
            })
    void isPlainlyHeavy(String query) {
        assertThat(Cost.isHeavy(QueryFactory.create(query))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK {}",
                "DESCRIBE <http://example.org/a>",
                "SELECT * { ?a ?b ?c } LIMIT 10",
                "SELECT * { ?a ?b ?c . ?c ?d ?e . ?e ?f ?a }",
                "SELECT * { ?f ?g ?h . ?a ?b ?c . ?h ?i ?a }",
                "SELECT * { <http://example.org/a> ?p ?c . <http://example.org/a> <http://example.org/p> 1 }",
                "SELECT * { <http://example.org/a> <http://example.org/p>* ?b }",
                "SELECT * { ?a a <http://example.org/A> . ?a <http://example.org/p>* ?b }"
            })
    void isNot(String query) {
        assertThat(Cost.isHeavy(QueryFactory.create(query))).isFalse();
    }
}
