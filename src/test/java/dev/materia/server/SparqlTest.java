package dev.materia.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest extends ServerTest {

    private static final String TREATED = "SELECT ?c { ?d mat:treats ?c }";

    @ParameterizedTest
    @CsvSource({
        "'',application/sparql-results+json,\"bindings\"",
        "*/*,application/sparql-results+json,\"bindings\"",
        "application/json,application/json,\"bindings\"",
        "application/sparql-results+xml,application/sparql-results+xml,<uri>",
        "text/csv,text/csv; charset=utf-8,condition/spasticity",
        "text/tab-separated-values,text/tab-separated-values; charset=utf-8,condition/spasticity",
        "'application/json;q=0.4,text/csv;q=0.6',text/csv; charset=utf-8,condition/spasticity",
    })
    void selectsInEveryFormat(String accept, String contentType, String holds) {
        HttpResponse<String> answer =
                accept.isEmpty() ? client.query(TREATED) : client.query(TREATED, "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow().replace(";charset", "; charset"))
                .isEqualToIgnoringCase(contentType);
        assertThat(answer.body()).contains(holds).contains("https://w3id.org/materia/condition/spasticity");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle,TURTLE",
        "application/n-triples,N-TRIPLES",
        "application/ld+json,JSON-LD",
        "application/rdf+xml,RDF/XML",
    })
    void constructsAndDescribesInEveryFormat(String accept, String lang) {
        String construct = "CONSTRUCT { ?d a mat:Drug } WHERE { ?d a mat:Drug }";
        String describe = "DESCRIBE <drug/baclofen>";

        assertThat(parse(client.query(construct, "Accept", accept), lang).size())
                .isEqualTo(2);
        assertThat(parse(client.query(describe, "Accept", accept), lang).size()).isEqualTo(11);
    }

    @Test
    void aBlankNodeOfALabelIsTheSameInOneSolutionAndAnotherInTheNext() {
        HttpResponse<String> answer = client.query(
                "SELECT (BNODE('a') AS ?x) (BNODE('b') AS ?y) (BNODE('a') AS ?z) { VALUES ?v { 1 1 2 } }",
                "Accept",
                "text/csv");
        List<List<String>> rows = answer.body()
                .lines()
                .skip(1)
                .map(row -> List.of(row.split(",")))
                .toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.get(0)).isEqualTo(row.get(2)).isNotEqualTo(row.get(1));
        });
        assertThat(rows.stream().map(row -> row.get(0)).distinct()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "2,bcd",
        "1.5,bcd",
        "0,abcd",
        "-9,abcd",
        "'2, 2',bc",
        "'-1, 4',ab",
        "'0, 1',''",
        "'3, 2147483647',cd",
        "'3, -1',''",
        "7,''",
    })
    void aPartOfATextIsThatOfItsPositions(String place, String part) {
        String call = "SUBSTR('abcd'@en, " + place + ")";
        HttpResponse<String> answer = client.query(
                "SELECT (CONCAT('[', STR(" + call + "), ']') AS ?part) (LANG(" + call + ") AS ?language) {}",
                "Accept",
                "text/csv");

        assertThat(answer.body().lines().skip(1)).containsExactly("[" + part + "],en");
    }

    private static Model parse(HttpResponse<String> answer, String lang) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return RDFParser.fromString(answer.body(), RDFLanguages.nameToLang(lang))
                .toModel();
    }

    @Test
    void answersFormsDirectPostsAndHead() {
        String query = SmallRelease.PREFIXES + "ASK { :x a mat:Drug }";
        HttpResponse<String> form =
                client.post("/sparql", "application/x-www-form-urlencoded", "query=" + Client.encode(query));
        HttpResponse<String> direct = client.post("/sparql", "application/sparql-query; charset=UTF-8", query);
        HttpResponse<String> head = client.method("HEAD", "/sparql?query=" + Client.encode(query));

        assertThat(form.body()).contains("\"boolean\"").contains("false");
        assertThat(direct.body()).isEqualTo(form.body());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .contains(Integer.toString(form.body().length()));
    }

    @Test
    void answersForTheUnionByDefaultAndForTheGraphsAskedFor() {
        String count = "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a mat:Drug }";
        String graphs = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?d a mat:Drug } }";
        String one = "&default-graph-uri=https://w3id.org/materia/monograph/other";
        String csv = "/sparql?format=csv&query=";

        assertThat(client.query(count, "Accept", "text/csv").body()).contains("2");
        assertThat(client.query(graphs, "Accept", "text/csv").body()).contains("2");
        assertThat(client.get(csv + Client.encode(SmallRelease.PREFIXES + count) + one)
                        .body())
                .contains("1");
        assertThat(client.query(count.replace("{", "FROM <monograph/other> {"), "Accept", "text/csv")
                        .body())
                .contains("1");
        assertThat(client.get(csv + Client.encode(SmallRelease.PREFIXES + graphs)
                                + "&named-graph-uri=https://w3id.org/materia/monograph/other")
                        .body())
                .contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { GRAPH <urn:none> { ?s ?p ?o } }",
                "SELECT * FROM <urn:none> { ?s ?p ?o }",
                "SELECT * FROM NAMED <urn:none> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * FROM NAMED <monograph/other> { GRAPH <urn:none> { ?s ?p ?o } }",
                "SELECT * FROM NAMED <monograph/other> { GRAPH <monograph/baclofen> { ?s ?p ?o } }",
                "SELECT * FROM <monograph/other> { GRAPH <monograph/baclofen> { ?s ?p ?o } }",
                "SELECT * FROM <monograph/other> { GRAPH ?g { ?s ?p ?o } }",
            })
    void findsNothingInGraphsThatAreNotThere(String query) {
        HttpResponse<String> answer = client.query(query, "Accept", "text/csv");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body().strip().lines()).hasSize(1);
    }

    @Test
    void jenaQueriesIt() {
        try (RDFConnection connection =
                RDFConnection.connect(server.address().resolve("/sparql").toString())) {
            String text = SmallRelease.PREFIXES + "SELECT ?n { :drug\\/baclofen skos:prefLabel ?n }";
            String names =
                    connection.query(text).execSelect().next().getLiteral("n").getString();

            assertThat(names).isEqualTo("baclofen");
            assertThat(connection.queryAsk(SmallRelease.PREFIXES + "ASK { ?d a mat:Drug }"))
                    .isTrue();
            assertThat(connection.queryConstruct("CONSTRUCT WHERE { ?s a ?t }").contains(null, RDF.type))
                    .isTrue();
        }
    }

    @Test
    void describesItselfToProgramsAndShowsAFormToPeople() {
        HttpResponse<String> turtle = client.get("/sparql", "Accept", "text/turtle");
        Model description = parse(turtle, "TURTLE");
        String sd = "http://www.w3.org/ns/sparql-service-description#";

        assertThat(description
                        .listSubjectsWithProperty(RDF.type, description.createResource(sd + "Service"))
                        .next()
                        .getURI())
                .isEqualTo(server.address() + "sparql");
        assertThat(description
                        .listObjectsOfProperty(description.createProperty(sd + "resultFormat"))
                        .toList())
                .hasSize(8);
        assertThat(description
                        .listObjectsOfProperty(description.createProperty(sd + "name"))
                        .toList())
                .hasSize(2);
        assertThat(client.get("/sparql", "Accept", "text/html").body())
                .contains("<textarea")
                .contains("mat:treats");
    }

    @Test
    void showsResultsToBrowsersEscaped() {
        String page = client.query(
                        "SELECT ?b ?c { ?d mat:brandName ?b ; mat:treats ?c }", "Accept", "text/html,*/*;q=0.8")
                .body();

        assertThat(page)
                .contains("<table class=\"stacked\">")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(page).contains("href=\"/condition/spasticity\"").contains("format=csv");
    }
}
