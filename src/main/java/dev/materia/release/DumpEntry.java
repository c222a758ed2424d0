package dev.materia.release;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * What a release's description says that a dump must be like, as DCAT 3 has it (section 6.8, Distribution).
 *
 * @param name of the file
 * @param bytes its length
 * @param sha256 64 hex digits over its bytes
 */
record DumpEntry(String name, long bytes, String sha256) {

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final Property CHECKSUM = property("checksum");
    private static final Property CHECKSUM_VALUE = property("checksumValue");

    private static Property property(String name) {
        return ResourceFactory.createProperty(SPDX + name);
    }

    /** Says so of {@code distribution}, with {@code checksum} as a node of its own. */
    Resource describe(Resource distribution, Resource checksum) {
        Model model = distribution.getModel();
        checksum.addProperty(RDF.type, model.createResource(SPDX + "Checksum"))
                .addProperty(property("algorithm"), model.createResource(SPDX + "checksumAlgorithm_sha256"))
                .addProperty(CHECKSUM_VALUE, sha256, XSDDatatype.XSDhexBinary);
        return distribution
                .addProperty(RDF.type, DCAT.Distribution)
                .addProperty(DCTerms.title, name)
                .addProperty(DCAT.byteSize, Long.toString(bytes), XSDDatatype.XSDnonNegativeInteger)
                .addProperty(CHECKSUM, checksum);
    }

    /** All entries of a description, by file name; what is incomplete is left out. */
    static Map<String, DumpEntry> readAll(Graph description) {
        Map<String, DumpEntry> entries = new HashMap<>();
        for (Triple type : description
                .find(Node.ANY, RDF.type.asNode(), DCAT.Distribution.asNode())
                .toList()) {
            Node distribution = type.getSubject();
            ExtendedIterator<Triple> checksums = description.find(distribution, CHECKSUM.asNode(), Node.ANY);
            if (checksums.hasNext()) {
                String name = text(description, distribution, DCTerms.title);
                String bytes = text(description, distribution, DCAT.byteSize);
                String sha256 = text(description, checksums.next().getObject(), CHECKSUM_VALUE);
                if (bytes.matches("[0-9]{1,18}")) {
                    entries.put(name, new DumpEntry(name, Long.parseLong(bytes), sha256));
                }
            }
        }
        return entries;
    }

    private static String text(Graph graph, Node subject, Property property) {
        ExtendedIterator<Triple> found = graph.find(subject, property.asNode(), Node.ANY);
        Node value = found.hasNext() ? found.next().getObject() : subject;
        return value.isLiteral() ? value.getLiteralLexicalForm() : "";
    }
}
