package dev.materia.release;

import dev.materia.mapping.Iris;
import dev.materia.mapping.Mat;
import dev.materia.release.statement.StatementTable;
import dev.materia.release.statement.TermOrder;
import dev.materia.validation.ShaclGate;
import dev.materia.validation.ValidatedDataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Small datasets for the tests of this package. */
final class Samples {

    static final Iris IRIS = new Iris("https://drugs.example/");
    static final Catalogue CATALOGUE = new Catalogue(
            IRIS, "Two \"drugs\" & more", "Example Press", "https://creativecommons.org/licenses/by/4.0/");

    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "say \"no\" and '''yes'''",
            "ends in a quote\"",
            "ends in a backslash\\",
            "\"\"\"",
            "\\u0041 is no escape",
            "one\ntwo\r\nthree\rfour",
            "a\ttab",
            "<script>alert('&amp;')</script>",
            "]]>",
            "γ-aminobutyric acid, 日本語",
            "astral 💊𝒳",
            "\u0001 \u0008 \u000b \f \u001f \u007f \u0085 \u2028 \ufeff",
            "\ufffe\uffff",
            "{\"@id\": \"x\"}",
            "# no comment",
            "@prefix");

    private Samples() {}

    /** Two monographs that share a condition, and a graph for what neither says. */
    static DatasetGraph twoDrugs() {
        DatasetGraph data = DatasetGraphFactory.create();
        for (String drug : List.of("baclofen", "tizanidine")) {
            Node graph = iri("monograph/" + drug);
            Node subject = iri("drug/" + drug);
            add(data, graph, subject, RDF.type.asNode(), Mat.term("Drug"));
            add(data, graph, subject, SKOS.prefLabel.asNode(), english(drug));
            add(data, graph, subject, Mat.term("treats"), iri("condition/spasticity"));
            add(data, graph, subject, SKOS.exactMatch.asNode(), mesh(drug.equals("baclofen") ? "D001418" : "C023754"));
            add(data, graph, iri("condition/spasticity"), RDF.type.asNode(), Mat.term("Condition"));
            add(data, graph, iri("condition/spasticity"), SKOS.prefLabel.asNode(), english("muscle spasticity"));
            add(data, graph, iri("condition/spasticity"), SKOS.exactMatch.asNode(), mesh("D009128"));
            add(
                    data,
                    graph,
                    iri("condition/spasticity"),
                    SKOS.closeMatch.asNode(),
                    NodeFactory.createURI("urn:example:1"));
            for (int i = 1; i <= 12; i++) {
                Node passage = NodeFactory.createURI(graph.getURI() + "/passage/" + i);
                add(data, graph, passage, RDF.type.asNode(), Mat.PASSAGE);
                add(data, graph, passage, OA.exact.asNode(), english("Sentence " + i + " on " + drug + "."));
                add(data, graph, passage, OA.start.asNode(), typed("0" + i, XSDDatatype.XSDnonNegativeInteger));
            }
        }
        add(data, IRIS.dataset(), iri("claim/0123456789abcdef"), Mat.DISPUTES, iri("claim/fedcba9876543210"));
        return data;
    }

    /** One graph with every text that has ever broken a writer, plain, in a language, and typed. */
    static DatasetGraph hostile(List<String> texts) {
        DatasetGraph data = DatasetGraphFactory.create();
        Node graph = iri("monograph/hostile");
        for (int i = 0; i < texts.size(); i++) {
            Node subject = iri("drug/x-" + i + ".");
            add(data, graph, subject, SKOS.note.asNode(), NodeFactory.createLiteralString(texts.get(i)));
            add(data, graph, subject, SKOS.note.asNode(), english(texts.get(i)));
        }
        Node odd = NodeFactory.createURI("https://drugs.example/drug/%C3%A9~(x),;é'$&!*+=@:?q=1#frag.");
        add(data, graph, odd, SKOS.related.asNode(), NodeFactory.createURI("http://id.nlm.nih.gov/mesh/D00.1-_x"));
        add(data, graph, odd, SKOS.related.asNode(), NodeFactory.createURI("https://drugs.example/claim/0a"));
        add(data, graph, odd, SKOS.related.asNode(), NodeFactory.createURI("https://drugs.example/claim/"));
        for (String number : List.of("7", "007", "+7", "-0", "1e3", "seven")) {
            add(data, graph, odd, SKOS.notation.asNode(), typed(number, XSDDatatype.XSDinteger));
            add(data, graph, odd, SKOS.notation.asNode(), typed(number, XSDDatatype.XSDdouble));
        }
        for (String number : List.of("1.50", ".5", "5.", "-0.0")) {
            add(data, graph, odd, SKOS.notation.asNode(), typed(number, XSDDatatype.XSDdecimal));
        }
        for (String truth : List.of("true", "1", "TRUE")) {
            add(data, graph, odd, SKOS.notation.asNode(), typed(truth, XSDDatatype.XSDboolean));
        }
        return data;
    }

    /** The same statements, added in another order. */
    static DatasetGraph shuffled(DatasetGraph data, long seed) {
        List<Quad> quads = new ArrayList<>();
        data.find().forEachRemaining(quads::add);
        Collections.shuffle(quads, new Random(seed));
        DatasetGraph copy = DatasetGraphFactory.create();
        quads.forEach(copy::add);
        return copy;
    }

    /** Through the gate, whatever it says; as it asks, the default graph holds the union. */
    static ValidatedDataset published(DatasetGraph data) {
        DatasetGraph whole = new DatasetGraphMapLink(GraphFactory.createDefaultGraph());
        data.find().forEachRemaining(quad -> {
            whole.add(quad);
            whole.getDefaultGraph().add(quad.asTriple());
        });
        return new ShaclGate(IRIS).force(whole);
    }

    static StatementTable table(DatasetGraph data) {
        return StatementTable.of(data, new TermOrder(IRIS.base()), 1);
    }

    static void add(DatasetGraph data, Node graph, Node subject, Node predicate, Node object) {
        data.add(graph, subject, predicate, object);
    }

    static Node iri(String path) {
        return NodeFactory.createURI(IRIS.base() + path);
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    private static Node typed(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private static Node mesh(String id) {
        return NodeFactory.createURI("http://id.nlm.nih.gov/mesh/" + id);
    }
}
