package dev.materia.validation;

/**
 * What the {@link ShaclGate} says of documents that were checked one by one: with it they may be published. It cannot
 * be made elsewhere.
 */
public final class CheckedDocuments {

    private final ShaclReport findings;

    /** Only the gate makes one. */
    CheckedDocuments(ShaclReport findings) {
        this.findings = findings;
    }

    /** The SHACL report on all of them. */
    public ShaclReport findings() {
        return findings;
    }
}
