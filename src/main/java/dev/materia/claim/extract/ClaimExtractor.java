package dev.materia.claim.extract;

import dev.materia.claim.Circumstance;
import dev.materia.claim.Claim;
import dev.materia.claim.Extraction;
import dev.materia.claim.Mention;
import dev.materia.claim.Polarity;
import dev.materia.claim.Predicate;
import dev.materia.claim.TitleTopic;
import dev.materia.claim.Unlinked;
import dev.materia.claim.context.Bundle;
import dev.materia.claim.extract.assertion.AssertionAnalyzer;
import dev.materia.claim.extract.assertion.CarriedCircumstance;
import dev.materia.claim.frequency.TableFrequencies;
import dev.materia.claim.label.Digressions;
import dev.materia.claim.label.OwnPartners;
import dev.materia.claim.label.PartnerWords;
import dev.materia.claim.label.PatientParts;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.RuleSet;
import dev.materia.claim.rule.SectionClassifier;
import dev.materia.claim.rule.SectionTopic;
import dev.materia.claim.rule.Sentence;
import dev.materia.linking.DrugNames;
import dev.materia.linking.EntityLinker;
import dev.materia.linking.LinkedSpan;
import dev.materia.linking.LinkedText;
import dev.materia.linking.TextSpan;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.Token;
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
import org.jspecify.annotations.Nullable;

/**
 * Finds what a monograph says about its drug. The same monograph, vocabulary and cue files give the same claims in the
 * same order; one extractor may serve any number of threads.
 */
public final class ClaimExtractor {

    /** A passage of more tokens than this is no sentence of prose, and is not searched for claims beyond it. */
    private static final int LONGEST_SENTENCE = 1500;

    private static final int LONGEST_LABEL = 4;

    /** No label of so many words is longer. */
    private static final int LONGEST_LABEL_CHARACTERS = 80;

    private final Vocabulary vocabulary;
    private final EntityLinker linker;
    private final RuleSet rules = RuleSet.load();
    private final SectionClassifier headings = new SectionClassifier(rules);
    private final RelationExtractor reader = new RelationExtractor(rules);
    private final ContextAssigner contexts = new ContextAssigner(rules);
    private final ClaimMaker maker = new ClaimMaker(rules, contexts);

    /** An extractor that knows the concepts of {@code vocabulary}. */
    public ClaimExtractor(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.linker = new EntityLinker(vocabulary);
    }

    /** The claims and mentions of a monograph. */
    public Extraction extract(Monograph monograph) {
        DrugNames names = new DrugNames(monograph, vocabulary);
        List<SectionTopic> topics = headings.topics(monograph);
        LinkedText text = linker.text(monograph.prose(), TextSpan.of(monograph), names, LONGEST_SENTENCE);
        text.defineIn(monograph.sections().stream().map(Section::heading).toList());
        EvidenceFinder evidence = new EvidenceFinder(monograph);
        ListLeads listLeads = new ListLeads(monograph, span -> spots(text, text.link(span)), span -> {
            LinkedText heading = linker.text(monograph.text(), List.of(span), names, LONGEST_SENTENCE);
            return spots(heading, heading.link(span));
        });
        ClaimMerger merger = new ClaimMerger();
        List<Mention> mentions = new ArrayList<>();
        Set<Integer> leads = monograph.passages().stream().map(Passage::lead).collect(Collectors.toSet());
        Set<Concept> classes = new HashSet<>();
        Map<Integer, RelationExtractor.Reading> readings = new HashMap<>();
        Map<Integer, Bundle> introductions = new HashMap<>();
        RelationExtractor.Reading previous = RelationExtractor.Reading.NOTHING;
        Questions questions = new Questions();
        DoubtedLists doubted = new DoubtedLists();
        Regimens regimens = new Regimens(contexts);
        TreatedConditions treated = new TreatedConditions();
        Optional<CarriedCircumstance> carried = Optional.empty();
        @Nullable Passage last = null;
        // held back until the next sentence has been read, which may doubt them
        List<ClaimInstance> pending = List.of();
        // One sentence after the other, and nothing kept of most: memory holds a long monograph, not all of its tokens.
        for (Passage passage : monograph.passages()) {
            SectionTopic topic = PatientParts.topic(monograph, passage, topics.get(passage.section()));
            if (unread(monograph, passage, topic)) {
                previous = previous.aside();
                carried = Optional.empty();
                last = passage;
                continue;
            }
            LinkedSpan span = text.link(new TextSpan(passage.start(), passage.end()));
            List<Token> tokens = span.tokens();
            if (tokens.isEmpty()) {
                continue;
            }
            Sentence alone = new Sentence(monograph, passage, topic, tokens, spots(text, span), classes);
            for (MentionSpan spot : alone.spots()) {
                if (!spot.covered()) {
                    mentions.add(alone.mention(spot));
                }
            }
            Sentence sentence = labelled(listLeads.complete(alone));
            Optional<RelationExtractor.Reading> lead = Optional.ofNullable(readings.get(passage.lead()));
            RelationExtractor.Reading reading = reader.read(sentence, lead, previous);
            List<ClaimInstance> found = new ArrayList<>();
            boolean goesOn = last != null && last.paragraph() == passage.paragraph();
            if (!reading.candidates().isEmpty() || Questions.tellsCircumstance(tokens)) {
                AssertionAnalyzer modality =
                        new AssertionAnalyzer(sentence, rules.modifiers(sentence), goesOn ? carried : Optional.empty());
                if (!modality.aside()) {
                    Bundle introduction = introductions.getOrDefault(passage.lead(), Bundle.NONE);
                    List<ContextAssigner.Limited> all = contexts.of(sentence, reading.candidates(), introduction);
                    for (ContextAssigner.Limited limited : regimens.carried(sentence, all, goesOn)) {
                        found.addAll(maker.make(limited, modality, evidence, names));
                    }
                    if (PartnerWords.listsNone(sentence)) {
                        found.removeIf(
                                f -> f.predicate() == Predicate.INTERACTS_WITH && f.polarity() == Polarity.AFFIRMED);
                    }
                    if (PatientParts.holds(monograph, passage)) {
                        // its lists are run together without a stop, so that a "not" in one item is of no other
                        found.removeIf(f -> f.polarity() == Polarity.DENIED);
                    }
                }
                boolean mixed = found.stream().anyMatch(f -> f.predicate() == Predicate.HAS_ADVERSE_EFFECT);
                carried = mixed
                        ? Optional.empty()
                        : modality.toCarry().filter(t -> carries(sentence.topic(), t.circumstance(), found));
            } else {
                carried = Optional.empty();
            }
            last = passage;
            if (sentence.topic().role().isPresent()) {
                treated.add(found);
            }
            boolean doubt = sentence.topic().kind() == SectionTopic.Kind.EFFECTS && doubted.hold(monograph, passage);
            doubted.read(monograph, passage);
            List<ClaimInstance> told = sentence.topic().role().isPresent() ? treated.without(found) : found;
            List<ClaimInstance> stated = doubt ? Verdicts.lowered(told) : told;
            if (goesOn && Verdicts.doubts(sentence, rules)) {
                pending = Verdicts.lowered(pending);
            }
            pending.forEach(merger::add);
            pending = questions.settle(stated, tokens);
            for (ClaimInstance claim : pending) {
                if (claim.predicate() == Predicate.MEMBER_OF_CLASS && claim.polarity() == Polarity.AFFIRMED) {
                    classes.add(claim.mention().concept());
                }
            }
            if (leads.contains(passage.number())) {
                readings.put(passage.number(), reading);
                introductions.put(passage.number(), contexts.lead(sentence));
            }
            previous = reading;
            regimens.read(sentence);
        }
        pending.forEach(merger::add);
        List<Claim> claims = new TableFrequencies(monograph)
                .attach(OwnPartners.without(Contradictions.without(merger.claims(), monograph), monograph));
        return new Extraction(
                monograph, names.drug(), names.brands(), claims, mentions, topics(monograph, names), unlinked(claims));
    }

