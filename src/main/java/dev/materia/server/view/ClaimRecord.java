package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A claim as the data have it.
 *
 * @param node the claim
 * @param subject the drug that it is about
 * @param predicate local name of the property: {@code treats}
 * @param object what it says of the drug
 * @param denied whether it says that it is not so
 * @param certainty local name: {@code Probable}
 * @param circumstance local name: {@code Overdose}
 * @param strength local name: how strongly it is advised against, {@code NotRecommended}; empty where it is no advice
 * @param limits for whom, after what and with what it holds, as a line; may be empty
 * @param intents what a use is meant to achieve
 * @param action what the drug does at a target
 * @param passages who says so
 * @param mentions the words for the object
 * @param cues the words that made it this claim
 * @param scopes the words that the cues reached over
 * @param disputes claims that contradict it
 */
record ClaimRecord(
        Node node,
        Node subject,
        String predicate,
        Node object,
        boolean denied,
        String certainty,
        String circumstance,
        String strength,
        String limits,
        List<Node> intents,
        Optional<Node> action,
        List<Node> passages,
        List<String> mentions,
        List<String> cues,
        List<String> scopes,
        List<Node> disputes) {

    private static final List<String> CERTAINTIES = List.of("Established", "Probable", "Investigational");

    /** Reads a claim; empty if it lacks subject, predicate or object. */
    static Optional<ClaimRecord> read(GraphReader facts, Node claim) {
        Optional<Node> subject = facts.one(claim, Terms.SUBJECT);
        Optional<Node> predicate = facts.one(claim, Terms.PREDICATE);
        Optional<Node> object = facts.one(claim, Terms.OBJECT);
        if (subject.isEmpty() || predicate.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClaimRecord(
                claim,
                subject.get(),
                GraphReader.local(predicate.get()),
                object.get(),
                facts.all(claim, Mat.POLARITY).contains(Mat.term("Denied")),
                facts.one(claim, Mat.CERTAINTY).map(GraphReader::local).orElse(""),
                facts.one(claim, Mat.CIRCUMSTANCE).map(GraphReader::local).orElse(""),
                facts.one(claim, Mat.STRENGTH).map(GraphReader::local).orElse(""),
                new LimitPhrase(facts).of(facts.all(claim, Mat.CONTEXT), facts.all(claim, Mat.ROLE)),
                facts.all(claim, Mat.INTENT),
                facts.one(claim, Mat.ACTION),
                facts.all(claim, Mat.STATED_IN),
                facts.texts(claim, Mat.MENTION),
                facts.texts(claim, Mat.CUE),
                facts.texts(claim, Mat.SCOPE),
                facts.all(claim, Mat.DISPUTES)));
    }

    /** The claims whose subject or object, as {@code property} says, is {@code thing}. */
    static List<ClaimRecord> all(GraphReader facts, Node property, Node thing) {
        return facts.having(property, thing).stream()
                .flatMap(claim -> read(facts, claim).stream())
                .toList();
    }

    /** IRIs of the monographs that say so: what an IRI of a passage begins with. */
    List<String> sources() {
        return passages.stream()
                .map(passage -> passage.toString().replaceFirst("/passage/[^/]*$", ""))
                .distinct()
                .toList();
    }

    /** The same as one source says it, by what stands behind {@code monograph/} in its IRI. */
    ClaimRecord in(String source) {
        List<Node> there = passages.stream()
                .filter(passage -> passage.toString().contains("/monograph/" + source + "/passage/"))
                .toList();
        return new ClaimRecord(
                node,
                subject,
                predicate,
                object,
                denied,
                certainty,
                circumstance,
                strength,
                limits,
                intents,
                action,
                there,
                mentions,
                cues,
                scopes,
                disputes);
    }

    /**
     * The claims that contradict this one under the same circumstance and limits: of two that hold for different
     * people, or at different doses, both may be true.
     */
    List<Node> contradictions(GraphReader facts) {
        return disputes.stream()
                .filter(other -> read(facts, other)
                        .filter(claim -> claim.circumstance.equals(circumstance)
                                && claim.limits.equals(limits)
                                && claim.intents.equals(intents))
                        .isPresent())
                .toList();
    }

    /** How sure, from 0 for the surest. */
    int doubt() {
        int rank = CERTAINTIES.indexOf(certainty);
        return rank < 0 ? CERTAINTIES.size() : rank;
    }
}
