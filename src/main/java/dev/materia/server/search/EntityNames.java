package dev.materia.server.search;

import dev.materia.vocabulary.Typography;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All names of all things, in order, to be looked up whole, by their beginning or by a part. */
public final class EntityNames {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern BREAKS = Pattern.compile("[ _-]+");

    /** The best first: a main name before a synonym, a short one before a long one. */
    static final Comparator<EntityName> BEST = Comparator.comparing((EntityName name) -> rank(name.property()))
            .thenComparing(name -> name.folded().length())
            .thenComparing(EntityName::folded)
            .thenComparing(EntityName::iri)
            .thenComparing(EntityName::label);

    private final List<EntityName> sorted;

    /** The names that {@code names} are; of one that a thing has by several properties, the best is kept. */
    EntityNames(Stream<EntityName> names) {
        Set<EntityName> once = new HashSet<>();
        sorted = names.sorted(Comparator.comparing(EntityName::folded).thenComparing(BEST))
                .filter(name -> once.add(new EntityName(name.iri(), "", name.label(), Texts.LABEL, "")))
                .toList();
    }

    /** All of them, in the order of their folded forms. */
    Stream<EntityName> all() {
        return sorted.stream();
    }

    /** All of them, in the same order. */
    public List<EntityName> everything() {
        return sorted;
    }

    /** How a name is compared: without regard to case, accents, hyphens, kinds of apostrophes and widths of gaps. */
    public static String fold(String name) {
        String letters = Normalizer.normalize(Typography.plain(name), Normalizer.Form.NFKD);
        String plain = Typography.plain(MARKS.matcher(letters).replaceAll(""));
        return BREAKS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static int rank(Texts property) {
        return property.isMainName() ? 0 : property.isShown() ? 1 : 2;
    }

    /** How a name is to agree with what was asked for. */
    public enum Match {
        /** The whole name. */
        EXACT,
        /** Its beginning. */
        STARTSWITH,
        /** Any part of it. */
        CONTAINS;

        /** Whether a name agrees with what was asked for, both folded. */
        boolean fits(String name, String asked) {
            return switch (this) {
                case EXACT -> name.equals(asked);
                case STARTSWITH -> name.startsWith(asked);
                case CONTAINS -> name.contains(asked);
            };
        }
    }

    /** The names of a thing, the best first. */
    public List<EntityName> named(String iri) {
        return sorted.stream()
                .filter(name -> name.iri().equals(iri))
                .sorted(BEST)
                .toList();
    }

    /** The names of each thing, by its IRI. */
    Map<String, List<EntityName>> byThing() {
        return sorted.stream().collect(Collectors.groupingBy(EntityName::iri));
    }

    /**
     * The names that agree with {@code label} and satisfy {@code wanted}, the best first.
     *
     * @param most how many at most
     */
    public List<EntityName> find(String label, Match match, Predicate<EntityName> wanted, int most) {
        String folded = fold(label);
        if (folded.isEmpty()) {
            return List.of();
        }
        Stream<EntityName> found = match == Match.CONTAINS
                ? sorted.stream().filter(name -> match.fits(name.folded(), folded))
                : sorted.subList(first(folded), sorted.size()).stream()
                        .takeWhile(name -> match.fits(name.folded(), folded));
        return best(found.filter(wanted), most);
    }

    /** The best of many without sorting them all: a short beginning has a large part of all names. */
    private static List<EntityName> best(Stream<EntityName> found, int most) {
        List<EntityName> best = new ArrayList<>();
        found.forEach(name -> {
            best.add(name);
            if (best.size() >= 2 * most + 64) {
                best.sort(BEST);
                best.subList(most, best.size()).clear();
            }
        });
        best.sort(BEST);
        return best.size() > most ? List.copyOf(best.subList(0, most)) : List.copyOf(best);
    }

    private int first(String folded) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).folded().compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
