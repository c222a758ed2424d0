package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.server.page.part.Badge;
import dev.materia.server.page.part.Line;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The lines of a group: one a thing, with everything that is said of it there. */
final class ClaimViewLines {

    /**
     * Sentences of a line that stand on the page itself; the others are one step further, with their claims. The more
     * there is on a page, the fewer, so that no page grows beyond what a phone loads at once.
     */
    private static final int QUOTES = 5;

    private static final int MANY = 150;
    private static final int VERY_MANY = 400;

    private static final int NOTES = 4;

    private final GraphReader facts;
    private final QuotedPassages sentences;
    private final boolean ofDrug;

    ClaimViewLines(GraphReader facts, boolean ofDrug) {
        this.facts = facts;
        this.sentences = new QuotedPassages(facts);
        this.ofDrug = ofDrug;
    }

    /**
     * Claims that share a line.
     *
     * @param topic the question that they answer
     * @param kind the kind that the line stands under, by its place among those of the topic
     * @param claims at least one
     * @param narrower whether they are said of a narrower thing than that of the page
     */
    record ClaimGroup(PageTopic topic, int kind, List<ClaimRecord> claims, boolean narrower) {

        /** What the line is about, apart from its notes. */
        List<ClaimRecord> main() {
            List<ClaimRecord> affirmed = of(claim -> takes(claim) && !claim.denied());
            return affirmed.isEmpty() ? of(this::takes) : affirmed;
        }

        private List<ClaimRecord> of(Predicate<ClaimRecord> wanted) {
            return claims.stream().filter(wanted).toList();
        }

        private boolean takes(ClaimRecord claim) {
            return topic.kinds().stream()
                    .filter(each -> each.takes().test(claim))
                    .findFirst()
                    .filter(topic.kinds().get(kind)::equals)
                    .isPresent();
        }
    }

    /** What is said something of. */
    Node other(ClaimRecord claim) {
        return ofDrug ? claim.object() : claim.subject();
    }

    /**
     * The lines, in order.
     *
     * @param claims how many claims the page has in all
     */
    List<Line> of(List<ClaimGroup> all, int claims) {
        int room = claims > VERY_MANY ? 1 : claims > MANY ? 3 : QUOTES;
        return RankedLine.ordered(all.stream().map(group -> said(group, room)).toList());
    }

    private RankedLine said(ClaimGroup group, int room) {
        List<ClaimRecord> main = group.main();
        // the rule and not the special case tells how sure it is
        ClaimRecord surest = main.stream()
                .min(Comparator.comparing(
                                (ClaimRecord claim) -> !context(group, claim).isEmpty())
                        .thenComparing(ClaimRecord::doubt))
                .orElseThrow();
        List<Quote> quotes = new ArrayList<>();
        Stream.concat(main.stream(), group.claims().stream().filter(claim -> !main.contains(claim)))
                .sorted(Comparator.comparing((ClaimRecord claim) -> !main.contains(claim))
                        .thenComparing(ClaimRecord::doubt))
                .flatMap(claim -> sentences.quotes(claim).stream())
                .forEach(quotes::add);
        boolean all = quotes.size() <= room + 1;
        Frequencies seen = Frequencies.of(facts, main);
        List<Link> disputes = group.claims().stream()
                .flatMap(claim -> claim.contradictions(facts).stream())
                .distinct()
                .map(facts::link)
                .toList();
        Line line = new Line(
                facts.link(other(surest)),
                badges(main, surest),
                notes(group, main, seen),
                all ? List.copyOf(quotes) : List.copyOf(quotes.subList(0, room)),
                quotes.size(),
                group.claims().stream()
                        .flatMap(claim -> claim.sources().stream())
                        .distinct()
                        .count(),
                all ? List.of() : claims(group),
                surest.certainty().toLowerCase(Locale.ROOT),
                surest.denied(),
                disputes,
                group.narrower() ? facts.link(surest.object()) : null,
                group.topic().between());
        return new RankedLine(line, other(surest), surest.doubt(), seen.most());
    }

    private List<Link> claims(ClaimGroup group) {
        List<Link> links = new ArrayList<>();
        group.claims().forEach(claim -> links.add(facts.link(Integer.toString(links.size() + 1), claim.node())));
        return links;
    }

