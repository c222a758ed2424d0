package dev.materia.validation;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** How bad a finding is (SHACL, section 2.1.4). */
public enum Severity {
    /** The data are wrong and must not be published. */
    VIOLATION("Violation"),
    /** The data look wrong; a curator should see them. */
    WARNING("Warning"),
    /** Worth knowing. */
    INFO("Info"),
    /** What a shape's author has made up; whoever uses it knows better than we do, so that nothing is let through. */
    OTHER("Other");

    private final String localName;

    Severity(String localName) {
        this.localName = localName;
    }

    /** Local name in SHACL. */
    public String localName() {
        return localName;
    }

    /** Whether data with such a finding may be published. */
    boolean allowsPublication() {
        return this == WARNING || this == INFO;
    }

    Node node() {
        return NodeFactory.createURI(org.apache.jena.shacl.vocabulary.SHACL.NS + localName);
    }

    /** The kind of a severity of a SHACL report. */
    static Severity of(Node node) {
        for (Severity severity : values()) {
            if (severity.node().equals(node)) {
                return severity;
            }
        }
        return OTHER;
    }
}
