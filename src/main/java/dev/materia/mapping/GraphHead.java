package dev.materia.mapping;

import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What one {@link MonographGraph} has to say in what is decided among all: its descriptions and its claims, as hashes
 * of 64 bits.
 *
 * @param descriptions three numbers for each described thing: of the thing, of the words of its description, and how
 *     many triples these are
 * @param claims two numbers for each claim: of its drug and object, and its kind ({@link #kind})
 */
@SuppressWarnings("ArrayRecordComponent") // heads are read and thrown away, and never compared
public record GraphHead(long[] descriptions, long[] claims) {

    static final int DESCRIPTION = 3;
    static final int CLAIM = 2;

    private static final List<Predicate> ORDER = List.of(Predicate.values());
    private static final int PREDICATES = ORDER.size();
    private static final int TREATS = PREDICATES * 2;
    private static final int NOT_EFFECTIVE = TREATS + 1;
    private static final int CONTRAINDICATED = TREATS + 2;
    private static final int TOLERATED = TREATS + 3;

    /** The head of {@code graph}. */
    public static GraphHead of(MonographGraph graph) {
        List<Map.Entry<Node, List<Triple>>> described =
                new ArrayList<>(graph.described().entrySet());
        described.sort(Comparator.comparing(entry -> entry.getKey().getURI()));
        long[] descriptions = new long[described.size() * DESCRIPTION];
        int at = 0;
        for (Map.Entry<Node, List<Triple>> entry : described) {
            descriptions[at++] = hash(entry.getKey());
            descriptions[at++] = hash(entry.getValue());
            descriptions[at++] = entry.getValue().size();
        }
        long[] claims = new long[graph.claims().size() * CLAIM];
        at = 0;
        for (ClaimTriple claim : graph.claims()) {
            claims[at++] = pair(claim);
            claims[at++] = kind(claim);
        }
        return new GraphHead(descriptions, claims);
    }

    /** This head and {@code other}, as of one graph; where both describe a thing, this description counts. */
    public GraphHead with(GraphHead other) {
        long[] both = Arrays.copyOf(descriptions, descriptions.length + other.descriptions.length);
        int at = descriptions.length;
        for (int i = 0; i < other.descriptions.length; i += DESCRIPTION) {
            if (!describes(other.descriptions[i])) {
                System.arraycopy(other.descriptions, i, both, at, DESCRIPTION);
                at += DESCRIPTION;
            }
        }
        long[] all = Arrays.copyOf(claims, claims.length + other.claims.length);
        System.arraycopy(other.claims, 0, all, claims.length, other.claims.length);
        return new GraphHead(Arrays.copyOf(both, at), all);
    }

    /** How many claims the document has. */
    public int size() {
        return claims.length / CLAIM;
    }

    /** Whether the document describes one of the things with these hashes ({@link #hash}). */
    public boolean describesAny(Set<Long> things) {
        for (int i = 0; i < descriptions.length; i += DESCRIPTION) {
            if (things.contains(descriptions[i])) {
                return true;
            }
        }
        return false;
    }

    /** The hash of the words in which it describes the thing with that hash. */
    long words(long thing) {
        for (int i = 0; i < descriptions.length; i += DESCRIPTION) {
            if (descriptions[i] == thing) {
                return descriptions[i + 1];
            }
        }
        throw new IllegalArgumentException("the document does not describe that");
    }

    private boolean describes(long thing) {
        for (int i = 0; i < descriptions.length; i += DESCRIPTION) {
            if (descriptions[i] == thing) {
                return true;
            }
        }
        return false;
    }

    /** The hash of a term. */
    public static long hash(Node node) {
        return hash(node, 0);
    }

    /** The hash of a list of triples, in their order. */
    static long hash(List<Triple> triples) {
        long hash = 1;
        for (Triple triple : triples) {
            hash = hash(triple.getSubject(), hash);
            hash = hash(triple.getPredicate(), hash);
            hash = hash(triple.getObject(), hash);
        }
        return hash;
    }

    private static long hash(Node node, long seed) {
        if (node.isURI()) {
            return hash(node.getURI(), seed + 1);
        }
        long hash = hash(node.getLiteralLexicalForm(), seed + 2);
        return hash(
                node.getLiteralLanguage().isEmpty() ? node.getLiteralDatatypeURI() : node.getLiteralLanguage(), hash);
    }

    private static long hash(String text, long seed) {
        long hash = seed ^ 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    /** The hash of what a claim is about: claims dispute each other only if they have that in common. */
    static long pair(ClaimTriple claim) {
        return hash(claim.object(), hash(claim.subject()));
    }

    /** A set of one or two bits that tells claims apart which may dispute each other. */
    static long kind(ClaimTriple claim) {
        boolean affirmed = claim.polarity() == Polarity.AFFIRMED;
        long kind = 1L << (ORDER.indexOf(claim.predicate()) + (affirmed ? 0 : PREDICATES));
        if (claim.asserts()) {
            kind |= switch (claim.predicate()) {
                case TREATS -> 1L << TREATS;
                case INEFFECTIVE_FOR -> 1L << NOT_EFFECTIVE;
                case CONTRAINDICATED_IN -> 1L << CONTRAINDICATED;
                case TOLERATED_IN -> 1L << TOLERATED;
                default -> 0;
            };
        }
        return kind;
    }

    /** Whether among claims of these kinds, on one drug and object, two may dispute each other. */
    static boolean mayDispute(long kinds) {
        long affirmed = kinds & ((1L << PREDICATES) - 1);
        long denied = (kinds >>> PREDICATES) & ((1L << PREDICATES) - 1);
        return (affirmed & denied) != 0
                || (has(kinds, TREATS) && has(kinds, NOT_EFFECTIVE))
                || (has(kinds, CONTRAINDICATED) && has(kinds, TOLERATED));
    }

    private static boolean has(long kinds, int kind) {
        return (kinds >>> kind & 1) != 0;
    }

    /** Writes it for {@link #read}. */
    public void write(DataOutputStream out) throws IOException {
        write(descriptions, out);
        write(claims, out);
    }

    /** Reads a head. */
    public static GraphHead read(DataInputStream in) throws IOException {
        return new GraphHead(readNumbers(in), readNumbers(in));
    }

    private static void write(long[] numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    private static long[] readNumbers(DataInputStream in) throws IOException {
        long[] numbers = new long[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }
}
