package dev.materia.mapping;

import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** A {@link MonographGraph} as bytes, for the program's own files: each term once, then triples of their numbers. */
public final class GraphCodec {

    private static final int IRI = 0;
    private static final int STRING = 1;
    private static final int LANGUAGE = 2;
    private static final int TYPED = 3;

    private GraphCodec() {}

    /** Writes all of {@code graph} but its claims. */
    public static void write(MonographGraph graph, DataOutputStream out) throws IOException {
        Map<Node, Integer> numbers = new LinkedHashMap<>();
        Map<String, List<Triple>> described = new TreeMap<>();
        graph.described().forEach((thing, said) -> described.put(thing.getURI(), said));
        number(graph.name(), numbers);
        number(graph.own(), numbers);
        described.forEach((thing, said) -> {
            number(NodeFactory.createURI(thing), numbers);
            number(said, numbers);
        });
        out.writeInt(numbers.size());
        for (Node node : numbers.keySet()) {
            write(node, out);
        }
        write(graph.own(), numbers, out);
        out.writeInt(described.size());
        for (Map.Entry<String, List<Triple>> entry : described.entrySet()) {
            out.writeInt(number(NodeFactory.createURI(entry.getKey()), numbers));
            write(entry.getValue(), numbers, out);
        }
    }

    private static void number(Collection<Triple> triples, Map<Node, Integer> numbers) {
        for (Triple triple : triples) {
            number(triple.getSubject(), numbers);
            number(triple.getPredicate(), numbers);
            number(triple.getObject(), numbers);
        }
    }

    private static int number(Node node, Map<Node, Integer> numbers) {
        Integer known = numbers.putIfAbsent(node, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    private static void write(List<Triple> triples, Map<Node, Integer> numbers, DataOutputStream out)
            throws IOException {
        out.writeInt(triples.size());
        for (Triple triple : triples) {
            out.writeInt(number(triple.getSubject(), numbers));
            out.writeInt(number(triple.getPredicate(), numbers));
            out.writeInt(number(triple.getObject(), numbers));
        }
    }

    /**
     * Reads a graph.
     *
     * @param claims its claims, which are kept apart
     */
    public static MonographGraph read(DataInputStream in, List<ClaimTriple> claims) throws IOException {
        Node[] nodes = new Node[in.readInt()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = readNode(in);
        }
        List<Triple> own = readTriples(in, nodes);
        Map<Node, List<Triple>> described = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            Node thing = nodes[in.readInt()];
            described.put(thing, readTriples(in, nodes));
        }
        return new MonographGraph(nodes[0], own, described, claims);
    }

    /** Copies a graph, with other IRIs where {@code renamed} has them. */
    public static void copy(DataInputStream in, UnaryOperator<String> renamed, DataOutputStream out)
            throws IOException {
        int nodes = in.readInt();
        out.writeInt(nodes);
        for (int i = 0; i < nodes; i++) {
            int kind = in.readByte();
            out.writeByte(kind);
            byte[] bytes = in.readNBytes(in.readInt());
            if (kind == IRI) {
                text(renamed.apply(new String(bytes, StandardCharsets.UTF_8)), out);
            } else {
                out.writeInt(bytes.length);
                out.write(bytes);
                if (kind != STRING) {
                    text(text(in), out);
                }
            }
        }
        in.transferTo(out);
    }

    private static List<Triple> readTriples(DataInputStream in, Node[] nodes) throws IOException {
        int size = in.readInt();
        List<Triple> triples = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            triples.add(Triple.create(nodes[in.readInt()], nodes[in.readInt()], nodes[in.readInt()]));
        }
        return triples;
    }

    /** Writes claims. */
    public static void writeClaims(List<ClaimTriple> claims, DataOutputStream out) throws IOException {
        out.writeInt(claims.size());
        for (ClaimTriple claim : claims) {
            text(claim.claim().getURI(), out);
            text(claim.monograph().getURI(), out);
            text(claim.subject().getURI(), out);
            text(claim.object().getURI(), out);
            text(claim.mechanism() == null ? "" : claim.mechanism().getURI(), out);
            text(claim.predicate().name(), out);
            text(claim.polarity().name(), out);
            text(claim.certainty().name(), out);
            text(claim.circumstance().name(), out);
            ContextComparison limits = claim.limits();
            out.writeInt(limits.ages().size());
            for (ContextComparison.Span span : limits.ages()) {
                out.writeDouble(span.from());
                out.writeDouble(span.to());
            }
            out.writeInt(limits.others().size());
            for (String other : limits.others().stream().sorted().toList()) {
                text(other, out);
            }
            out.writeBoolean(limits.prevention());
        }
    }

    /** Reads claims. */
    public static List<ClaimTriple> readClaims(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<ClaimTriple> claims = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            Node claim = NodeFactory.createURI(text(in));
            Node monograph = NodeFactory.createURI(text(in));
            Node subject = NodeFactory.createURI(text(in));
            Node object = NodeFactory.createURI(text(in));
            String mechanism = text(in);
            @Nullable Node at = mechanism.isEmpty() ? null : NodeFactory.createURI(mechanism);
            Predicate predicate = Predicate.valueOf(text(in));
            Polarity polarity = Polarity.valueOf(text(in));
            Certainty certainty = Certainty.valueOf(text(in));
            Circumstance circumstance = Circumstance.valueOf(text(in));
            List<ContextComparison.Span> ages = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                ages.add(new ContextComparison.Span(in.readDouble(), in.readDouble()));
            }
            Set<String> others = new HashSet<>();
            for (int n = in.readInt(); n > 0; n--) {
                others.add(text(in));
            }
            claims.add(new ClaimTriple(
                    claim,
                    monograph,
                    subject,
                    predicate,
                    object,
                    at,
                    polarity,
                    certainty,
                    circumstance,
                    new ContextComparison(ages, others, in.readBoolean())));
        }
        return claims;
    }

    private static void write(Node node, DataOutputStream out) throws IOException {
        if (node.isURI()) {
            out.writeByte(IRI);
            text(node.getURI(), out);
        } else if (!node.getLiteralLanguage().isEmpty()) {
            out.writeByte(LANGUAGE);
            text(node.getLiteralLexicalForm(), out);
            text(node.getLiteralLanguage(), out);
        } else if (XSDDatatype.XSDstring.getURI().equals(node.getLiteralDatatypeURI())) {
            out.writeByte(STRING);
            text(node.getLiteralLexicalForm(), out);
        } else {
            out.writeByte(TYPED);
            text(node.getLiteralLexicalForm(), out);
            text(node.getLiteralDatatypeURI(), out);
        }
    }

    private static Node readNode(DataInputStream in) throws IOException {
        int kind = in.readByte();
        String text = text(in);
        return switch (kind) {
            case IRI -> NodeFactory.createURI(text);
            case STRING -> NodeFactory.createLiteralString(text);
            case LANGUAGE -> NodeFactory.createLiteralLang(text, text(in));
            default ->
                NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(text(in)));
        };
    }

    /** Writes a text of any length. */
    public static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads a text. */
    public static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
