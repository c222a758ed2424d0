package dev.materia.claim.extract;

import dev.materia.claim.Claim;
import dev.materia.vocabulary.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well found claims meet gold ones: equal in predicate and polarity, and alike in object by MeSH descriptor or
 * words. Optional claims count neither for nor against. One found claim may meet several gold ones.
 *
 * @param hits found claims that meet a gold one
 * @param wrong found claims that meet none
 * @param found gold claims that are met
 * @param missed gold claims that are not
 * @param circumstances met gold claims whose circumstance is right too
 */
record ClaimScore(int hits, int wrong, int found, int missed, int circumstances) {

    static final ClaimScore NONE = new ClaimScore(0, 0, 0, 0, 0);

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private record Key(String predicate, String object, String polarity) {}

    static ClaimScore of(List<GoldClaim> gold, List<Claim> claims) {
        Map<Key, List<Claim>> groups = new LinkedHashMap<>();
        for (Claim claim : claims) {
            String object = claim.object().type() + "/" + claim.object().slug();
            groups.computeIfAbsent(
                            new Key(claim.predicate().localName(), object, polarity(claim)), k -> new ArrayList<>())
                    .add(claim);
        }
        int found = 0;
        int circumstances = 0;
        List<Key> met = new ArrayList<>();
        List<Key> needed = new ArrayList<>();
        for (GoldClaim g : gold) {
            List<Key> hits = groups.entrySet().stream()
                    .filter(e -> e.getKey().predicate.equals(g.predicate())
                            && e.getKey().polarity.equals(g.polarity()))
                    .filter(e -> e.getValue().stream().anyMatch(c -> sameObject(g, c)))
                    .map(Map.Entry::getKey)
                    .toList();
            met.addAll(hits);
            if (!g.optional()) {
                needed.addAll(hits);
                found += hits.isEmpty() ? 0 : 1;
                boolean right = hits.stream()
                        .flatMap(k -> groups.getOrDefault(k, List.of()).stream())
                        .filter(c -> sameObject(g, c))
                        .anyMatch(c -> c.assertion().circumstance().localName().equals(g.circumstance()));
                circumstances += right ? 1 : 0;
            }
        }
        long needs = gold.stream().filter(g -> !g.optional()).count();
        int hits = (int) groups.keySet().stream().filter(needed::contains).count();
        int wrong = (int) groups.keySet().stream().filter(k -> !met.contains(k)).count();
        return new ClaimScore(hits, wrong, found, (int) needs - found, circumstances);
    }

    ClaimScore plus(ClaimScore o) {
        return new ClaimScore(
                hits + o.hits, wrong + o.wrong, found + o.found, missed + o.missed, circumstances + o.circumstances);
    }

    double precision() {
        return hits + wrong == 0 ? 0 : (double) hits / (hits + wrong);
    }

    double recall() {
        return found + missed == 0 ? 0 : (double) found / (found + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-16s P %.3f  R %.3f  F1 %.3f  circumstance %d of %d",
                name,
                precision(),
                recall(),
                f1(),
                circumstances,
                found);
    }

    private static String polarity(Claim claim) {
        return claim.assertion().polarity().localName().toLowerCase(Locale.ROOT);
    }

    private static boolean sameObject(GoldClaim gold, Claim claim) {
        boolean linked = claim.object().matches().stream()
                .map(Match::iri)
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .anyMatch(gold.mesh()::contains);
        String words = normal(gold.object());
        return linked
                || claim.assertion().statements().stream()
                        .limit(1) // the one that extract prints
                        .anyMatch(s -> alike(words, normal(s.mention().text())))
                || alike(words, normal(claim.object().label()));
    }

    private static boolean alike(String a, String b) {
        return !a.isBlank() && !b.isBlank() && (a.contains(b) || b.contains(a));
    }

    /** The words between spaces, without plural s, so that containment is that of whole words. */
    private static String normal(String text) {
        StringBuilder words = new StringBuilder(" ");
        String plain = text.toLowerCase(Locale.ROOT).replace("’", "'").replace("'s", "");
        for (String word : NO_WORD.split(plain, -1)) {
            if (!word.isEmpty()) {
                boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
                words.append(plural ? word.substring(0, word.length() - 1) : word)
                        .append(' ');
            }
        }
        return words.toString();
    }
}
