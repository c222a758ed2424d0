package dev.materia.claim;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Section;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells what each section of a monograph is about, from its heading and those above it. */
final class Headings {

    private record Rule(int order, Topic.Kind kind, Optional<Circumstance> circumstance, List<TokenPattern> patterns) {}

    private final CueIndex<Rule> rules;

    Headings(RuleBook book) {
        List<Rule> all = new ArrayList<>();
        for (CueFile.Entry e : book.headings()) {
            all.add(new Rule(
                    all.size(),
                    e.choice("topic", Topic.Kind.class).orElseThrow(() -> e.wrong("no topic")),
                    e.choice("circumstance", Circumstance.class),
                    e.patterns()));
        }
        rules = new CueIndex<>(all, Rule::patterns);
    }

    /** The topics of the sections, in their order. A heading that says nothing has the topic of the one above it. */
    List<Topic> topics(Monograph monograph) {
        List<Topic> topics = new ArrayList<>();
        for (Section section : monograph.sections()) {
            Topic above = section.parent() >= 0 && section.parent() < topics.size()
                    ? topics.get(section.parent())
                    : Topic.NONE;
            topics.add(topic(monograph, section).map(own -> own.within(above)).orElse(above));
        }
        return List.copyOf(topics);
    }

    private Optional<Topic> topic(Monograph monograph, Section section) {
        String heading = section.heading();
        if (heading.isBlank()) {
            return Optional.empty();
        }
        List<Token> tokens = Tokenizer.tokens(heading, 0, heading.length());
        return topic(monograph, tokens, heading, section.start());
    }

    /** What a label at the start of a line says that the rest of it is about: "Interactions: warfarin, digoxin." */
    Optional<Topic> ofLabel(Monograph monograph, List<Token> label) {
        int start = label.get(0).start();
        return topic(
                        monograph,
                        label,
                        monograph
                                .text()
                                .substring(start, label.get(label.size() - 1).end()),
                        start)
                .filter(topic -> topic.kind() != Topic.Kind.ASIDE && topic.kind() != Topic.Kind.CHEMISTRY);
    }

    private Optional<Topic> topic(Monograph monograph, List<Token> tokens, String heading, int start) {
        Sentence words = Sentence.ofWords(monograph, tokens);
        List<Rule> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            rules.matches(words, i, (rule, from, end) -> found.add(rule));
        }
        return found.stream()
                .min(Comparator.comparingInt(Rule::order))
                .map(rule -> new Topic(rule.kind(), rule.circumstance(), heading, start));
    }
}
