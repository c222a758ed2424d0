package dev.materia.claim.extract;

import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.Tag;
import dev.materia.linking.TextSpan;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lead-ins of lists: the sentence before a list, or the heading above it. An item is read as the end of its
 * lead-in, so that "do not take it if you:" says of "have glaucoma" what it says in running text.
 */
final class ListLeads {

    private static final int LONGEST = 60;

    /**
     * A lead-in.
     *
     * @param tokens its words, without the mark that ends it
     * @param spots the mentions in them
     */
    private record Lead(List<Token> tokens, List<MentionSpan> spots) {
        static final Lead NONE = new Lead(List.of(), List.of());
    }

    private final Monograph monograph;
    private final Function<TextSpan, List<MentionSpan>> prose;
    private final Function<TextSpan, List<MentionSpan>> headings;
    private final Map<Integer, Lead> byPassage = new HashMap<>();
    private final Map<Integer, Lead> bySection = new HashMap<>();

    /**
     * The lead-ins of a monograph.
     *
     * @param prose the mentions in a part of its prose
     * @param headings the mentions in a heading of its text
     */
    ListLeads(
            Monograph monograph,
            Function<TextSpan, List<MentionSpan>> prose,
            Function<TextSpan, List<MentionSpan>> headings) {
        this.monograph = monograph;
        this.prose = prose;
        this.headings = headings;
    }

    /** The sentence, behind its lead-in if it is an item that completes one. */
    Sentence complete(Sentence sentence) {
        Passage passage = sentence.passage();
        Lead lead = passage.lead() > 0 && passage.kind() == Passage.Kind.ITEM
                ? byPassage.computeIfAbsent(passage.lead(), this::ofPassage)
                : passage.lead() > 0 ? Lead.NONE : bySection.computeIfAbsent(passage.section(), this::ofHeading);
        if (lead.tokens().isEmpty() || !completes(sentence, lead)) {
            return sentence;
        }
        return sentence.after(lead.tokens(), lead.spots());
    }

    private Lead ofPassage(int number) {
        Passage passage = monograph.passages().get(number - 1);
        return lead(Tokenizer.tokens(monograph.prose(), passage.start(), passage.end()), prose);
    }

    private Lead ofHeading(int number) {
        Section section = monograph.sections().get(number);
        String heading = section.heading();
        int start = heading.isBlank() ? -1 : monograph.text().lastIndexOf(heading, section.start());
        return start < 0 || section.start() - start > heading.length() + 200
                ? Lead.NONE
                : asking(lead(Tokenizer.tokens(monograph.text(), start, start + heading.length()), headings));
    }

    /** A heading, if it is more than a title: it has a verb, a negation, a conjunction, or a preposition at its end. */
    private static Lead asking(Lead heading) {
        Clauses build = heading.tokens().isEmpty() ? null : Clauses.parse(heading.tokens(), new BitSet());
        boolean asks = build != null
                && build.all().get(0).groups().size() + build.all().size() > 1;
        for (int i = 0; build != null && i < heading.tokens().size(); i++) {
            Tag tag = build.tag(i);
            boolean last = i + 1 == heading.tokens().size();
            asks |= tag == Tag.NEGATION
                    || tag == Tag.NEGATIVE_DETERMINER
                    || heading.tokens().get(i).lower().equals("without")
                    || (last && tag == Tag.PREPOSITION);
        }
        return asks ? heading : Lead.NONE;
    }

    private static Lead lead(List<Token> tokens, Function<TextSpan, List<MentionSpan>> mentions) {
        int end = tokens.size();
        while (end > 0
                && tokens.get(end - 1).kind() == Token.Kind.MARK
                && !tokens.get(end - 1).is(')')) {
            end--;
        }
        int from = Math.max(0, end - LONGEST);
        for (int i = from; i < end; i++) {
            Token token = tokens.get(i);
            boolean sentenceEnd =
                    token.is('.') && i > 0 && tokens.get(i - 1).lower().length() > 2;
            from = sentenceEnd || token.is(';') ? i + 1 : from;
        }
        List<Token> words = List.copyOf(tokens.subList(Math.min(from, end), end));
        return words.isEmpty()
                ? Lead.NONE
                : new Lead(
                        words,
                        mentions.apply(new TextSpan(
                                words.get(0).start(),
                                words.get(words.size() - 1).end())));
    }

    /** Whether the words of an item lack what only the lead-in has: they are no sentence of their own. */
    private static boolean completes(Sentence item, Lead lead) {
        Clauses build = item.clauses();
        Clause first = build.all().get(0);
        if (first.groups().isEmpty()) {
            return true;
        }
        Clauses before = Clauses.parse(lead.tokens(), new BitSet());
        Tag last = before.tag(lead.tokens().size() - 1);
        boolean open =
                last == Tag.SUBORDINATOR || last == Tag.RELATIVE || last == Tag.COMPLEMENTIZER || last == Tag.MODAL;
        boolean verbFirst = first.groups().get(0).from() == 0
                || (first.groups().get(0).from() == 1 && (build.tag(0) == Tag.TO || build.tag(0) == Tag.ADVERB));
        boolean imperative = build.tag(first.groups().get(0).from()) == Tag.VERB
                && before.all().get(0).groups().isEmpty()
                && !open;
        return open || (verbFirst && !imperative);
    }
}
