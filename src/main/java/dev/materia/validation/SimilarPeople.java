package dev.materia.validation;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The people of a collection, so that those who may be one person spelled two ways are found without a graph of all:
 * what the shape {@code PersonTwice} would compare and can surely tell apart is left out.
 */
public final class SimilarPeople {

    private static final Pattern GIVEN = Pattern.compile("\\p{L}{3}");
    private static final int SHORTEST = 5;

    private final Map<String, Map<String, String>> byGivenName = new TreeMap<>();

    /** Takes a thing with its published description; what is no person is passed over. Several threads may. */
    public void take(Node thing, List<Triple> said) {
        String given = "";
        String family = "";
        for (Triple triple : said) {
            if (triple.getSubject().equals(thing) && triple.getObject().isLiteral()) {
                if (triple.getPredicate().equals(Terms.GIVEN_NAME)) {
                    given = triple.getObject().getLiteralLexicalForm();
                } else if (triple.getPredicate().equals(Terms.FAMILY_NAME)) {
                    family = triple.getObject().getLiteralLexicalForm();
                }
            }
        }
        if (family.length() >= SHORTEST && GIVEN.matcher(given).find()) {
            synchronized (byGivenName) {
                byGivenName.computeIfAbsent(given, g -> new TreeMap<>()).put(thing.getURI(), family);
            }
        }
    }

    /** What {@code gate} finds among them. */
    public List<Finding> compare(ShaclGate gate) {
        Graph similar = GraphFactory.createDefaultGraph();
        byGivenName.forEach((given, families) -> {
            List<Map.Entry<String, String>> people = new ArrayList<>(families.entrySet());
            for (int i = 0; i < people.size(); i++) {
                for (int j = i + 1; j < people.size(); j++) {
                    if (mayBeOne(people.get(i).getValue(), people.get(j).getValue())) {
                        add(people.get(i), given, similar);
                        add(people.get(j), given, similar);
                    }
                }
            }
        });
        return similar.isEmpty() ? List.of() : gate.compareDocuments(similar);
    }

    private static void add(Map.Entry<String, String> person, String given, Graph to) {
        Node node = NodeFactory.createURI(person.getKey());
        to.add(node, Terms.TYPE, Mat.PERSON);
        to.add(node, Terms.GIVEN_NAME, NodeFactory.createLiteralString(given));
        to.add(node, Terms.FAMILY_NAME, NodeFactory.createLiteralString(person.getValue()));
    }

    /** Whether all but two letters in one place are the same. */
    static boolean mayBeOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 2) {
            return false;
        }
        int shorter = Math.min(a.length(), b.length());
        int start = 0;
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return start + end >= Math.max(a.length(), b.length()) - 4;
    }
}
