package dev.materia.release.claim;

import java.util.List;
import java.util.Locale;

/**
 * A claim of a release as one flat record. Texts that a claim lacks are empty.
 *
 * @param id IRI of the claim
 * @param monograph IRI of the monograph that makes it
 * @param subject the drug
 * @param predicate IRI of the property
 * @param predicateLabel the property in words: {@code has adverse effect}
 * @param object what the claim relates the drug to
 * @param action local name of what the drug does at a target
 * @param polarity local name in the ontology: {@code Affirmed}, {@code Denied}
 * @param certainty local name in the ontology
 * @param circumstance local name in the ontology
 * @param strength local name in the ontology; empty for claims that warn of nothing
 * @param intents local names of what a use is meant to achieve
 * @param roles local names of the place of the drug beside other treatment
 * @param contexts for whom, after what and with what it holds
 * @param mentions the words that name the object
 * @param cues the words that made it this claim
 * @param sentences where it is made
 * @param evidence IRIs of the publications it rests on
 * @param disputes IRIs of the claims that contradict it
 */
public record PublishedClaim(
        String id,
        String monograph,
        Thing subject,
        String predicate,
        String predicateLabel,
        Thing object,
        String action,
        String polarity,
        String certainty,
        String circumstance,
        String strength,
        List<String> intents,
        List<String> roles,
        List<Limit> contexts,
        List<String> mentions,
        List<String> cues,
        List<Sentence> sentences,
        List<String> evidence,
        List<String> disputes) {

    /** Copies the lists, so that a record never changes. */
    public PublishedClaim {
        intents = List.copyOf(intents);
        roles = List.copyOf(roles);
        contexts = List.copyOf(contexts);
        mentions = List.copyOf(mentions);
        cues = List.copyOf(cues);
        sentences = List.copyOf(sentences);
        evidence = List.copyOf(evidence);
        disputes = List.copyOf(disputes);
    }

    /**
     * What a claim is about.
     *
     * @param iri its IRI
     * @param label its preferred label; empty if it has none
     * @param matches IRIs of the same, or something close or broader, in other vocabularies
     */
    public record Thing(String iri, String label, List<String> matches) {

        /** Copies the list. */
        public Thing {
            matches = List.copyOf(matches);
        }
    }

    /**
     * A limit of a claim.
     *
     * @param type local name of the type of context: {@code AgeContext}
     * @param label the limit in words
     * @param presence {@code Required}, {@code Excluded} or {@code Either}; empty if it is not stated
     */
    public record Limit(String type, String label, String presence) {

        /** The limit on one line: {@code age: adults}. */
        public String text() {
            String kind = type.replaceFirst("Context$", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .toLowerCase(Locale.ROOT);
            return kind + ": " + (presence.equals("Excluded") ? "not " : "") + label;
        }
    }

    /**
     * A sentence that makes the claim.
     *
     * @param passage IRI of the passage
     * @param section the heading it stands under; empty if it is not published
     * @param text the words, or {@code sha256:} and a hash of them where the words are not published
     */
    public record Sentence(String passage, String section, String text) {}

    /** Whether it says that something is not so. */
    public boolean denied() {
        return polarity.equals("Denied");
    }

    /** The claim on one line. */
    public String line() {
        return subject.label() + " " + (denied() ? "not: " : "") + predicateLabel + " " + object.label();
    }
}
