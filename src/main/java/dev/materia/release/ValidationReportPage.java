package dev.materia.release;

import dev.materia.validation.Finding;
import dev.materia.validation.Severity;
import dev.materia.validation.ShaclReport;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;

/** The validation report as a page for people. It needs no other file, and holds no text that was not escaped. */
final class ValidationReportPage {

    /** A longer list helps nobody; {@code validation.ttl} has all. */
    private static final int SHOWN = 1000;

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 0 auto; padding: 1rem; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; font-weight: bold; padding: .5rem 0; }
            th, td { border: 1px solid GrayText; padding: .3rem .5rem; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; }
            .forced { border: .3rem solid #b00020; padding: 0 1rem; }
            """;

    private final String title;
    private final ShaclReport report;

    ValidationReportPage(String title, ShaclReport report) {
        this.title = title;
        this.report = report;
    }

    /** Writes the page. */
    void write(Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.write("<title>Validation of " + escape(title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n");
        out.write("<body>\n<main>\n<h1>Validation of " + escape(title) + "</h1>\n");
        if (!report.conforms()) {
            out.write("<div class=\"forced\" role=\"alert\">\n<h2>Published in spite of violations</h2>\n");
            out.write("<p>" + forcedNote(report) + "</p>\n</div>\n");
        }
        out.write(String.format(
                Locale.ROOT,
                "<p>Violations: %d. Warnings: %d. Notes: %d.</p>\n",
                report.count(Severity.VIOLATION),
                report.count(Severity.WARNING),
                report.count(Severity.INFO)));
        out.write("<p>The same for programs: <a href=\"validation.ttl\">validation.ttl</a>;"
                + " the rules: <a href=\"shapes.ttl\">shapes.ttl</a>.</p>\n");
        if (report.findings().isEmpty()) {
            out.write("<p>Nothing was found to be wrong.</p>\n");
        } else {
            writeFindings(out);
        }
        out.write("</main>\n</body>\n</html>\n");
    }

    /** What a release says of itself that was published although it does not conform. */
    static String forcedNote(ShaclReport report) {
        return "This release violates its own shapes (violations: " + report.count(Severity.VIOLATION)
                + ") and was published because its publisher forced it. Do not rely on it without reading the"
                + " validation report.";
    }

    private void writeFindings(Writer out) throws IOException {
        out.write("<table>\n<caption>Findings, the worst first</caption>\n<thead><tr>");
        for (String heading :
                new String[] {"Severity", "What is wrong, and what to do", "Where", "Property", "Value"}) {
            out.write("<th scope=\"col\">" + heading + "</th>");
        }
        out.write("</tr></thead>\n<tbody>\n");
        for (Finding finding :
                report.findings().subList(0, Math.min(SHOWN, report.findings().size()))) {
            out.write("<tr><td>" + finding.severity().localName() + "</td><td>" + escape(finding.message())
                    + "</td><td>"
                    + term(finding.focus()) + "</td><td>" + (finding.path() == null ? "" : escape(finding.path()))
                    + "</td><td>" + term(finding.value()) + "</td></tr>\n");
        }
        out.write("</tbody>\n</table>\n");
        int more = report.findings().size() - SHOWN;
        if (more > 0) {
            out.write("<p>" + more + " more are in <a href=\"validation.ttl\">validation.ttl</a>.</p>\n");
        }
    }

    private static String term(@Nullable Node node) {
        if (node == null) {
            return "";
        }
        if (node.isURI() && node.getURI().matches("https?://.*")) {
            return "<a href=\"" + escape(node.getURI()) + "\">" + escape(node.getURI()) + "</a>";
        }
        return escape(node.isLiteral() ? node.getLiteralLexicalForm() : NodeFmtLib.strNT(node));
    }

    /** Text for HTML content and quoted attributes; control characters, which HTML cannot hold, become U+FFFD. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t', '\r' -> safe.appendCodePoint(c);
                default -> safe.appendCodePoint(Character.isISOControl(c) ? 0xfffd : c);
            }
        });
        return safe.toString();
    }
}
