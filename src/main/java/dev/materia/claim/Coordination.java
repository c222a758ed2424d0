package dev.materia.claim;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Slug;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Members of coordinations that share a word with their neighbour: "opioid and cocaine addictions", "cocaine- and
 * opioid-dependence", "poor concentration and recall", "substance use disorders, including alcohol and opioids",
 * "withdrawal from nicotine".
 */
final class Coordination {

    private static final Set<String> JOINERS = Set.of(",", "and", "or", "/", "&");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "/", "&");
    private static final int LONGEST_JOINER = 3;
    private static final int LONGEST_ELISION = 14;
    private static final int LONGEST_MEMBER = 6;
    private static final Set<String> PHRASE_STARTERS = Set.of(
            "which", "that", "who", "whose", "of", "in", "for", "to", "with", "by", "from", "than", "as", "but", "not",
            "cause", "causes", "caused", "treat", "treats", "used", "at", "on", "during", "after", "before", "when",
            "if");
    private static final Set<String> INTRODUCERS = Set.of(
            "including",
            "include",
            "like",
            "of",
            "from",
            "to",
            "on",
            "such",
            "as",
            "e",
            "g",
            ".",
            ",",
            "(",
            "i",
            "use",
            "the",
            "drugs");
    private static final List<String> SUBSTANCE_HEADS = List.of(
            "use disorder",
            "use disorders",
            "withdrawal",
            "withdrawals",
            "dependence",
            "dependency",
            "addiction",
            "addictions",
            "abuse",
            "misuse",
            "withdrawal symptoms");

    private final Vocabulary vocabulary;

    Coordination(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The mentions and those that coordination adds. */
    List<Spot> expand(List<Token> tokens, String text, List<Spot> spots) {
        List<Spot> all = new ArrayList<>(spots);
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            if (word.length() > LONGEST_JOINER || !JOINERS.contains(word)) {
                continue;
            }
            if (!JOINERS.contains(tokens.get(i - 1).lower())) {
                sharedHead(tokens, text, i, all);
            }
            if (CONJUNCTIONS.contains(word)) {
                sharedModifier(tokens, text, i, all);
            }
        }
        for (Spot spot : List.copyOf(all)) {
            if (spot.is(ConceptType.CONDITION)) {
                instances(tokens, text, spot, all);
            }
        }
        all.sort(Comparator.comparingInt(Spot::from).thenComparing(s -> -s.to()));
        return List.copyOf(all);
    }

    /**
     * "A, B and C head": the term that remains when ", B and C" is left out. The words before the joiner become a
     * mention.
     */
    private void sharedHead(List<Token> tokens, String text, int joiner, List<Spot> all) {
        int first = Math.max(0, joiner - LONGEST_MEMBER);
        while (first < joiner && !vocabulary.index().mayGoOn(tokens, first, joiner)) {
            first++;
        }
        if (first == joiner) {
            return;
        }
        for (int resume = joiner + 2; resume < tokens.size() && resume <= joiner + LONGEST_ELISION; resume++) {
            if (!elidable(tokens.get(resume - 1))) {
                return;
            }
            if (JOINERS.contains(tokens.get(resume - 1).lower())
                    || !tokens.get(resume).isWord()) {
                continue;
            }
            for (int from = first; from < joiner; from++) {
                Optional<Concept> concept =
                        term(tokens, text, from, joiner, resume).map(TermIndex.Found::concept);
                if (concept.isPresent() && fits(all, from, joiner, concept.get())) {
                    replace(all, new Spot(from, end(tokens, from, joiner), concept.get(), false, false, false));
                    return;
                }
            }
        }
    }

    /**
     * "modifier A and B": the term that remains when "A and" is left out. The words behind the joiner become a mention.
     */
    private void sharedModifier(List<Token> tokens, String text, int joiner, List<Spot> all) {
        int member = joiner + 1;
        if (member >= tokens.size()
                || !tokens.get(member).isWord()
                || all.stream().anyMatch(s -> s.from() <= member && s.to() > member)) {
            return;
        }
        for (int modifier = joiner - 2; modifier >= 0 && modifier >= joiner - LONGEST_MEMBER; modifier--) {
            if (!elidable(tokens.get(modifier))
                    || JOINERS.contains(tokens.get(modifier).lower())) {
                return;
            }
            Optional<TermIndex.Found> found = term(tokens, text, modifier, modifier + 1, member);
            if (found.isPresent() && found.get().concept().type() == ConceptType.CONDITION) {
                int to = member + found.get().to() - 1;
                replace(all, new Spot(member, to, found.get().concept(), false, false, false));
                return;
            }
        }
    }

    /**
     * The longest term made of the tokens from {@code from} to {@code before} and some of those from {@code resume} on.
     */
    private Optional<TermIndex.Found> term(List<Token> tokens, String text, int from, int before, int resume) {
        if (!vocabulary.index().mayGoOn(tokens, from, before)) {
            return Optional.empty();
        }
        List<Token> elided = new ArrayList<>(tokens.subList(from, before));
        int seam = elided.size();
        elided.addAll(tokens.subList(resume, Math.min(tokens.size(), resume + 3)));
        List<TermIndex.Found> found = new ArrayList<>();
        vocabulary.index().search(elided, text, 0, found);
        return found.stream()
                .filter(f -> f.to() > seam && f.concept().type() != ConceptType.DRUG)
                .max(Comparator.comparingInt(TermIndex.Found::to));
    }

    /**
     * Whether a mention made of an elision may stand: not where the words are one of its type already, unless that is a
     * part of it.
     */
    private static boolean fits(List<Spot> all, int from, int to, Concept concept) {
        return all.stream()
                .filter(s -> s.from() < to && s.to() > from && s.concept().type() == concept.type())
                .allMatch(s -> s.is(ConceptType.TARGET) && s.from() >= from && s.to() <= to);
    }

    private static int end(List<Token> tokens, int from, int to) {
        int end = to;
        while (end > from + 1 && tokens.get(end - 1).ignorable()) {
            end--;
        }
        return end;
    }

    /**
     * Whether a word may stand in the part that is left out: joiners and plain words, no verb and nothing that starts a
     * new phrase.
     */
    private static boolean elidable(Token token) {
        if (token.kind() == Token.Kind.MARK) {
            return token.ignorable() || JOINERS.contains(token.lower());
        }
        return !PHRASE_STARTERS.contains(token.lower()) && !ScopeWalker.finite(token);
    }

    /** Substances that follow a head such as "withdrawal" or "use disorders" as its instances. */
    private void instances(List<Token> tokens, String text, Spot spot, List<Spot> all) {
        String words = text(tokens, text, spot.from(), spot.to()).toLowerCase(Locale.ROOT);
        Optional<String> head =
                SUBSTANCE_HEADS.stream().filter(words::endsWith).max(Comparator.comparingInt(String::length));
        int at = spot.to();
        if (head.isEmpty() || at >= tokens.size()) {
            return;
        }
        boolean introduced = false;
        int gap = 0;
        List<Spot> added = new ArrayList<>();
        while (at < tokens.size() && gap < 7) {
            int here = at;
            Optional<Spot> substance = all.stream()
                    .filter(s -> s.from() == here && s.substance() && !s.covered() && !s.self())
                    .findFirst();
            String word = tokens.get(at).lower();
            if (substance.isPresent()) {
                if (!introduced) {
                    return;
                }
                added.add(composed(substance.get(), spot, head.get()));
                at = substance.get().to();
                gap = 0;
            } else if (INTRODUCERS.contains(word) || JOINERS.contains(word) || (introduced && word.equals(")"))) {
                introduced |= INTRODUCERS.contains(word) && !word.equals(",") && !word.equals(".");
                gap++;
                at++;
                if (word.equals(")")) {
                    break;
                }
            } else {
                break;
            }
        }
        added.forEach(s -> replace(all, s));
    }

    private Spot composed(Spot substance, Spot head, String headWords) {
        String singular = headWords.endsWith("disorders") ? headWords.substring(0, headWords.length() - 1) : headWords;
        String name = substance.concept().label();
        Concept concept = vocabulary
                .lookup(ConceptType.CONDITION, name + " " + singular)
                .or(() -> vocabulary
                        .lookup(ConceptType.CONDITION, name + " use disorder")
                        .filter(c -> !singular.startsWith("withdrawal")))
                .orElseGet(() -> composite(name + " " + singular, head.concept()));
        return new Spot(substance.from(), substance.to(), concept, false, false, false);
    }

    /**
     * A concept that the vocabulary lacks, made of a substance and a general condition, and no broader than the latter.
     */
    private static Concept composite(String label, Concept head) {
        List<Match> matches = head.matches().stream()
                .filter(m -> m.relation() == Match.Relation.EXACT)
                .map(m -> new Match(Match.Relation.BROAD, m.iri()))
                .toList();
        return new Concept(
                ConceptType.CONDITION,
                Slug.of(label),
                label,
                List.of(),
                List.of(),
                matches,
                List.of(head.slug()),
                null);
    }

    private static void replace(List<Spot> all, Spot spot) {
        all.replaceAll(s ->
                s.overlaps(spot) && s.concept().type() != spot.concept().type() ? s.coveredBySomethingLonger() : s);
        all.add(spot);
    }

    private static String text(List<Token> tokens, String text, int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
