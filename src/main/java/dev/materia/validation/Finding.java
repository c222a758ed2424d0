package dev.materia.validation;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.jspecify.annotations.Nullable;

/**
 * One result of a validation (SHACL, section 3.6.2).
 *
 * @param severity how bad it is
 * @param focus what was checked
 * @param path the property at fault, in SPARQL's path syntax, if one is
 * @param value the value at fault, if one is
 * @param message what is wrong and what to do
 * @param shape the shape that was not met, if it has an IRI
 * @param component the kind of constraint: {@code sh:MinCountConstraintComponent}
 */
public record Finding(
        Severity severity,
        Node focus,
        @Nullable String path,
        @Nullable Node value,
        String message,
        @Nullable Node shape,
        Node component)
        implements Comparable<Finding> {

    private static final int LONGEST_VALUE = 120;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> text(finding.focus))
            .thenComparing(finding -> finding.path == null ? "" : finding.path)
            .thenComparing(finding -> finding.value == null ? "" : text(finding.value))
            .thenComparing(Finding::message)
            .thenComparing(finding -> finding.shape == null ? "" : text(finding.shape))
            .thenComparing(finding -> text(finding.component));

    /** By severity, the worst first, then by focus, path, value and message. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** For people, in two lines: where, and what. Long values are cut. */
    public String toText() {
        StringBuilder text =
                new StringBuilder(severity.localName()).append(": ").append(text(focus));
        if (path != null) {
            text.append(' ').append(path);
        }
        if (value != null) {
            text.append(' ').append(cut(text(value)));
        }
        return text.append("\n  ").append(message).toString();
    }

    private static String text(Node node) {
        return NodeFmtLib.strNT(node);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
