package dev.materia.claim;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A passage cut into tokens, with the mentions found in it. */
final class Sentence {

    private static final Set<String> CLAUSE_BREAKS =
            Set.of("but", "however", "whereas", "while", "whilst", "although", "though", "because", "so");
    private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "that");
    private static final Set<String> PRONOUNS = Set.of("it", "its");
    private static final Set<String> ARTICLES = Set.of("the", "this");
    private static final Set<String> DRUG_NOUNS = Set.of(
            "drug",
            "medication",
            "medicine",
            "compound",
            "agent",
            "substance",
            "molecule",
            "treatment",
            "therapy",
            "preparation",
            "formulation",
            "product",
            "tablet",
            "tablets",
            "capsules");

    private final Monograph monograph;
    private final Passage passage;
    private final Topic topic;
    private final List<Token> tokens;
    private final List<Spot> spots;
    private final List<List<Spot>> byStart;
    private final boolean[] clauseStart;

    Sentence(Monograph monograph, Passage passage, Topic topic, List<Token> tokens, List<Spot> spots) {
        this.monograph = monograph;
        this.passage = passage;
        this.topic = topic;
        this.tokens = tokens;
        this.spots = spots.stream()
                .sorted(Comparator.comparingInt(Spot::from)
                        .thenComparing(s -> -s.to())
                        .thenComparing(s -> s.concept().type()))
                .toList();
        this.byStart = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            byStart.add(List.of());
        }
        for (Spot spot : this.spots) {
            List<Spot> here = new ArrayList<>(byStart.get(spot.from()));
            here.add(spot);
            byStart.set(spot.from(), List.copyOf(here));
        }
        this.clauseStart = clauses(tokens);
    }

    /** Words without mentions, as of a heading. */
    static Sentence ofWords(Monograph monograph, List<Token> tokens) {
        return new Sentence(
                monograph, new Passage(0, 0, 0, Passage.Kind.SENTENCE, 0, 0, 0), Topic.NONE, tokens, List.of());
    }

    private static boolean[] clauses(List<Token> tokens) {
        boolean[] starts = new boolean[tokens.size() + 1];
        starts[0] = true;
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            String word = tokens.get(i).lower();
            boolean afterComma = before.is(',') || before.is(';') || before.is(':') || before.is('—');
            starts[i] = before.is(';')
                    || (before.is('.') && i + 1 < tokens.size())
                    || CLAUSE_BREAKS.contains(word)
                    || (afterComma && RELATIVES.contains(word));
        }
        return starts;
    }

    Monograph monograph() {
        return monograph;
    }

    Passage passage() {
        return passage;
    }

    /** What the headings above say that the sentence is about. */
    Topic topic() {
        return topic;
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Spot> spots() {
        return spots;
    }

    List<Spot> spotsAt(int token) {
        return token < byStart.size() ? byStart.get(token) : List.of();
    }

    int size() {
        return tokens.size();
    }

    /** The words from one token to before another, to the letter. */
    String words(int from, int to) {
        return from >= to
                ? ""
                : monograph
                        .text()
                        .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    Mention mention(Spot spot) {
        int start = tokens.get(spot.from()).start();
        int end = tokens.get(spot.to() - 1).end();
        return new Mention(passage.number(), start, end, monograph.text().substring(start, end), spot.concept());
    }

    int skipIgnorable(int at) {
        int i = at;
        while (i < tokens.size() && tokens.get(i).ignorable()) {
            i++;
        }
        return i;
    }

    /** Whether a clause starts at the token, leading conjunctions and commas left out. */
    boolean startsClause(int at) {
        int i = at;
        while (i > 0 && !clauseStart[i]) {
            Token before = tokens.get(i - 1);
            if (!before.is(',')
                    && !CLAUSE_BREAKS.contains(before.lower())
                    && !before.lower().equals("and")) {
                return false;
            }
            i--;
        }
        return true;
    }

    /** The first token of the clause that holds the token. */
    int clauseStart(int at) {
        int i = Math.min(at, tokens.size() - 1);
        while (i > 0 && !clauseStart[i]) {
            i--;
        }
        return i;
    }

    /** The index after the last token of the clause that holds the token. */
    int clauseEnd(int at) {
        int i = at + 1;
        while (i < tokens.size() && !clauseStart[i]) {
            i++;
        }
        return i;
    }

    /** The index after what a slot of a pattern matches at a token, or -1. */
    int slotEnd(String slot, int at) {
        return switch (slot) {
            case "drug" -> subjectEnd(at);
            case "other" -> spotEnd(at, s -> s.substance() && !s.self() && !s.covered());
            case "condition" -> spotEnd(at, s -> s.is(ConceptType.CONDITION));
            case "population" -> spotEnd(at, s -> s.is(ConceptType.POPULATION));
            case "target" -> spotEnd(at, s -> s.is(ConceptType.TARGET));
            case "class" -> spotEnd(at, s -> s.is(ConceptType.DRUG_CLASS));
            default -> throw new IllegalArgumentException("no such slot: <" + slot + ">");
        };
    }

    /** Whether a condition is named here that could be an object: no gap in a cue passes over it. */
    boolean startsCondition(int at) {
        return spotEnd(at, s -> s.is(ConceptType.CONDITION) && !s.covered() && !s.compound()) > 0;
    }

    private int spotEnd(int at, java.util.function.Predicate<Spot> wanted) {
        for (Spot spot : spotsAt(at)) {
            if (wanted.test(spot)) {
                return spot.to();
            }
        }
        return -1;
    }

    private int subjectEnd(int at) {
        int self = spotEnd(at, Spot::self);
        if (self > 0) {
            return self;
        }
        String word = tokens.get(at).lower();
        if (PRONOUNS.contains(word)) {
            return at + 1;
        }
        boolean noun =
                at + 1 < tokens.size() && DRUG_NOUNS.contains(tokens.get(at + 1).lower());
        return ARTICLES.contains(word) && noun ? at + 2 : -1;
    }
}
