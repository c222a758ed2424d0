package dev.materia.validation;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/**
 * A dataset that has been through the {@link ShaclGate}: the only kind that is published. It cannot be made elsewhere
 * and not be changed after.
 */
public final class ValidatedDataset {

    private final DatasetGraph data;
    private final ShaclReport findings;

    /** Only the gate makes one. */
    ValidatedDataset(DatasetGraph data, ShaclReport findings) {
        this.data = new DatasetGraphReadOnly(data);
        this.findings = findings;
    }

    /** The data, to read only; the default graph answers for the union of the named ones. */
    public DatasetGraph data() {
        return data;
    }

    /** The SHACL report, as RDF. */
    public Graph report() {
        return findings.graph();
    }

    /** The SHACL report, for people and for counts by severity. */
    public ShaclReport findings() {
        return findings;
    }

    /** False for data with violations, which only {@link ShaclGate#force} lets through. */
    public boolean conforms() {
        return findings.conforms();
    }
}
