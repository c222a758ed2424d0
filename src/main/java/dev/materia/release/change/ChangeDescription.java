package dev.materia.release.change;

/** A change described for programs that know catalogues: DCAT 3 (section 11, versioning) and PROV. */
final class ChangeDescription {

    private ChangeDescription() {}

    /** The description in Turtle, of a dataset whose minted IRIs start with {@code base}. */
    static String turtle(String base, ChangeSummary sums) {
        String older = "<" + base + "release/" + sums.oldVersion() + "/>";
        String newer = "<" + base + "release/" + sums.newVersion() + "/>";
        String change = base + "changes/" + sums.newVersion();
        StringBuilder text = new StringBuilder("""
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix prov: <http://www.w3.org/ns/prov#> .

                """);
        text.append(newer)
                .append(" a dcat:Dataset, prov:Entity;\n  dcat:version \"")
                .append(sums.newVersion())
                .append("\";\n  dcat:isVersionOf <")
                .append(base)
                .append("dataset>;\n  dcat:previousVersion ")
                .append(older)
                .append(";\n  prov:wasRevisionOf ")
                .append(older)
                .append(" .\n\n")
                .append(older)
                .append(" a dcat:Dataset, prov:Entity;\n  dcat:version \"")
                .append(sums.oldVersion())
                .append("\";\n  dcat:isVersionOf <")
                .append(base)
                .append("dataset> .\n\n<")
                .append(change)
                .append("> a dcat:Dataset, prov:Entity;\n  dcterms:title \"Changes from ")
                .append(sums.oldVersion())
                .append(" to ")
                .append(sums.newVersion())
                .append("\"@en;\n  dcterms:description \"")
                .append(sums.line())
                .append("\"@en;\n  prov:wasDerivedFrom ")
                .append(older)
                .append(", ")
                .append(newer)
                .append(";\n  dcat:distribution");
        String separator = " <";
        for (ChangeFile file : ChangeFile.values()) {
            if (file != ChangeFile.DESCRIPTION) {
                text.append(separator)
                        .append(change)
                        .append('/')
                        .append(file.fileName())
                        .append('>');
                separator = ", <";
            }
        }
        return text.append(" .\n").toString();
    }
}
