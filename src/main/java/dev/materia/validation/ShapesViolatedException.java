package dev.materia.validation;

/** Data that must not be published; the {@link ShaclReport} says why. */
public final class ShapesViolatedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ShaclReport report;

    /** Because of what {@code report} tells. */
    public ShapesViolatedException(ShaclReport report) {
        super("the data violate " + report.count(Severity.VIOLATION) + " of the shapes' rules:\n" + report.toText());
        this.report = report;
    }

    /** What was found. */
    public ShaclReport report() {
        return report;
    }
}
