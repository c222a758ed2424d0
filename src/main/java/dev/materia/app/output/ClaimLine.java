package dev.materia.app.output;

import dev.materia.claim.Frequency;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * A claim as {@code materia extract} prints it: one line, flat, to be read by programs that know no RDF. The components
 * stand in the order in which they are printed.
 *
 * @param monograph IRI of the monograph
 * @param id IRI of the claim
 * @param subject IRI of the drug
 * @param predicate IRI of the property
 * @param object IRI of what the claim relates the drug to
 * @param subjectLabel preferred label of the drug
 * @param objectLabel preferred label of the object
 * @param objectMatches IRIs of the object in other vocabularies, sorted
 * @param mention the words that name the object where the claim is first made, to the letter
 * @param start of the mention, in Unicode code points of the monograph's text
 * @param end after the mention, in Unicode code points
 * @param quote the sentence, to the letter
 * @param section its heading as printed; empty in the lead
 * @param polarity {@code affirmed} or {@code denied}
 * @param certainty local name in the ontology
 * @param circumstance local name in the ontology
 * @param cue the words that made it this claim, to the letter
 * @param intent what a use is meant to achieve, and {@code adjunct} where it stands beside other treatment
 * @param role the place of the drug beside other treatment
 * @param contexts for whom, after what and with what it holds
 * @param evidence IRIs of the publications it rests on, in the bibliography's order
 * @param strength local name in the ontology; empty for claims that warn of nothing
 * @param rule the rule that made it: cue file, a slash, and the rule's name; printed where an explanation is asked for
 * @param scope the words that the cue reached over, to the letter; printed likewise
 * @param signs the modifiers that gave it its polarity, certainty and circumstance, each with its words; printed
 *     likewise
 * @param frequencies how often the effect was seen; as {@code frequencies}, and the first exact one of the drug and of
 *     a comparator as {@code frequency} and {@code comparator}, in JSON Lines alone, where there are any
 */
public record ClaimLine(
        String monograph,
        String id,
        String subject,
        String predicate,
        String object,
        String subjectLabel,
        String objectLabel,
        List<String> objectMatches,
        String mention,
        int start,
        int end,
        String quote,
        String section,
        String polarity,
        String certainty,
        String circumstance,
        String cue,
        List<String> evidence,
        String strength,
        List<String> intent,
        List<String> role,
        List<ContextLine> contexts,
        String rule,
        String scope,
        List<String> signs,
        List<Frequency> frequencies) {

    private static final List<String> NAMES = Arrays.stream(ClaimLine.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("frequencies"))
            .toList();

    /** How many of the last components are printed only where an explanation is asked for. */
    private static final int EXPLANATION = 3;

    /** The names of the components to print, in order. */
    static List<String> names(boolean explained) {
        return explained ? NAMES : NAMES.subList(0, NAMES.size() - EXPLANATION);
    }

    /** Copies the lists, so that a line never changes. */
    public ClaimLine {
        objectMatches = List.copyOf(objectMatches);
        evidence = List.copyOf(evidence);
        signs = List.copyOf(signs);
        frequencies = List.copyOf(frequencies);
        intent = List.copyOf(intent);
        role = List.copyOf(role);
        contexts = List.copyOf(contexts);
    }

    /**
     * The values in the order of {@link #names}; each is a string, an integer or a list of strings or of
     * {@link ContextLine}s.
     */
    List<Object> values(boolean explained) {
        List<Object> values = List.of(
                monograph,
                id,
                subject,
                predicate,
                object,
                subjectLabel,
                objectLabel,
                objectMatches,
                mention,
                start,
                end,
                quote,
                section,
                polarity,
                certainty,
                circumstance,
                cue,
                evidence,
                strength,
                intent,
                role,
                contexts,
                rule,
                scope,
                signs);
        return explained ? values : values.subList(0, values.size() - EXPLANATION);
    }
}
