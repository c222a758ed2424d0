package dev.materia.mapping;

import dev.materia.claim.context.Context;
import dev.materia.claim.context.ContextValue;
import dev.materia.claim.context.ContextValue.AgeRange;
import dev.materia.claim.context.ContextValue.DurationRange;
import dev.materia.claim.context.ContextValue.SeverityRange;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Concept;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** For whom, after what and with what a claim holds: one node each, on the claim's own page. */
final class ContextMapper {

    private final Iris iris;
    private final boolean quoted;
    private final ConceptMapper concepts;

    ContextMapper(MappingOptions options, ConceptMapper concepts) {
        this.iris = options.iris();
        this.quoted = options.quotes() != Quotes.NONE;
        this.concepts = concepts;
    }

    /** What to call a context: its words, or where these may not be quoted what it is limited to. */
    String name(Context context) {
        if (quoted) {
            return context.mention();
        }
        return context.concepts().isEmpty()
                ? Iris.words(context.type().localName(), " ")
                : context.concepts().stream().map(Concept::label).collect(Collectors.joining(", "));
    }

    /** Describes {@code context} of {@code claim}. */
    void map(Context context, Node claim, PassageMapper passages, DescriptionBuilder to) {
        Triples triples = to.own();
        Node node = iris.context(claim, context);
        triples.add(claim, Mat.CONTEXT, node);
        triples.add(node, Terms.TYPE, Mat.CONTEXT_CLASS);
        triples.addName(node, Terms.LABEL, name(context));
        triples.add(node, Mat.CONTEXT_TYPE, Mat.term(context.type().localName()));
        triples.add(node, Mat.PRESENCE, Mat.term(context.presence().localName()));
        if (quoted) {
            triples.addText(node, Mat.MENTION, context.mention());
        }
        for (Concept concept : context.concepts()) {
            triples.add(node, Mat.LIMITED_TO, concepts.map(concept, to));
        }
        context.value().ifPresent(value -> map(value, node, triples));
        Passage passage = passages.passage(context.passage());
        if (passage != null) {
            triples.add(node, Mat.STATED_IN, passages.map(passage, to));
            Node position = iris.position(claim, context);
            triples.add(node, Terms.HAS_SELECTOR, position);
            triples.add(position, Terms.TYPE, Terms.POSITION_SELECTOR);
            triples.add(position, Terms.START, Literals.count(passages.codePoint(context.start())));
            triples.add(position, Terms.END, Literals.count(passages.codePoint(context.end())));
        }
    }

    private void map(ContextValue value, Node node, Triples triples) {
        if (value instanceof AgeRange age) {
            bound(age.min(), node, Mat.MIN_MONTHS, Mat.MIN_DAYS, Mat.MIN_EXCLUSIVE, triples);
            bound(age.max(), node, Mat.MAX_MONTHS, Mat.MAX_DAYS, Mat.MAX_EXCLUSIVE, triples);
        } else if (value instanceof SeverityRange severity) {
            triples.add(node, Mat.MIN_SEVERITY, Mat.term(severity.min().localName()));
            triples.add(node, Mat.MAX_SEVERITY, Mat.term(severity.max().localName()));
        } else if (value instanceof DurationRange duration) {
            duration(duration.min(), node, Mat.MIN_DURATION, triples);
            duration(duration.max(), node, Mat.MAX_DURATION, triples);
            if (quoted) {
                triples.addName(node, Mat.TERM, duration.term());
            }
        }
    }

    private static void bound(
            Optional<AgeRange.Bound> bound, Node node, Node months, Node days, Node exclusive, Triples triples) {
        bound.ifPresent(b -> {
            triples.add(node, b.unit() == AgeRange.Unit.MONTHS ? months : days, Literals.count(b.number()));
            if (b.exclusive()) {
                triples.add(node, exclusive, Literals.yes());
            }
        });
    }

    private static void duration(@Nullable String duration, Node node, Node property, Triples triples) {
        if (duration != null) {
            triples.add(node, property, Literals.duration(duration));
        }
    }
}
