package dev.materia.mapping;

import dev.materia.claim.Frequency;
import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** How often an effect was seen, arm by arm, as parts of its claim. */
final class FrequencyMapper {

    private FrequencyMapper() {}

    /** Describes {@code frequencies} as those of the claim {@code node}. */
    static void map(List<Frequency> frequencies, Node node, MappingOptions options, Triples triples) {
        Iris iris = options.iris();
        for (int i = 0; i < frequencies.size(); i++) {
            Frequency frequency = frequencies.get(i);
            Node part = iris.part(node, "frequency-" + (i + 1));
            triples.add(node, Mat.HAS_FREQUENCY, part);
            triples.add(part, Terms.TYPE, Mat.FREQUENCY);
            if (options.quotes() != Quotes.NONE) {
                triples.addText(part, Mat.ARM, frequency.arm());
                triples.addText(part, Mat.POPULATION, frequency.population());
                triples.addText(part, Mat.TABLE_ROW, frequency.row());
                triples.addText(part, Mat.AS_PRINTED, frequency.printed());
            }
            triples.add(
                    part,
                    Mat.OF_COMPARATOR,
                    NodeFactory.createLiteralDT(Boolean.toString(frequency.comparator()), XSDDatatype.XSDboolean));
            triples.add(part, Mat.LOWER_BOUND, decimal(frequency.lower()));
            triples.add(part, Mat.UPPER_BOUND, decimal(frequency.upper()));
            addCount(part, Mat.AFFECTED, frequency.affected(), triples);
            addCount(part, Mat.TOTAL, frequency.total(), triples);
        }
    }

    /** A decimal in the canonical form of XML Schema, which has a digit behind the point. */
    private static Node decimal(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return NodeFactory.createLiteralDT(plain.contains(".") ? plain : plain + ".0", XSDDatatype.XSDdecimal);
    }

    private static void addCount(Node node, Node property, @Nullable Integer count, Triples triples) {
        if (count != null) {
            triples.add(node, property, NodeFactory.createLiteralDT(count.toString(), XSDDatatype.XSDinteger));
        }
    }
}
