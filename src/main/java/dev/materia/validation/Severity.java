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
    INFO("Info");

    private final String localName;

    Severity(String localName) {
        this.localName = localName;
    }

    /** Local name in SHACL. */
    public String localName() {
        return localName;
    }

    Node node() {
        return NodeFactory.createURI(org.apache.jena.shacl.vocabulary.SHACL.NS + localName);
    }

    /** The severity of a SHACL report; a shape's own kind of severity counts as a violation. */
    static Severity of(Node node) {
        for (Severity severity : values()) {
            if (severity.node().equals(node)) {
                return severity;
            }
        }
        return VIOLATION;
    }
}
