package dev.materia.claim;

import dev.materia.claim.context.Bundle;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a monograph says about its drug. The same monograph, vocabulary and cue files give the same claims in the
 * same order; one extractor may serve any number of threads.
 */
public final class ClaimExtractor {

    /** A passage of more tokens than this is no sentence of prose, and is not searched for claims beyond it. */
    private static final int LONGEST_SENTENCE = 1500;

    private final Vocabulary vocabulary;
    private final RuleBook rules = RuleBook.load();
    private final Headings headings = new Headings(rules);
    private final SentenceReader reader = new SentenceReader(rules);
    private final ClaimMaker maker = new ClaimMaker(rules);
    private final Contexts contexts = new Contexts(rules);

    /** An extractor that knows the concepts of {@code vocabulary}. */
    public ClaimExtractor(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The claims and mentions of a monograph. */
    public Extraction extract(Monograph monograph) {
        DrugNames names = new DrugNames(monograph, vocabulary);
        List<Topic> topics = headings.topics(monograph);
        MentionFinder finder = new MentionFinder(vocabulary, names);
        defineAbbreviations(monograph, finder);
        EvidenceFinder evidence = new EvidenceFinder(monograph);
        ClaimMerger merger = new ClaimMerger();
        List<Mention> mentions = new ArrayList<>();
        Set<Integer> leads = monograph.passages().stream().map(Passage::lead).collect(Collectors.toSet());
        Set<Concept> classes = new HashSet<>();
        Map<Integer, SentenceReader.Reading> readings = new HashMap<>();
        Map<Integer, Bundle> introductions = new HashMap<>();
        SentenceReader.Reading previous = SentenceReader.Reading.NOTHING;
        // One sentence after the other, and nothing kept of most: memory holds a long monograph, not all of its tokens.
        for (Passage passage : monograph.passages()) {
            List<Token> tokens = tokens(monograph, passage);
            if (tokens.isEmpty()) {
                continue;
            }
            Sentence sentence = new Sentence(
                    monograph, passage, topics.get(passage.section()), tokens, finder.find(monograph, tokens), classes);
            for (Spot spot : sentence.spots()) {
                if (!spot.covered()) {
                    mentions.add(sentence.mention(spot));
                }
            }
            Optional<SentenceReader.Reading> lead = Optional.ofNullable(readings.get(passage.lead()));
            SentenceReader.Reading reading = reader.read(sentence, lead, previous);
            if (!reading.candidates().isEmpty()) {
                Modality modality = new Modality(sentence, rules.modifiers(sentence));
                if (modality.aside()) {
                    continue;
                }
                Bundle introduction = introductions.getOrDefault(passage.lead(), Bundle.NONE);
                for (Contexts.Limited limited : contexts.of(sentence, reading.candidates(), introduction)) {
                    for (Found found : maker.make(limited, modality, evidence, names)) {
                        merger.add(found);
                        if (found.predicate() == Predicate.MEMBER_OF_CLASS && found.polarity() == Polarity.AFFIRMED) {
                            classes.add(found.mention().concept());
                        }
                    }
                }
            }
            if (leads.contains(passage.number())) {
                readings.put(passage.number(), reading);
                introductions.put(passage.number(), contexts.lead(sentence));
            }
            previous = reading;
        }
        List<Claim> claims = merger.claims();
        return new Extraction(
                monograph, names.drug(), names.brands(), claims, mentions, topics(monograph, names), unlinked(claims));
    }

    /** What the titles of the bibliography name, each concept once a title. */
    private List<TitleTopic> topics(Monograph monograph, DrugNames names) {
        MentionFinder finder = new MentionFinder(vocabulary, names);
        List<TitleTopic> topics = new ArrayList<>();
        for (Citation citation : monograph.citations()) {
            String title = citation.title();
            int start =
                    monograph.text().substring(citation.start(), citation.end()).indexOf(title);
            if (!title.isEmpty() && start >= 0) {
                int from = citation.start() + start;
                List<Token> tokens = Tokenizer.tokens(monograph.text(), from, from + title.length());
                finder.find(monograph, tokens).stream()
                        .filter(s -> !s.covered() && !rules.generic(s.concept()))
                        .map(s -> new TitleTopic(citation.number(), s.concept()))
                        .distinct()
                        .forEach(topics::add);
            }
        }
        return List.copyOf(topics);
    }

    /** The objects of claims that no vocabulary knows, at their first place each. */
    private List<Unlinked> unlinked(List<Claim> claims) {
        return claims.stream()
                .map(c -> c.assertion().statements().get(0).mention())
                .filter(m -> vocabulary
                        .concept(m.concept().type(), m.concept().slug())
                        .isEmpty())
                .map(m -> new Unlinked(
                        m.text(),
                        m.concept().type(),
                        m.concept().linked() ? "only a broader concept is known" : "in no vocabulary",
                        m.passage(),
                        m.start()))
                .distinct()
                .sorted(Comparator.comparingInt(Unlinked::start))
                .toList();
    }

    private static void defineAbbreviations(Monograph monograph, MentionFinder finder) {
        for (Passage passage : monograph.passages()) {
            if (Abbreviations.mayBeIn(monograph.prose(), passage.start(), passage.end())) {
                Abbreviations.define(monograph, tokens(monograph, passage), finder);
            }
        }
    }

    private static List<Token> tokens(Monograph monograph, Passage passage) {
        List<Token> all = Tokenizer.tokens(monograph.prose(), passage.start(), passage.end());
        return all.size() > LONGEST_SENTENCE ? List.copyOf(all.subList(0, LONGEST_SENTENCE)) : all;
    }
}
