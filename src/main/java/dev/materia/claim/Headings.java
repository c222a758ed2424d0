package dev.materia.claim;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Section;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what each section of a monograph is about, from its heading and those above it. */
final class Headings {

    private record Rule(Topic.Kind kind, Optional<Circumstance> circumstance, List<TokenPattern> patterns) {}

    private final List<Rule> rules;

    Headings(RuleBook book) {
        rules = book.headings().stream()
                .map(e -> new Rule(
                        e.choice("topic", Topic.Kind.class).orElseThrow(() -> e.wrong("no topic")),
                        e.choice("circumstance", Circumstance.class),
                        e.patterns()))
                .toList();
    }

    /** The topics of the sections, in their order. A heading that says nothing has the topic of the one above it. */
    List<Topic> topics(Monograph monograph) {
        List<Topic> topics = new ArrayList<>();
        for (Section section : monograph.sections()) {
            Topic above = section.parent() >= 0 && section.parent() < topics.size()
                    ? topics.get(section.parent())
                    : Topic.NONE;
            topics.add(topic(monograph, section).orElse(above));
        }
        return List.copyOf(topics);
    }

    private Optional<Topic> topic(Monograph monograph, Section section) {
        String heading = section.heading();
        if (heading.isBlank()) {
            return Optional.empty();
        }
        List<Token> tokens = Tokenizer.tokens(heading, 0, heading.length());
        Sentence words = Sentence.ofWords(monograph, tokens);
        for (Rule rule : rules) {
            for (TokenPattern pattern : rule.patterns()) {
                for (int i = 0; i < tokens.size(); i++) {
                    if (pattern.matchAt(words, i).isPresent()) {
                        return Optional.of(new Topic(rule.kind(), rule.circumstance(), heading, section.start()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
