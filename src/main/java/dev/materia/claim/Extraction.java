package dev.materia.claim;

import dev.materia.monograph.Monograph;
import dev.materia.vocabulary.Concept;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that was found in one monograph.
 *
 * @param monograph what was read
 * @param drug what it is about
 * @param brandNames trade names that the text gives the drug, in text order
 * @param claims in text order of their first statement
 * @param mentions all mentions of concepts, in text order
 * @param topics what the titles of the bibliography are about, in its order
 * @param unlinked what was found in no vocabulary, in text order
 */
public record Extraction(
        Monograph monograph,
        Concept drug,
        List<String> brandNames,
        List<Claim> claims,
        List<Mention> mentions,
        List<TitleTopic> topics,
        List<Unlinked> unlinked) {

    /** Copies the lists, so that an extraction never changes. */
    public Extraction {
        brandNames = List.copyOf(brandNames);
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
        topics = List.copyOf(topics);
        unlinked = List.copyOf(unlinked);
    }

    /** The same with those claims and topics alone whose concepts are all {@code wanted}. */
    public Extraction ofConcepts(java.util.function.Predicate<Concept> wanted) {
        return new Extraction(
                monograph,
                drug,
                brandNames,
                claims.stream()
                        .filter(claim -> concepts(claim).allMatch(wanted))
                        .toList(),
                mentions,
                topics.stream().filter(topic -> wanted.test(topic.concept())).toList(),
                unlinked);
    }

    /** The concepts that its drug, claims and topics are about, each once. */
    public Set<Concept> concepts() {
        Set<Concept> concepts = new LinkedHashSet<>();
        concepts.add(drug);
        claims.forEach(claim -> concepts(claim).forEach(concepts::add));
        topics.forEach(topic -> concepts.add(topic.concept()));
        return concepts;
    }

    private static Stream<Concept> concepts(Claim claim) {
        return Stream.concat(
                Stream.of(claim.object()),
                claim.assertion().limits().contexts().stream().flatMap(context -> context.concepts().stream()));
    }
}
