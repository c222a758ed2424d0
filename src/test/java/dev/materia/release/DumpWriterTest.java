package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.dump.Utf8Writer;
import dev.materia.release.dump.XmlDump;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DumpWriterTest {

    @ParameterizedTest
    @EnumSource
    void jenaReadsBackWhatWasWritten(RdfFormat format) throws IOException {
        DatasetGraph data = Samples.twoDrugs();
        assertThat(IsoMatcher.isomorphic(jena(format, dump(format, data)), expected(format, data)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void rioReadsBackWhatWasWritten(RdfFormat format) throws IOException {
        DatasetGraph data = Samples.twoDrugs();
        assertThat(Models.isomorphic(rio(format, dump(format, data)), asRio(expected(format, data))))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void hostileTextsComeBackToTheLetter(RdfFormat format) throws IOException {
        List<String> texts = format == RdfFormat.RDF_XML
                ? Samples.HOSTILE.stream().filter(XmlDump::canHold).toList()
                : Samples.HOSTILE;
        DatasetGraph data = Samples.hostile(texts);
        String dump = dump(format, data);
        assertThat(differences(jena(format, dump), expected(format, data))).isEmpty();
        Model expected = asRio(expected(format, data));
        Model found = rio(format, dump);
        if (format == RdfFormat.RDF_XML) {
            // Rio's reader takes text that is all spaces for layout, wherever it stands
            expected.removeIf(s -> s.getObject().stringValue().isBlank());
            found.removeIf(s -> s.getObject().stringValue().isBlank());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatXmlCannotHoldBecomesTheReplacementCharacter() throws IOException {
        DatasetGraph data = Samples.hostile(List.of("a\u0001b\fc\uffffd"));
        DatasetGraph read = jena(RdfFormat.RDF_XML, dump(RdfFormat.RDF_XML, data));
        assertThat(read.find(Node.ANY, Node.ANY, SKOS.note.asNode(), Samples.english("a\ufffdb\ufffdc\ufffdd")))
                .hasNext();
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfAddingDoesNotShow(RdfFormat format) throws IOException {
        String first = dump(format, Samples.shuffled(Samples.twoDrugs(), 1));
        assertThat(dump(format, Samples.shuffled(Samples.twoDrugs(), 2))).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void nothingAndOneStatementAreDocumentsToo(RdfFormat format) throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        assertThat(jena(format, dump(format, data)).isEmpty()).isTrue();
        assertThat(rio(format, dump(format, data))).isEmpty();
        data.add(Samples.iri("monograph/a"), Samples.iri("drug/a"), RDF.type.asNode(), SKOS.Concept.asNode());
        assertThat(differences(jena(format, dump(format, data)), expected(format, data)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void manyPartsMakeOneDocument(RdfFormat format) throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        for (int i = 0; i < 45_000; i++) {
            Node subject = Samples.iri("drug/" + i / 7);
            data.add(Samples.iri("monograph/a"), subject, SKOS.note.asNode(), Samples.english("note " + i));
        }
        String dump = dump(format, data);
        assertThat(differences(jena(format, dump), expected(format, data))).isEmpty();
        assertThat(rio(format, dump)).hasSize(45_000);
    }

    @Test
    void turtleIsForReading() throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        Node graph = Samples.iri("monograph/a");
        for (String passage : List.of("2", "10")) {
            Node subject = Samples.iri("monograph/a/passage/" + passage);
            data.add(graph, subject, RDF.type.asNode(), SKOS.Concept.asNode());
        }
        data.add(graph, Samples.iri("drug/a"), SKOS.note.asNode(), Samples.english("z"));
        data.add(graph, Samples.iri("drug/a"), SKOS.note.asNode(), Samples.english("y"));
        data.add(graph, Samples.iri("drug/a"), SKOS.prefLabel.asNode(), Samples.english("a"));
        data.add(graph, Samples.iri("drug/a"), RDF.type.asNode(), SKOS.Concept.asNode());
        assertThat(dump(RdfFormat.TRIG, data)).isEqualTo("""
                        @prefix drug: <https://drugs.example/drug/> .
                        @prefix monograph: <https://drugs.example/monograph/> .
                        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

                        monograph:a {
                          drug:a a skos:Concept;
                            skos:prefLabel "a"@en;
                            skos:note "y"@en,
                              "z"@en .

                          <https://drugs.example/monograph/a/passage/2> a skos:Concept .

                          <https://drugs.example/monograph/a/passage/10> a skos:Concept .
                        }
                        """);
    }

    @Test
    void jsonLdHasItsContextFirst() throws IOException {
        assertThat(dump(RdfFormat.JSON_LD, Samples.twoDrugs()))
                .startsWith("{\n    \"@context\": {")
                .contains("\"@id\": \"drug:baclofen\"")
                .endsWith("\n    ]\n}\n");
    }

    /** Everything that one dataset has and the other has not, for a message that helps. */
    private static List<Quad> differences(DatasetGraph found, DatasetGraph expected) {
        List<Quad> differences = new ArrayList<>();
        found.find()
                .forEachRemaining(
                        q -> Optional.of(q).filter(x -> !expected.contains(x)).ifPresent(differences::add));
        expected.find()
                .forEachRemaining(
                        q -> Optional.of(q).filter(x -> !found.contains(x)).ifPresent(differences::add));
        return differences;
    }

    private static String dump(RdfFormat format, DatasetGraph data) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer out = new Utf8Writer(bytes)) {
            new DumpWriter(Samples.table(data), Prefixes.of(Samples.IRIS.base())).write(format, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The quads for TriG, the union in the default graph for the others. */
    private static DatasetGraph expected(RdfFormat format, DatasetGraph data) {
        if (format.namedGraphs()) {
            return data;
        }
        DatasetGraph union = DatasetGraphFactory.create();
        data.find().forEachRemaining(q -> union.getDefaultGraph().add(q.asTriple()));
        return union;
    }

    private static DatasetGraph jena(RdfFormat format, String dump) {
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.fromString(dump, lang).parse(read);
        return read;
    }

    private static Model rio(RdfFormat format, String dump) throws IOException {
        RDFFormat rdf = Rio.getParserFormatForMIMEType(format.mediaType()).orElseThrow();
        return Rio.parse(new StringReader(dump), "", rdf);
    }

    private static Model asRio(DatasetGraph data) {
        Model model = new LinkedHashModel();
        var factory = org.eclipse.rdf4j.model.impl.SimpleValueFactory.getInstance();
        data.find().forEachRemaining(q -> {
            org.eclipse.rdf4j.model.Value object = q.getObject().isURI()
                    ? factory.createIRI(q.getObject().getURI())
                    : q.getObject().getLiteralLanguage().isEmpty()
                            ? factory.createLiteral(
                                    q.getObject().getLiteralLexicalForm(),
                                    factory.createIRI(q.getObject().getLiteralDatatypeURI()))
                            : factory.createLiteral(
                                    q.getObject().getLiteralLexicalForm(),
                                    q.getObject().getLiteralLanguage());
            var subject = factory.createIRI(q.getSubject().getURI());
            var predicate = factory.createIRI(q.getPredicate().getURI());
            if (q.isDefaultGraph()) {
                model.add(subject, predicate, object);
            } else {
                model.add(
                        subject,
                        predicate,
                        object,
                        factory.createIRI(q.getGraph().getURI()));
            }
        });
        return model;
    }
}
