package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.validation.Finding;
import dev.materia.validation.Severity;
import dev.materia.validation.ShaclReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ValidationReportPageTest {

    private static final String EVIL = "\"><script>alert(1)</script><a href='javascript:x'>\u0000&amp;";

    @Test
    void holdsNoTextThatWasNotEscaped() throws IOException {
        Document page = page(EVIL, List.of(finding(Severity.VIOLATION), finding(Severity.WARNING)));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("td").eachText()).anyMatch(t -> t.contains("<script>alert(1)</script>"));
        assertThat(page.title()).contains("&amp;");
    }

    @Test
    void saysLoudlyThatItWasForced() throws IOException {
        assertThat(page("t", List.of(finding(Severity.VIOLATION)))
                        .select("[role=alert] h2")
                        .text())
                .isEqualTo("Published in spite of violations");
        assertThat(page("t", List.of(finding(Severity.WARNING))).select("[role=alert]"))
                .isEmpty();
        assertThat(page("t", List.of()).text()).contains("Nothing was found to be wrong", "Violations: 0.");
    }

    @Test
    void aLongListIsCutAndSaysSo() throws IOException {
        Document page = page("t", Collections.nCopies(1003, finding(Severity.INFO)));
        assertThat(page.select("tbody tr")).hasSize(1000);
        assertThat(page.text()).contains("3 more are in validation.ttl", "Notes: 1003.");
    }

    private static Document page(String title, List<Finding> findings) throws IOException {
        StringWriter out = new StringWriter();
        new ValidationReportPage(title, new ShaclReport(findings, GraphFactory.createDefaultGraph())).write(out);
        return Jsoup.parse(out.toString());
    }

    private static Finding finding(Severity severity) {
        return new Finding(
                NodeFactory.createURI(SHACL.NS + severity.localName()),
                NodeFactory.createURI("javascript:alert(1)"),
                PathFactory.pathLink(NodeFactory.createURI("https://x.example/p")),
                NodeFactory.createLiteralString(EVIL),
                List.of(NodeFactory.createLiteralString(EVIL)),
                null,
                NodeFactory.createURI("http://www.w3.org/ns/shacl#MinCountConstraintComponent"));
    }
}
