package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.source.MateriaException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoidDescriptionTest {

    private static final String PREFIXES = """
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX dcat: <http://www.w3.org/ns/dcat#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX spdx: <http://spdx.org/rdf/terms#>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            """;

    @TempDir
    private Path temp;

    private Release release;
    private Graph description;
    private DatasetGraph data;

    @BeforeEach
    void write() throws MateriaException {
        release = new ReleaseWriter(Samples.CATALOGUE, 1)
                .write(Samples.published(Samples.twoDrugs()), List.of(), temp.resolve("r"));
        description = release.voidDescription();
        data = release.load();
    }

    @Test
    void totalsAreWhatSparqlCounts() {
        String dataset = "<https://drugs.example/dataset> ";
        assertThat(said("SELECT ?a { " + dataset + "void:triples ?a }"))
                .isEqualTo(counted("SELECT (COUNT(*) AS ?a) { ?s ?p ?o }"));
        assertThat(said("SELECT ?a { " + dataset + "void:distinctSubjects ?a }"))
                .isEqualTo(counted("SELECT (COUNT(DISTINCT ?s) AS ?a) { ?s ?p ?o }"));
        assertThat(said("SELECT ?a { " + dataset + "void:distinctObjects ?a }"))
                .isEqualTo(counted("SELECT (COUNT(DISTINCT ?o) AS ?a) { ?s ?p ?o }"));
        assertThat(said("SELECT ?a { " + dataset + "void:properties ?a }"))
                .isEqualTo(counted("SELECT (COUNT(DISTINCT ?p) AS ?a) { ?s ?p ?o }"));
        assertThat(said("SELECT ?a { " + dataset + "void:classes ?a }"))
                .isEqualTo(counted("SELECT (COUNT(DISTINCT ?c) AS ?a) { ?s a ?c }"));
        assertThat(said("SELECT ?a { " + dataset + "void:entities ?a }"))
                .isEqualTo(counted("SELECT (COUNT(DISTINCT ?s) AS ?a) { ?s ?p ?o"
                        + " FILTER STRSTARTS(STR(?s), 'https://drugs.example/') }"));
    }

    @Test
    void partitionsAreWhatSparqlCounts() {
        assertThat(said("SELECT ?a ?b ?c { [] void:class ?a ; void:entities ?b ; void:triples ?c }"))
                .isEqualTo(counted(
                        "SELECT ?a (COUNT(DISTINCT ?s) AS ?b) (COUNT(*) AS ?c)" + " { ?s a ?a ; ?p ?o } GROUP BY ?a"))
                .hasSize(3);
        assertThat(said("SELECT ?a ?b ?c ?d { [] void:property ?a ; void:triples ?b ;"
                        + " void:distinctSubjects ?c ; void:distinctObjects ?d }"))
                .isEqualTo(counted("SELECT ?a (COUNT(*) AS ?b) (COUNT(DISTINCT ?s) AS ?c) (COUNT(DISTINCT ?o) AS ?d)"
                        + " { ?s ?a ?o } GROUP BY ?a"))
                .hasSizeGreaterThan(5);
        assertThat(said("SELECT ?a ?b { [] sd:namedGraph [ sd:name ?a ; sd:graph [ void:triples ?b ] ] }"))
                .isEqualTo(counted("SELECT ?a (COUNT(*) AS ?b) { GRAPH ?a { ?s ?p ?o } } GROUP BY ?a"))
                .hasSize(3);
    }

    @Test
    void releasesAreASeries() {
        assertThat(said("SELECT ?a { <https://drugs.example/dataset> <http://www.w3.org/ns/dcat#inSeries> ?a ."
                        + " ?a a <http://www.w3.org/ns/dcat#DatasetSeries> ; dcterms:title [] }"))
                .containsOnlyKeys("https://drugs.example/dataset#series");
    }

    @Test
    void linksAreCountedByTarget() {
        String mesh = "http://id.nlm.nih.gov/mesh/";
        assertThat(
                        said(
                                "SELECT ?a ?b ?c { ?l a void:Linkset ; void:linkPredicate ?a ; void:triples ?b ;"
                                        + " void:subjectsTarget <https://drugs.example/dataset> ;"
                                        + " void:objectsTarget [ void:uriSpace ?c ] . <https://drugs.example/dataset> void:subset ?l }"))
                .containsOnlyKeys(
                        "http://www.w3.org/2004/02/skos/core#exactMatch 3 " + mesh,
                        "http://www.w3.org/2004/02/skos/core#closeMatch 1 urn:example:");
        assertThat(counted("SELECT (COUNT(*) AS ?a) { ?s skos:exactMatch ?o }")).containsOnlyKeys("3");
    }

    @Test
    void linksBetweenClassesAreCounted() {
        assertThat(said("SELECT ?a ?b ?c ?d { ?l a void:Linkset ; void:subjectsTarget [ void:class ?a ] ;"
                        + " void:linkPredicate ?b ; void:objectsTarget [ void:class ?c ] ; void:triples ?d }"))
                .isEqualTo(counted("SELECT ?a ?b ?c (COUNT(*) AS ?d) { ?s a ?a ; ?b ?o . ?o a ?c ."
                        + " FILTER(strstarts(str(?a), 'https://w3id.org/materia/') && strstarts(str(?c), 'https://w3id.org/materia/')) }"
                        + " GROUP BY ?a ?b ?c"))
                .isNotEmpty();
    }

    @Test
    void everyDumpIsADistributionWithLengthAndChecksum() {
        Map<String, Long> expected = new TreeMap<>();
        for (ReleaseFile file : release.files()) {
            file.dumpFormat()
                    .ifPresent(format -> expected.put(
                            String.join(
                                    " ",
                                    "https://drugs.example/dump/" + file.name(),
                                    "https://www.iana.org/assignments/media-types/" + format.mediaType(),
                                    Long.toString(file.bytes()),
                                    file.sha256()),
                            1L));
        }
        assertThat(said("SELECT ?a ?b ?c ?d { <https://drugs.example/dataset> void:dataDump ?a ; dcat:distribution"
                        + " [ dcat:downloadURL ?a ; dcat:mediaType ?b ; dcat:byteSize ?c ;"
                        + " spdx:checksum [ spdx:checksumValue ?d ] ] }"))
                .isEqualTo(expected)
                .hasSize(10);
    }

    @Test
    void saysWhoAndWhat() {
        assertThat(said("SELECT ?a ?b ?c ?d { <https://drugs.example/dataset> dcterms:title ?a ;"
                        + " dcterms:license ?b ; dcterms:publisher [ foaf:name ?c ] ; void:sparqlEndpoint ?d }"))
                .containsOnlyKeys("Two \"drugs\" & more https://creativecommons.org/licenses/by/4.0/ Example Press"
                        + " https://drugs.example/sparql");
        assertThat(said("SELECT ?a { <https://drugs.example/dataset> owl:versionInfo ?a ; dcat:version ?a }"))
                .containsOnlyKeys(release.version());
        assertThat(said("SELECT ?a { <https://drugs.example/dataset> void:exampleResource ?a }"))
                .containsOnlyKeys("https://drugs.example/drug/baclofen", "https://drugs.example/drug/tizanidine");
        assertThat(said("SELECT ?a { <https://drugs.example/dataset> void:vocabulary ?a }"))
                .containsKeys("https://w3id.org/materia/ontology#", "http://www.w3.org/2004/02/skos/core#");
    }

    private Map<String, Long> said(String query) {
        return answers(query, DatasetGraphFactory.wrap(description));
    }

    private Map<String, Long> counted(String query) {
        return answers(query, data);
    }

    /** Each answer as one line, and how often it was given. */
    private static Map<String, Long> answers(String query, DatasetGraph data) {
        Map<String, Long> answers = new TreeMap<>();
        try (QueryExecution execution = QueryExecution.create(PREFIXES + query, DatasetFactory.wrap(data))) {
            ResultSet results = execution.execSelect();
            while (results.hasNext()) {
                QuerySolution row = results.next();
                StringBuilder line = new StringBuilder();
                for (String name : results.getResultVars()) {
                    line.append(line.length() == 0 ? "" : " ")
                            .append(
                                    row.get(name).isLiteral()
                                            ? row.getLiteral(name).getLexicalForm()
                                            : row.getResource(name).getURI());
                }
                answers.merge(line.toString(), 1L, Long::sum);
            }
        }
        return answers;
    }
}
