package dev.materia.validation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;

/**
 * What a validation found.
 *
 * @param findings sorted, the worst first
 * @param graph the same as SHACL (section 3.6); its nodes have IRIs, so equal data give equal reports. As the
 *     specification has it, {@code sh:conforms} is false there for a mere warning too
 */
public record ShaclReport(List<Finding> findings, Graph graph) {

    /** Copies the list, so that the findings never change. */
    public ShaclReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing forbids to publish the data: all findings are warnings or notes. */
    public boolean conforms() {
        return findings.stream().allMatch(f -> f.severity().allowsPublication());
    }

    /** How many findings are of that severity. */
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /** For the command line: a finding in two lines, the worst first, and a line that counts them. */
    public String toText() {
        long others = count(Severity.OTHER);
        String counts = String.format(
                Locale.ROOT,
                "%s: %d violations, %d warnings, %d notes%s%n",
                conforms() ? "conforms" : "does not conform",
                count(Severity.VIOLATION),
                count(Severity.WARNING),
                count(Severity.INFO),
                others == 0 ? "" : ", " + others + " of other severities");
        return findings.stream().map(f -> f.toText() + "\n").collect(Collectors.joining()) + counts;
    }
}
