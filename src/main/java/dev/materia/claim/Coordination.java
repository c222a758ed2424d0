package dev.materia.claim;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Slug;
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
        for (Spot spot : spots) {
            if (spot.is(ConceptType.CONDITION) || spot.is(ConceptType.DRUG_CLASS) || spot.is(ConceptType.TARGET)) {
                sharedHead(tokens, text, spot, all);
                sharedModifier(tokens, text, spot, all);
            }
            if (spot.is(ConceptType.CONDITION)) {
                instances(tokens, text, spot, all);
            }
        }
        all.sort(Comparator.comparingInt(Spot::from).thenComparing(s -> -s.to()));
        return List.copyOf(all);
    }

    /** "A, B and C head" where "C head" is the mention: looks up "A head" and "B head". */
    private void sharedHead(List<Token> tokens, String text, Spot spot, List<Spot> all) {
        int at = spot.from();
        for (int members = 0; members < 6; members++) {
            int joiner = joinerBefore(tokens, at);
            if (joiner < 0) {
                return;
            }
            Optional<Spot> member = headed(tokens, text, spot, joiner, all);
            if (member.isEmpty()) {
                return;
            }
            replace(all, member.get());
            at = member.get().from();
        }
    }

    private Optional<Spot> headed(List<Token> tokens, String text, Spot spot, int memberEnd, List<Spot> all) {
        for (int length = 2; length >= 1; length--) {
            int from = memberEnd - length;
            if (from < 0 || !words(tokens, from, memberEnd)) {
                continue;
            }
            int start = from;
            boolean whole = all.stream()
                    .anyMatch(s -> s.concept().type() == spot.concept().type() && s.from() <= start && s.to() > start);
            if (whole) {
                return Optional.empty();
            }
            String modifier = text(tokens, text, from, memberEnd);
            for (int head = spot.from() + 1; head < spot.to(); head++) {
                Optional<Concept> concept =
                        vocabulary.lookup(spot.concept().type(), modifier + " " + text(tokens, text, head, spot.to()));
                if (concept.isPresent()) {
                    return Optional.of(new Spot(from, memberEnd, concept.get(), false, false, false));
                }
            }
        }
        return Optional.empty();
    }

    /** "modifier A and B" where "modifier A" is the mention: looks up "modifier B". */
    private void sharedModifier(List<Token> tokens, String text, Spot spot, List<Spot> all) {
        int at = spot.to();
        if (spot.to() - spot.from() < 2
                || at + 1 >= tokens.size()
                || !JOINERS.contains(tokens.get(at).lower())) {
            return;
        }
        int from = at + 1;
        if (all.stream().anyMatch(s -> s.from() <= from && s.to() > from)) {
            return;
        }
        String modifier = text(tokens, text, spot.from(), spot.from() + 1);
        for (int to = Math.min(tokens.size(), from + 2); to > from; to--) {
            if (words(tokens, from, to)) {
                Optional<Concept> concept =
                        vocabulary.lookup(spot.concept().type(), modifier + " " + text(tokens, text, from, to));
                if (concept.isPresent()) {
                    replace(all, new Spot(from, to, concept.get(), false, false, false));
                    return;
                }
            }
        }
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

    /**
     * The index of the joiner before a token, hyphens passed over; -1 if there is none. The member before it ends
     * there.
     */
    private static int joinerBefore(List<Token> tokens, int at) {
        int i = at - 1;
        if (i < 1 || !JOINERS.contains(tokens.get(i).lower())) {
            return -1;
        }
        while (i > 0
                && (JOINERS.contains(tokens.get(i - 1).lower())
                        || tokens.get(i - 1).ignorable())) {
            i--;
        }
        return i;
    }

    private static boolean words(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!tokens.get(i).isWord() || JOINERS.contains(tokens.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<Token> tokens, String text, int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
