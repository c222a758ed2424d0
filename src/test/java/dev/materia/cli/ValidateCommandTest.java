package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code validate} prints what the engine reports. */
class ValidateCommandTest {

    private static final String SHAPES = """
            @prefix ex: <http://example.org/> .
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            ex:Notice a sh:Severity .
            ex:Shape a sh:NodeShape ; sh:targetClass ex:Thing ;
                sh:property [ sh:path ( ex:a [ sh:inversePath ex:b ] ) ; sh:minCount 1 ; sh:severity ex:Notice ;
                    sh:message "missing"@en , "fehlt"@de , "missing too"@en ] ,
                  ex:Alternative .
            ex:Alternative sh:path [ sh:alternativePath ( ex:c ex:d ) ] ; sh:maxCount 1 ; sh:severity sh:Warning .
            """;

    private static final String DATA = """
            @prefix ex: <http://example.org/> .
            ex:one a ex:Thing ; ex:c 1 ; ex:d 2 .
            """;

    @TempDir
    private Path folder = Path.of("");

    private Run validate() throws IOException {
        Path data = Files.writeString(folder.resolve("data.ttl"), DATA);
        Path shapes = Files.writeString(folder.resolve("shapes.ttl"), SHAPES);
        return Run.of("validate", data.toString(), "--shapes", shapes.toString(), "-v");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x.ttl | <?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/> | RDF/XML in a file named as Turtle",
                "x.nt | @prefix ex: <http://example.org/> . ex:a ex:b ex:c . | Turtle in a file named as N-Triples",
                "x.ttl | { \"@id\": \"http://example.org/a\" } | JSON-LD in a file named as Turtle",
                "x.rdf | <!DOCTYPE html><html><body>404</body></html> | a web page in a file named as RDF/XML",
            })
    void saysWhatAFileOfAWrongNameIs(String name, String text, String told) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);

        Run run = Run.of("validate", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(name + ": " + told, "give the file the ending of its syntax");
    }

    @Test
    void theReportIsTheEngines() throws IOException {
        Run run = validate();
        Model printed = parse(run.out());
        ValidationReport engine = ShaclValidator.get()
                .validate(parse(SHAPES).getGraph(), parse(DATA).getGraph());

        assertThat(anonymous(printed).isIsomorphicWith(ModelFactory.createModelForGraph(engine.getGraph())))
                .as(run.out())
                .isTrue();
        assertThat(run.code()).as("a severity of one's own is no mere warning").isEqualTo(1);
        assertThat(validate().out()).isEqualTo(run.out());
    }

    @Test
    void theTextNamesTheSeverityAndCountsIt() throws IOException {
        assertThat(validate().err())
                .contains(
                        "<http://example.org/Notice>: <http://example.org/one>",
                        "fehlt",
                        "missing too",
                        "1 of other severities")
                .doesNotContain("Violation:");
    }

    private static Model parse(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), Lang.TURTLE);
        return model;
    }

    /** The report with blank nodes for its own nodes, as the engine has it. */
    private static Model anonymous(Model report) {
        String turtle = new String(write(report), StandardCharsets.UTF_8)
                .replaceAll("<https://w3id.org/materia/validation(?:#result-([0-9]+))?>", "_:r$1");
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)), Lang.NTRIPLES);
        return model;
    }

    private static byte[] write(Model model) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, Lang.NTRIPLES);
        return out.toByteArray();
    }
}
