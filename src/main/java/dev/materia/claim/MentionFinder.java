package dev.materia.claim;

import dev.materia.monograph.Monograph;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the concepts that a sentence mentions: the longest terms of each type, abbreviations that the monograph
 * defines, and the members of coordinations that share a word.
 */
final class MentionFinder {

    private static final int LONGEST_ABBREVIATION = 10;

    private static final Comparator<Spot> LONGEST_FIRST =
            Comparator.comparingInt((Spot s) -> s.from() - s.to()).thenComparingInt(Spot::from);
    private static final Comparator<Spot> IN_TEXT_ORDER = Comparator.comparingInt(Spot::from)
            .thenComparing(s -> -s.to())
            .thenComparing(s -> s.concept().type());

    private final Vocabulary vocabulary;
    private final DrugNames names;
    private final Coordination coordination;
    private final Map<String, Concept> abbreviations = new HashMap<>();

    /** The characters that abbreviations start with: most words start with none of them. */
    private final BitSet initials = new BitSet();

    MentionFinder(Vocabulary vocabulary, DrugNames names) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.coordination = new Coordination(vocabulary);
    }

    /**
     * Takes note of an abbreviation that the text defines. Must be done for all sentences before any is searched with
     * them.
     */
    void define(String abbreviation, Concept concept) {
        abbreviations.putIfAbsent(abbreviation, concept);
        initials.set(abbreviation.charAt(0));
    }

    /** The mentions among the tokens of a passage, in order; those that share words differ in type. */
    List<Spot> find(Monograph monograph, List<Token> tokens) {
        String text = monograph.text();
        List<Spot> all = new ArrayList<>();
        List<TermIndex.Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.MARK) {
                continue;
            }
            int own = names.matchEnd(tokens, i);
            if (own > 0) {
                all.add(spot(tokens, i, own, names.drug(), true, text));
            }
            abbreviation(tokens, i, text, all);
            found.clear();
            vocabulary.index().search(tokens, text, i, found);
            for (TermIndex.Found f : found) {
                all.add(spot(tokens, f.from(), f.to(), f.concept(), names.isDrug(f.concept()), text));
            }
        }
        return coordination.expand(tokens, text, longest(all, tokens.size()));
    }

    private void abbreviation(List<Token> tokens, int at, String text, List<Spot> all) {
        int start = tokens.get(at).start();
        if (!initials.get(text.charAt(start)) || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            return;
        }
        for (int to = Math.min(tokens.size(), at + 6); to > at; to--) {
            int end = tokens.get(to - 1).end();
            if (end - start > LONGEST_ABBREVIATION
                    || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))) {
                continue;
            }
            String words = text.substring(start, end);
            Concept concept = abbreviations.get(words);
            if (concept == null && words.endsWith("s")) {
                concept = abbreviations.get(words.substring(0, words.length() - 1));
            }
            if (concept != null) {
                all.add(0, spot(tokens, at, to, concept, names.isDrug(concept), text));
                return;
            }
        }
    }

    private static Spot spot(List<Token> tokens, int from, int to, Concept concept, boolean self, String text) {
        return new Spot(
                from,
                to,
                concept,
                self,
                Compounds.partOfWord(
                        text, tokens.get(from).start(), tokens.get(to - 1).end()),
                false);
    }

    /**
     * Of mentions of one type that overlap, the longest, the first where that leaves a choice; each marked if another
     * type's covers it.
     */
    private static List<Spot> longest(List<Spot> all, int tokens) {
        if (all.isEmpty()) {
            return all;
        }
        List<Spot> sorted = new ArrayList<>(all);
        sorted.sort(LONGEST_FIRST);
        Map<ConceptType, BitSet> taken = new EnumMap<>(ConceptType.class);
        List<Spot> kept = new ArrayList<>(sorted.size());
        for (Spot spot : sorted) {
            BitSet words = taken.computeIfAbsent(spot.concept().type(), t -> new BitSet(tokens));
            int next = words.nextSetBit(spot.from());
            if (next < 0 || next >= spot.to()) {
                words.set(spot.from(), spot.to());
                kept.add(spot);
            }
        }
        kept.sort(IN_TEXT_ORDER);
        return covered(kept);
    }

    /** Marks those that a longer one covers; in text order that one stands before them. */
    private static List<Spot> covered(List<Spot> spots) {
        int end = 0;
        int from = 0;
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (spot.to() < end || (spot.to() == end && spot.from() > from)) {
                spots.set(i, spot.coveredBySomethingLonger());
            } else {
                end = spot.to();
                from = spot.from();
            }
        }
        return spots;
    }
}
