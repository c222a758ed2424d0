package dev.materia.server.search;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.NearbyAddresses;
import dev.materia.server.document.Published;
import dev.materia.vocabulary.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Guesses what somebody meant who has typed an address, from the addresses and the names of all things that have a
 * list. Addresses and names are compared as slugs, of which the addresses are made too.
 */
public final class AddressGuess implements NearbyAddresses {

    private static final int MOST = 5;

    private static final String DRUG = "Drug";

    /** Below this share of letters in common, names look no more alike than any two names. */
    private static final double LEAST_LIKENESS = 0.6;

    /** What a name gets that only begins as was asked, or has it as a word. */
    private static final double PART = 0.7;

    private static final int LEAST_FOR_PART = 3;

    /** Slugs are cut at this length: two that are so long may be those of different names. */
    private static final int LONGEST = 99;

    private final Search search;
    private volatile @Nullable Known known;

    /** Guesses among the things of the release that {@code search} searches. */
    public AddressGuess(Search search) {
        this.search = search;
    }

    /** A name of a thing, with the kind that its address begins with, both as slugs. */
    private record Entry(String kind, String slug, String iri) {}

    /**
     * What is compared with.
     *
     * @param addresses the IRIs of each address, as a slug
     * @param names the IRIs of each name, after the kind in their address, as a slug
     * @param labels by IRI, the name that a thing goes by
     */
    private record Known(
            Map<String, Set<String>> addresses,
            Map<String, Set<String>> names,
            Map<String, EntityName> labels,
            List<Entry> entries) {}

    @Override
    public Optional<String> meant(String path) {
        String slug = Slug.of(path);
        if (slug.length() >= LONGEST) {
            return Optional.empty();
        }
        Known all = known();
        Set<String> things = all.addresses.getOrDefault(slug, all.names.getOrDefault(slug, Set.of()));
        return things.size() == 1
                ? Optional.of(search.published().address(things.iterator().next()))
                : Optional.empty();
    }

    @Override
    public List<Near> nearest(String path) {
        String bare = path.replaceFirst("^/+", "").replaceFirst("/+$", "");
        int slash = bare.indexOf('/');
        String kind = Slug.of(slash < 0 ? "" : bare.substring(0, slash));
        String slug = Slug.of(bare.substring(slash + 1));
        if (bare.isEmpty() || slug.length() >= LONGEST) {
            return List.of();
        }
        Map<String, Double> scores = new HashMap<>();
        Known all = known();
        for (Entry entry : all.entries) {
            double likeness = likeness(slug, entry.slug);
            if (likeness >= LEAST_LIKENESS) {
                // of the kind that was asked for, before the others
                scores.merge(entry.iri, likeness + (entry.kind.equals(kind) ? 1 : 0), Math::max);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(each -> Objects.requireNonNull(all.labels.get(each.getKey())))
                .map(name -> new Near(search.published().address(name.iri()), name.label()))
                .toList();
    }

    private static double likeness(String asked, String name) {
        boolean part = asked.length() >= LEAST_FOR_PART && ("-" + name + "-").contains("-" + asked);
        double least = part ? PART : 0;
        int longer = Math.max(asked.length(), name.length());
        boolean hopeless = Math.abs(asked.length() - name.length()) > (1 - LEAST_LIKENESS) * longer;
        return hopeless ? least : Math.max(least, Spelling.likeness(asked, name));
    }

    private Known known() {
        Known made = known;
        if (made == null) {
            made = make();
            known = made;
        }
        return made;
    }

    private Known make() {
        Published published = search.published();
        Map<String, Set<String>> addresses = new HashMap<>();
        Map<String, Set<String>> names = new HashMap<>();
        Map<String, EntityName> labels = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        Published.KINDS.forEach((section, type) -> published.union().stream(Node.ANY, Terms.TYPE, Mat.term(type))
                .map(Triple::getSubject)
                .filter(thing ->
                        thing.isURI() && published.address(thing.getURI()).startsWith(section))
                .forEach(thing -> add(addresses, Slug.of(published.address(thing.getURI())), thing.getURI())));
        search.index()
                .names()
                .all()
                .forEach(name -> sectionOf(published, name.iri()).forEach(section -> {
                    labels.merge(name.iri(), name, BinaryOperator.minBy(Comparator.comparing(EntityName::property)));
                    if (isNameOfItAlone(name)) {
                        add(names, Slug.of(section + name.label()), name.iri());
                    }
                    entries.add(new Entry(Slug.of(section), Slug.of(name.label()), name.iri()));
                }));
        return new Known(addresses, names, labels, entries);
    }

    /** Hidden names of drugs are salts, mixtures and brands that hold another drug besides. */
    private static boolean isNameOfItAlone(EntityName name) {
        return name.property().isShown() || !name.kind().equals(DRUG);
    }

    private static Stream<String> sectionOf(Published published, String iri) {
        String address = published.address(iri);
        return Published.KINDS.keySet().stream().filter(address::startsWith);
    }

    private static void add(Map<String, Set<String>> map, String slug, String iri) {
        map.computeIfAbsent(slug, key -> new HashSet<>()).add(iri);
    }
}
