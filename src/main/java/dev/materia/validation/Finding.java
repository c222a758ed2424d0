package dev.materia.validation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * One result of a validation (SHACL, section 3.6.2).
 *
 * @param level how bad it is, as the shape says
 * @param focus what was checked
 * @param resultPath the property at fault, if one is
 * @param value the value at fault, if one is
 * @param messages what is wrong and what to do, in one language or several
 * @param shape the shape that was not met
 * @param component the kind of constraint: {@code sh:MinCountConstraintComponent}
 */
public record Finding(
        Node level,
        Node focus,
        @Nullable Path resultPath,
        @Nullable Node value,
        List<Node> messages,
        @Nullable Node shape,
        Node component)
        implements Comparable<Finding> {

    private static final int LONGEST_VALUE = 120;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> text(finding.level))
            .thenComparing(finding -> text(finding.focus))
            .thenComparing(finding -> finding.path() == null ? "" : finding.path())
            .thenComparing(finding -> finding.value == null ? "" : text(finding.value))
            .thenComparing(Finding::message)
            .thenComparing(finding -> finding.shape == null ? "" : text(finding.shape))
            .thenComparing(finding -> text(finding.component));

    /** Sorts the messages, so that equal data give equal findings. */
    public Finding {
        messages = messages.stream()
                .sorted(Comparator.comparing(Node::getLiteralLanguage).thenComparing(Finding::text))
                .toList();
    }

    /** How bad it is. */
    public Severity severity() {
        return Severity.of(level);
    }

    /** The property at fault, in SPARQL's path syntax, if one is. */
    public @Nullable String path() {
        if (resultPath instanceof P_Link link) {
            return "<" + link.getNode().getURI() + ">";
        }
        return resultPath == null ? null : resultPath.toString();
    }

    /** What is wrong and what to do, in all its languages. */
    public String message() {
        return messages.stream().map(Node::getLiteralLexicalForm).collect(Collectors.joining("\n"));
    }

    /** By severity, the worst first, then by focus, path, value and message. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** For people: where, and what below it. Long values are cut. */
    public String toText() {
        String name = severity() == Severity.OTHER ? text(level) : severity().localName();
        StringBuilder text = new StringBuilder(name).append(": ").append(text(focus));
        if (resultPath != null) {
            text.append(' ').append(path());
        }
        if (value != null) {
            text.append(' ').append(cut(text(value)));
        }
        return text.append("\n  ").append(message().replace("\n", "\n  ")).toString();
    }

    /** A term as N-Triples has it; blank nodes, which have no name, are all alike. */
    private static String text(Node node) {
        return node.isBlank() ? "[]" : NodeFmtLib.strNT(node);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
