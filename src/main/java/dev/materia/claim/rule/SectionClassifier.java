package dev.materia.claim.rule;

import dev.materia.claim.Circumstance;
import dev.materia.claim.UseStatus;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells what each section of a monograph is about, from its heading and those above it. */
public final class SectionClassifier {

    private record Rule(
            int order, SectionTopic.Kind kind, Optional<Circumstance> circumstance, List<TokenPattern> patterns) {}

    private final CueIndex<Rule> rules;
    private final RuleSet book;

    public SectionClassifier(RuleSet book) {
        List<Rule> all = new ArrayList<>();
        for (CueFile.Entry e : book.headings()) {
            all.add(new Rule(
                    all.size(),
                    e.choice("topic", SectionTopic.Kind.class).orElseThrow(() -> e.wrong("no topic")),
                    e.choice("circumstance", Circumstance.class),
                    e.patterns()));
        }
        rules = new CueIndex<>(all, Rule::patterns);
        this.book = book;
    }

    /** The topics of the sections, in their order. A heading that says nothing has the topic of the one above it. */
    public List<SectionTopic> topics(Monograph monograph) {
        List<SectionTopic> topics = new ArrayList<>();
        boolean titled = RoleTopics.titledAsLabel(monograph);
        for (Section section : monograph.sections()) {
            SectionTopic above = section.parent() >= 0 && section.parent() < topics.size()
                    ? topics.get(section.parent())
                    : SectionTopic.NONE;
            SectionRole role = section.role() == null && titled ? RoleTopics.titled(section) : section.role();
            if (role != null || above.role().isPresent()) {
                topics.add(
                        byRole(monograph, section, role == null ? above.role().orElseThrow() : role, above));
                continue;
            }
            SectionTopic topic =
                    topic(monograph, section).map(own -> own.within(above)).orElse(above);
            topics.add(status(monograph, section).map(topic::with).orElse(topic));
        }
        return List.copyOf(topics);
    }

    /**
     * What the heading says of the status of the uses below it, by the cues that say so in a sentence: of all of them,
     * and not of some ("Uses and former uses").
     */
    private Optional<UseStatus> status(Monograph monograph, Section section) {
        String heading = section.heading();
        Sentence words = Sentence.ofWords(monograph, Tokenizer.tokens(heading, 0, heading.length()));
        return book.modifiers(words).stream()
                .filter(m -> words.tokens().stream()
                        .filter(t -> t.is(',')
                                || t.lower().equals("and")
                                || t.lower().equals("or"))
                        .allMatch(t -> t.start() >= words.token(m.from()).start()
                                && t.end() <= words.token(m.to() - 1).end()))
                .flatMap(m -> m.modifier().sets().stream())
                .filter(UseStatus.class::isInstance)
                .map(UseStatus.class::cast)
                .filter(status -> status != UseStatus.DIAGNOSTIC)
                .findFirst();
    }

    /** The topic that the section's role gives; below "Overdosage" the part on its treatment is an aside. */
    private SectionTopic byRole(Monograph monograph, Section section, SectionRole role, SectionTopic above) {
        RoleTopics.Reading reading = RoleTopics.of(role);
        boolean treatment = role == SectionRole.OVERDOSE
                && topic(monograph, section)
                        .filter(t -> t.kind() == SectionTopic.Kind.ASIDE)
                        .isPresent();
        String heading = !section.heading().isBlank()
                ? section.heading()
                : above.heading().isBlank() ? words(role) : above.heading();
        return new SectionTopic(
                treatment ? SectionTopic.Kind.ASIDE : reading.topic(),
                reading.circumstance(),
                heading,
                section.start(),
                Optional.of(role));
    }

    /** What a section without a title is called: its code gives it the role. */
    private static String words(SectionRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Optional<SectionTopic> topic(Monograph monograph, Section section) {
        String heading = section.heading();
        if (heading.isBlank()) {
            return Optional.empty();
        }
        List<Token> tokens = Tokenizer.tokens(heading, 0, heading.length());
        return topic(monograph, tokens, heading, section.start());
    }

    /** What a label at the start of a line says that the rest of it is about: "Interactions: warfarin, digoxin." */
    public Optional<SectionTopic> ofLabel(Monograph monograph, List<Token> label) {
        int start = label.get(0).start();
        return topic(
                        monograph,
                        label,
                        monograph
                                .text()
                                .substring(start, label.get(label.size() - 1).end()),
                        start)
                .filter(topic -> topic.kind() != SectionTopic.Kind.ASIDE
                        && topic.kind() != SectionTopic.Kind.ANIMALS
                        && topic.kind() != SectionTopic.Kind.CHEMISTRY);
    }

    private Optional<SectionTopic> topic(Monograph monograph, List<Token> tokens, String heading, int start) {
        Sentence words = Sentence.ofWords(monograph, tokens);
        List<Rule> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            rules.matches(words, i, (rule, from, end) -> found.add(rule));
        }
        return found.stream()
                .min(Comparator.comparingInt(Rule::order))
                .map(rule -> new SectionTopic(rule.kind(), rule.circumstance(), heading, start));
    }
}