    /**
     * Whether a circumstance goes on in the next sentence: a label tells of overdose in a section of its own, and
     * elsewhere only in passing; that the drug should be stopped is advice, unless the text gives an effect of
     * stopping.
     */
    private static boolean carries(SectionTopic topic, Circumstance circumstance, List<ClaimInstance> found) {
        return topic.role().isEmpty()
                || topic.circumstance().equals(Optional.of(circumstance))
                || (circumstance != Circumstance.OVERDOSE
                        && found.stream().anyMatch(f -> f.circumstance() == circumstance));
    }

    /**
     * Whether nothing is claimed in a passage: its section's code says that it tells of something else, and no label at
     * its start says otherwise. Half of the words of a label of a drug stand in such sections.
     */
    private static boolean unread(Monograph monograph, Passage passage, SectionTopic topic) {
        if (topic.role().isPresent()
                && Digressions.holds(monograph, passage, topic.role().get())) {
            return true;
        }
        if (topic.kind() != SectionTopic.Kind.ASIDE || topic.role().isEmpty()) {
            return false;
        }
        int end = Math.min(passage.end(), passage.start() + LONGEST_LABEL_CHARACTERS);
        return monograph.prose().substring(passage.start(), end).indexOf(':') < 0;
    }

    /** The sentence under the topic that a label at its start names: "Contraindications: porphyria." */
    private Sentence labelled(Sentence sentence) {
        int colon = LabelledStatements.colon(sentence);
        boolean boxed = sentence.topic().role().equals(Optional.of(SectionRole.BOXED_WARNING));
        if (colon <= 0 || colon > LONGEST_LABEL || sentence.lead() > 0 || boxed) {
            // "WARNING: HEPATITIS" in a box names what may happen, and not whom to warn
            return sentence;
        }
        return headings.ofLabel(sentence.monograph(), sentence.tokens().subList(0, colon))
                // "Use with digoxin: …" in a label is no heading of uses, which have a section of their own
                .filter(topic -> topic.kind() != SectionTopic.Kind.USES
                        || sentence.topic().role().isEmpty())
                .map(topic -> sentence.under(topic, colon))
                .orElse(sentence);
    }

    /** What the titles of the bibliography name, each concept once a title. */
    private List<TitleTopic> topics(Monograph monograph, DrugNames names) {
        List<TitleTopic> topics = new ArrayList<>();
        for (Citation citation : monograph.citations()) {
            String title = citation.title();
            int start =
                    monograph.text().substring(citation.start(), citation.end()).indexOf(title);
            if (!title.isEmpty() && start >= 0) {
                int from = citation.start() + start;
                TextSpan span = new TextSpan(from, from + title.length());
                LinkedText linked = linker.text(monograph.text(), List.of(span), names, LONGEST_SENTENCE);
                linked.byType(linked.link(span)).stream()
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

    private static List<MentionSpan> spots(LinkedText text, LinkedSpan span) {
        return text.byType(span).stream()
                .map(m -> new MentionSpan(m.from(), m.to(), m.concept(), m.own(), m.partOfWord(), m.covered()))
                .toList();
    }
}
