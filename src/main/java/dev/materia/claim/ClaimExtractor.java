package dev.materia.claim;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** An extractor that knows the concepts of {@code vocabulary}. */
    public ClaimExtractor(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The claims and mentions of a monograph. */
    public Extraction extract(Monograph monograph) {
        DrugNames names = new DrugNames(monograph, vocabulary);
        List<Sentence> sentences = sentences(monograph, names);
        EvidenceFinder evidence = new EvidenceFinder(monograph);
        ClaimMerger merger = new ClaimMerger();
        List<Mention> mentions = new ArrayList<>();
        Map<Integer, SentenceReader.Reading> readings = new HashMap<>();
        SentenceReader.Reading previous = SentenceReader.Reading.NOTHING;
        for (Sentence sentence : sentences) {
            sentence.spots().stream()
                    .filter(s -> !s.covered())
                    .map(sentence::mention)
                    .forEach(mentions::add);
            if (sentence.topic().kind() == Topic.Kind.ASIDE) {
                continue;
            }
            Optional<SentenceReader.Reading> lead =
                    Optional.ofNullable(readings.get(sentence.passage().lead()));
            SentenceReader.Reading reading = reader.read(sentence, lead, previous);
            if (!reading.candidates().isEmpty()) {
                Modality modality = new Modality(sentence, rules.modifiers(sentence));
                if (modality.aside()) {
                    continue;
                }
                for (Candidate candidate : reading.candidates()) {
                    ClaimMaker.make(candidate, modality, evidence).forEach(merger::add);
                }
            }
            readings.put(sentence.passage().number(), reading);
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
            int start = monograph.text().indexOf(citation.title(), citation.start());
            if (!citation.title().isEmpty() && start >= 0 && start < citation.end()) {
                List<Token> tokens = Tokenizer.tokens(
                        monograph.text(), start, start + citation.title().length());
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

    private List<Sentence> sentences(Monograph monograph, DrugNames names) {
        List<Topic> topics = headings.topics(monograph);
        MentionFinder finder = new MentionFinder(vocabulary, names);
        List<List<Token>> tokens = new ArrayList<>();
        for (Passage passage : monograph.passages()) {
            List<Token> all = Tokenizer.tokens(monograph.prose(), passage.start(), passage.end());
            tokens.add(all.size() > LONGEST_SENTENCE ? List.copyOf(all.subList(0, LONGEST_SENTENCE)) : all);
        }
        Abbreviations.define(monograph, tokens, finder);
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Passage passage = monograph.passages().get(i);
            if (!tokens.get(i).isEmpty()) {
                sentences.add(new Sentence(
                        monograph,
                        passage,
                        topics.get(passage.section()),
                        tokens.get(i),
                        finder.find(monograph, tokens.get(i))));
            }
        }
        return sentences;
    }
}
