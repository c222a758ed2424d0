package dev.materia.vocabulary.reading;

/** Invented records of MeSH, in both its forms. */
final class Mesh {

    /** A descriptor as N-Triples, with one entry term. */
    static String descriptor(String id, String label, String tree) {
        return """
                <M:%1$s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <V:TopicalDescriptor> .
                <M:%1$s> <http://www.w3.org/2000/01/rdf-schema#label> "%2$s"@en .
                <M:%1$s> <V:treeNumber> <M:%3$s> .
                """.formatted(id, label, tree)
                .replace("M:", MeshRecords.NAMESPACE)
                .replace("V:", MeshRdf.SCHEMA);
    }

    /** A link of the schema between two records or places. */
    static String link(String from, String property, String to) {
        return "<M:%s> <V:%s> <M:%s> .%n"
                .formatted(from, property, to)
                .replace("M:", MeshRecords.NAMESPACE)
                .replace("V:", MeshRdf.SCHEMA);
    }

    /** A descriptor as XML. */
    static String record(String id, String label, String tree) {
        return """
                <DescriptorRecord DescriptorClass="1">
                 <DescriptorUI>%1$s</DescriptorUI>
                 <DescriptorName><String>%2$s</String></DescriptorName>
                 <TreeNumberList><TreeNumber>%3$s</TreeNumber></TreeNumberList>
                </DescriptorRecord>
                """.formatted(id, label, tree);
    }

    private Mesh() {}
}
