package dev.materia.release.change;

import org.apache.jena.graph.NodeFactory;

/** A change described for programs that know catalogues: DCAT 3 (section 11, versioning) and PROV. */
final class ChangeDescription {

    private static final NQuads FORMAT = new NQuads();

    private ChangeDescription() {}

    /**
     * The description in Turtle.
     *
     * @param oldBase what the minted IRIs of the older release start with
     * @param newBase what those of the newer release start with
     * @param key what the change is called in its address
     */
    static String turtle(String oldBase, String newBase, String key, ChangeSummary sums) {
        String older = "<" + oldBase + "release/" + sums.older().version() + "/>";
        String newer = "<" + newBase + "release/" + sums.newer().version() + "/>";
        String change = newBase + "changes/" + key + "/";
        StringBuilder text = new StringBuilder("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix prov: <http://www.w3.org/ns/prov#> .

                """);
        side(newer, newBase, sums.newer(), text);
        text.append(";\n  dcat:previousVersion ")
                .append(older)
                .append(";\n  prov:wasRevisionOf ")
                .append(older)
                .append(" .\n\n");
        side(older, oldBase, sums.older(), text);
        text.append(" .\n\n<")
                .append(change)
                .append("> a dcat:Dataset, prov:Entity;\n  dcterms:title ")
                .append(literal("Changes from " + sums.older().name() + " to "
                        + sums.newer().name()))
                .append("@en;\n  dcterms:description \"")
                .append(sums.line())
                .append("\"@en;\n  prov:wasDerivedFrom ")
                .append(older)
                .append(", ")
                .append(newer)
                .append(";\n  dcat:distribution");
        String separator = " <";
        for (ChangeFile file : ChangeFile.values()) {
            if (file != ChangeFile.DESCRIPTION) {
                text.append(separator).append(change).append(file.fileName()).append('>');
                separator = ", <";
            }
        }
        return text.append(" .\n").toString();
    }

    /** One of the releases, called what its own description calls it. */
    private static void side(String iri, String base, ChangeSummary.Side side, StringBuilder text) {
        text.append(iri)
                .append(" a dcat:Dataset, prov:Entity;\n  dcat:version ")
                .append(literal(side.tag().isEmpty() ? side.version() : side.tag()))
                .append(";\n  owl:versionInfo \"")
                .append(side.version())
                .append("\";\n  dcat:isVersionOf <")
                .append(base)
                .append("dataset>");
    }

    private static String literal(String text) {
        return FORMAT.term(NodeFactory.createLiteralString(text));
    }
}