    private List<Badge> badges(List<ClaimRecord> main, ClaimRecord surest) {
        List<Badge> badges = new ArrayList<>();
        Stream.concat(Stream.of(surest), main.stream())
                .flatMap(claim -> ClaimSections.badges(facts, claim).stream())
                .filter(badge -> badge.kind().equals("action")
                        || ClaimSections.badges(facts, surest).contains(badge))
                .distinct()
                .forEach(badges::add);
        return badges;
    }

    /** For whom and when it holds, the most often said first; how often it was seen; what else is said. */
    private List<String> notes(ClaimGroup group, List<ClaimRecord> main, Frequencies seen) {
        Map<String, Long> contexts = main.stream()
                .map(claim -> context(group, claim))
                .filter(context -> !context.isEmpty())
                .collect(Collectors.groupingBy(
                        context -> context.toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.counting()));
        Map<String, String> written = new HashMap<>();
        main.stream()
                .map(claim -> context(group, claim))
                .forEach(context -> written.merge(
                        context.toLowerCase(Locale.ROOT),
                        context,
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
        List<String> notes = new ArrayList<>(contexts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> written.getOrDefault(each.getKey(), each.getKey()))
                .toList());
        if (notes.size() > NOTES) {
            int more = notes.size() - NOTES + 1;
            notes.subList(NOTES - 1, notes.size()).clear();
            notes.add("and " + more + " more such limits, in the sentences");
        }
        seen.text().ifPresent(notes::add);
        alsoSaid(group, main).ifPresent(notes::add);
        return notes;
    }

    private Optional<String> alsoSaid(ClaimGroup group, List<ClaimRecord> main) {
        List<String> also = group.claims().stream()
                .filter(claim -> !main.contains(claim))
                .map(claim -> said(group, claim))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return also.isEmpty() ? Optional.empty() : Optional.of("also " + String.join(", ", also));
    }

    private static String said(ClaimGroup group, ClaimRecord claim) {
        String said = group.topic().kinds().stream()
                .filter(kind -> kind.takes().test(claim))
                .findFirst()
                .map(PageTopic.Kind::also)
                .orElse("");
        if (!claim.denied()) {
            return said;
        }
        return said.isEmpty() ? "denied" : "denied: " + said;
    }

    /** The special case that a claim is limited to; empty if it is the rule. */
    private String context(ClaimGroup group, ClaimRecord claim) {
        String circumstance = group.topic().id().equals(PageTopic.EFFECTS) ? "" : PageTopic.special(claim);
        String intents = claim.intents().stream()
                .filter(intent -> !intent.equals(Mat.term("Treatment")))
                .map(facts::name)
                .collect(Collectors.joining(", "));
        String limits = group.topic().id().equals(PageTopic.EFFECTS)
                ? LimitPhrase.beyond(claim.limits(), PageTopic.CIRCUMSTANCES.getOrDefault(claim.circumstance(), ""))
                : claim.limits();
        return String.join(
                "; ",
                LimitPhrase.apart(Stream.of(intents, circumstance, limits)
                        .filter(part -> !part.isEmpty())
                        .toList()));
    }

    /**
     * A line with what decides where it stands.
     *
     * @param line the line
     * @param other what it is about
     * @param doubt how unsure it is, from 0 for the surest
     * @param seen in how many of a hundred people it was seen at most; 0 if nothing is said
     */
    private record RankedLine(Line line, Node other, int doubt, double seen) {

        /**
         * What is affirmed before what is denied, the surest first, then what most sources and sentences say and what
         * is seen most often, then by name.
         */
        static List<Line> ordered(List<RankedLine> lines) {
            return lines.stream()
                    .sorted(Comparator.comparing((RankedLine said) -> said.line.denied())
                            .thenComparing(RankedLine::doubt)
                            .thenComparing(said -> -said.line.sources())
                            .thenComparing(said -> -said.seen)
                            .thenComparing(said -> -said.line.sentences())
                            .thenComparing(said -> said.line.what().text().toLowerCase(Locale.ROOT))
                            .thenComparing(said -> said.other.toString())
                            .thenComparing(said -> String.valueOf(said.line.narrower())))
                    .map(RankedLine::line)
                    .toList();
        }
    }
}
