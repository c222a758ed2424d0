package dev.materia.mapping;

import dev.materia.claim.Assertion;
import dev.materia.claim.Certainty;
import dev.materia.claim.Circumstance;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Polarity;
import dev.materia.claim.Statement;
import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Passage;
import dev.materia.monograph.ProductInformation;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** What is said of the drug, by whom, where, in which words and how surely. */
final class ClaimMapper {

    private final MappingOptions options;
    private final ConceptMapper concepts;
    private final ContextMapper contexts;
    private final MechanismMapper mechanisms;

    ClaimMapper(MappingOptions options, ConceptMapper concepts) {
        this.options = options;
        this.concepts = concepts;
        this.contexts = new ContextMapper(options, concepts);
        this.mechanisms = new MechanismMapper(options.iris(), concepts);
    }

    /**
     * Describes {@code claim}.
     *
     * @param monograph IRI of the monograph
     * @param passages of the monograph
     * @param publications those of the bibliography, by number
     */
    ClaimTriple map(
            Claim claim,
            Extraction from,
            Node monograph,
            PassageMapper passages,
            Map<Integer, Node> publications,
            DescriptionBuilder to) {
        Assertion assertion = claim.assertion();
        Node subject = options.iris().concept(from.drug());
        Node object = concepts.map(claim.object(), to);
        Node node = options.iris().claim(monograph, from.drug(), claim);
        Triples triples = to.own();
        triples.add(node, Terms.TYPE, Mat.CLAIM);
        triples.add(node, Terms.TYPE, Terms.STATEMENT);
        triples.addName(node, Terms.LABEL, label(claim, from));
        triples.add(node, Terms.SUBJECT, subject);
        triples.add(node, Terms.PREDICATE, Mat.term(claim.predicate().localName()));
        triples.add(node, Terms.OBJECT, object);
        triples.add(node, Mat.POLARITY, Mat.term(assertion.polarity().localName()));
        triples.add(node, Mat.CERTAINTY, Mat.term(assertion.certainty().localName()));
        triples.add(node, Mat.CIRCUMSTANCE, Mat.term(assertion.circumstance().localName()));
        if (claim instanceof Claim.Precaution precaution) {
            precaution.strength().ifPresent(s -> triples.add(node, Mat.STRENGTH, Mat.term(s.localName())));
        }
        assertion.limits().intents().forEach(i -> triples.add(node, Mat.INTENT, Mat.term(i.localName())));
        assertion.limits().roles().forEach(r -> triples.add(node, Mat.ROLE, Mat.term(r.localName())));
        assertion.limits().contexts().forEach(c -> contexts.map(c, node, passages, to));
        for (Integer number : assertion.evidence()) {
            Node publication = publications.get(number);
            if (publication != null) {
                triples.add(node, Mat.EVIDENCE, publication);
            }
        }
        mapStatements(node, assertion, from, passages, to);
        FrequencyMapper.map(assertion.frequencies(), node, options, triples);
        ProductInformation product = from.monograph().product();
        if (product != null && product.kind() == LabelKind.HOMEOPATHIC) {
            triples.addName(node, Mat.PRACTICE, "traditional homeopathic practice");
        }
        Node mechanism = claim instanceof Claim.MechanismOfAction acts ? map(acts, node, to) : null;
        return new ClaimTriple(
                node,
                monograph,
                subject,
                claim.predicate(),
                object,
                mechanism,
                assertion.polarity(),
                assertion.certainty(),
                assertion.circumstance(),
                ContextComparison.of(assertion.limits()));
    }

    private Node map(Claim.MechanismOfAction claim, Node node, DescriptionBuilder to) {
        to.own().add(node, Mat.ACTION, Mat.term(claim.action().localName()));
        return mechanisms.map(claim, to);
    }

    private void mapStatements(
            Node node, Assertion assertion, Extraction from, PassageMapper passages, DescriptionBuilder to) {
        for (Statement statement : assertion.statements()) {
            Passage passage = passages.passage(statement.mention().passage());
            if (passage == null) {
                throw new IllegalArgumentException(
                        "a claim is made in passage " + statement.mention().passage() + ", which "
                                + from.monograph().origin() + " has not");
            }
            to.own().add(node, Mat.STATED_IN, passages.map(passage, to));
            // an item of a list makes its claim together with the sentence that introduces the list
            for (Passage lead = passages.passage(passage.lead()); lead != null; ) {
                if (statement.cueStart() >= lead.start() && statement.cueStart() < lead.end()) {
                    to.own().add(node, Mat.STATED_IN, passages.map(lead, to));
                }
                lead = lead.lead() < lead.number() ? passages.passage(lead.lead()) : null;
            }
            to.own().addText(node, Mat.RULE, statement.rule());
            if (options.quotes() != Quotes.NONE) {
                to.own().addText(node, Mat.MENTION, statement.mention().text());
                to.own().addText(node, Mat.CUE, statement.cue());
                to.own().addText(node, Mat.SCOPE, statement.scope());
            }
        }
    }

    /** The claim as a phrase: {@code baclofen has adverse effect drowsiness (high dose)}. */
    private String label(Claim claim, Extraction from) {
        Assertion assertion = claim.assertion();
        StringBuilder label = new StringBuilder(from.drug().label())
                .append(' ')
                .append(Iris.words(claim.predicate().localName(), " "))
                .append(' ')
                .append(claim.object().label());
        if (assertion.circumstance() != Circumstance.THERAPEUTIC_USE) {
            label.append(" (")
                    .append(Iris.words(assertion.circumstance().localName(), " "))
                    .append(')');
        }
        if (!assertion.limits().contexts().isEmpty()) {
            label.append(assertion.limits().contexts().stream()
                    .map(contexts::name)
                    .collect(Collectors.joining("; ", " (", ")")));
        }
        if (assertion.certainty() == Certainty.PROBABLE) {
            label.append(" (probable)");
        }
        if (assertion.polarity() == Polarity.DENIED) {
            label.append(" (denied)");
        }
        return label.toString();
    }
}
