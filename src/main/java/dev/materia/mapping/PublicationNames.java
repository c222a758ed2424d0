package dev.materia.mapping;

import dev.materia.monograph.Citation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Which entry of a bibliography has which IRI. */
public final class PublicationNames {

    private PublicationNames() {}

    /**
     * The IRIs of the entries of one bibliography, by number. Entries that cite one work share its IRI; two works that
     * would share one are distinguished by their lines.
     */
    public static Map<Integer, Node> of(List<Citation> citations, Iris iris) {
        Map<Integer, Node> byNumber = new HashMap<>();
        Map<Node, Citation> taken = new HashMap<>();
        for (Citation citation : citations) {
            Node node = iris.publication(citation);
            Citation other = taken.putIfAbsent(node, citation);
            if (other != null && !sameWork(other, citation)) {
                node = iris.publicationApart(citation);
            }
            byNumber.put(citation.number(), node);
        }
        return byNumber;
    }

    /** Without a DOI, two entries of one bibliography with author, year and title in common may still be two works. */
    private static boolean sameWork(Citation a, Citation b) {
        if (a.pmid() != null && b.pmid() != null) {
            return a.pmid().equals(b.pmid());
        }
        return a.doi() != null || place(a).equals(place(b));
    }

    private static List<String> place(Citation c) {
        return Stream.of(c.container(), c.volume(), c.issue(), c.pages())
                .map(String::valueOf)
                .toList();
    }
}
