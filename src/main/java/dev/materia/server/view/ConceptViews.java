package dev.materia.server.view;

import dev.materia.claim.Predicate;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.ConceptPage;
import dev.materia.server.page.DrugPage;
import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Figure;
import dev.materia.server.page.part.Link;
import dev.materia.server.page.part.PageSection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Pages about drugs, and about what monographs say of drugs. */
record ConceptViews(GraphReader facts) {

    /** A drug on hundreds of labels has them in their own section. */
    private static final int MOST_MONOGRAPHS = 12;

    /** The page of a drug, with the claims that {@code filter} takes. */
    DrugPage drug(Node drug, String path, Filter filter) {
        List<ClaimRecord> all = ClaimRecord.all(facts, Terms.SUBJECT, drug);
        List<ClaimRecord> claims = filter.of(all);
        List<PageSection> sections = new ArrayList<>(new ClaimSections(facts, true).of(claims));
        new ClaimSections(facts, false)
                .of(filter.of(ClaimRecord.all(facts, Terms.OBJECT, drug))).stream()
                        .map(PageSection::ofOthers)
                        .forEach(sections::add);
        Works works = new Works(facts);
        List<Node> publications = facts.all(drug, Mat.DISCUSSED_IN).stream()
                .filter(work -> !facts.is(work, "Monograph"))
                .toList();
        List<Fact> lines = new ArrayList<>();
        GraphReader.add(
                lines,
                "Monographs",
                facts.links(facts.all(drug, Mat.DISCUSSED_IN).stream()
                        .filter(work -> facts.is(work, "Monograph"))
                        .limit(MOST_MONOGRAPHS)
                        .toList()));
        EntityHead entry = entry(drug, "Drug", lines, ClaimSections.glance(all));
        Opening.Introduction opening = new Opening(facts).of(drug, all);
        return new DrugPage(
                new Frames(facts).of(drug, path, summary(entry)),
                entry,
                new ByClass(facts).headline(all, opening.passage()),
                opening.quote(),
                facts.all(drug, Terms.IMAGE).stream().map(this::figure).toList(),
                filter.form(facts, path, all),
                toolsOf(drug, path, filter, all),
                sections,
                new LabelViews(facts).of(drug, all),
                works.byYear(publications),
                works.of(publications),
                new Neighbours(facts).around(drug));
    }

    /** The page of whatever is said something of together with a drug. */
    ConceptPage concept(Node thing, String kind, String path) {
        List<ClaimRecord> claims = ClaimRecord.all(facts, Terms.OBJECT, thing);
        List<Fact> lines = new ArrayList<>();
        GraphReader.add(lines, "Action", facts.links(facts.all(thing, Mat.ACTION)));
        GraphReader.add(lines, "At", facts.links(facts.all(thing, Mat.TARGET)));
        GraphReader.add(lines, "Drugs that act so", facts.links(facts.having(Mat.HAS_MECHANISM, thing)));
        GraphReader.add(lines, "Mechanisms there", facts.links(facts.having(Mat.TARGET, thing)));
        GraphReader.add(lines, "Broader", facts.links(facts.all(thing, Terms.BROADER)));
        GraphReader.add(lines, "Narrower", facts.links(facts.having(Terms.BROADER, thing)));
        GraphReader.add(
                lines,
                "Claims limited to it",
                facts.links(facts.having(Mat.LIMITED_TO, thing).stream()
                        .flatMap(context -> facts.having(Mat.CONTEXT, context).stream())
                        .distinct()
                        .toList()));
        EntityHead entry = entry(thing, sentenceCase(GraphReader.words(kind)), lines, ClaimSections.glance(claims));
        List<ClaimRecord> narrower = new Narrower(facts)
                .below(thing, kind).stream()
                        .flatMap(each -> ClaimRecord.all(facts, Terms.OBJECT, each).stream())
                        .toList();
        boolean isClass = kind.equals("DrugClass");
        List<PageSection> sections = new ArrayList<>(new ClaimSections(facts, false).of(claims, narrower));
        // who belongs to a class is what its page is opened for
        sections.sort(Comparator.comparing(section -> !(isClass && section.id().equals(PageTopic.CLASS))));
        return new ConceptPage(
                new Frames(facts).of(thing, path, summary(entry)),
                entry,
                claims.isEmpty() ? List.of() : data(path),
                ClaimSections.ofNarrower(narrower, kind),
                sections,
                isClass ? new SharedClaims(facts).of(claims, narrower) : List.of(),
                new Neighbours(facts).around(thing));
    }

    private static List<Link> toolsOf(Node drug, String path, Filter filter, List<ClaimRecord> all) {
        String effect = Predicate.HAS_ADVERSE_EFFECT.localName();
        String csv = filter.data(drug, ".csv");
        Stream<Link> effects = all.stream().anyMatch(claim -> claim.predicate().equals(effect))
                ? Stream.of(new Link("unwanted effects alone as CSV", csv + "&predicate=" + effect))
                : Stream.empty();
        return Stream.concat(
                        Stream.of(
                                new Link(
                                        "Compare with another drug",
                                        "/compare?drug=" + path.replaceFirst("^/drug/", "")),
                                new Link("Claims with all sentences", filter.data(drug, "")),
                                new Link("as CSV", csv),
                                new Link("as JSON", filter.data(drug, ".json"))),
                        effects)
                .toList();
    }

    private static List<Link> data(String path) {
        String asked = "?object=" + URLEncoder.encode(path.substring(1), StandardCharsets.UTF_8);
        return List.of(
                new Link("Claims with all sentences", "/claims" + asked),
                new Link("as CSV", "/claims.csv" + asked + "&limit=1000"),
                new Link("as JSON", "/claims.json" + asked + "&limit=1000"));
    }

    private EntityHead entry(Node thing, String kind, List<Fact> lines, String glance) {
        String name = facts.name(thing);
        List<String> brands = facts.texts(thing, Mat.BRAND_NAME);
        List<String> others = facts.texts(thing, Terms.ALT_LABEL).stream()
                .filter(other -> !other.equals(name) && !brands.contains(other))
                .distinct()
                .toList();
        NameKinds names = NameKinds.of(others, brands, facts.is(thing, "Drug"));
        GraphReader.add(lines, "Elsewhere", facts.matches(thing));
        GraphReader.add(lines, "MeSH hierarchy", new Hierarchy(facts).links(thing));
        return new EntityHead(
                kind, name, names.common(), names.folded(), facts.text(thing, Terms.DEFINITION), lines, glance);
    }

    private static String summary(EntityHead entry) {
        return entry.kind() + " " + entry.name() + (entry.glance().isEmpty() ? "" : ": " + entry.glance()) + ".";
    }

    private Figure figure(Node image) {
        List<Link> credit = new ArrayList<>();
        String creator = facts.text(image, Terms.CREATOR_NAME);
        if (!creator.isEmpty()) {
            credit.add(new Link("by " + creator, null));
        }
        String rights = facts.text(image, Terms.RIGHTS_TEXT);
        String printed = rights.isEmpty() ? "licence" : rights;
        facts.one(image, Terms.LICENSE)
                .map(license -> facts.link(printed, license))
                .or(() -> Optional.of(new Link(rights, null)).filter(link -> !rights.isEmpty()))
                .ifPresent(credit::add);
        String source = facts.text(image, Terms.SOURCE_NAME);
        if (!source.isEmpty()) {
            credit.add(new Link("via " + source, null));
        }
        return new Figure(
                facts.one(image, Terms.CONTENT_URL)
                        .map(url -> facts.link(facts.name(image), url))
                        .orElse(facts.link(image)),
                caption(facts.text(image, Terms.CAPTION), creator, facts.name(image)),
                credit);
    }

    /** What a caption says beyond the name of the image and the credit, which stand beside it; empty if nothing. */
    private static String caption(String printed, String creator, String name) {
        int credit = creator.isEmpty()
                ? -1
                : printed.toLowerCase(Locale.ROOT).indexOf("by " + creator.toLowerCase(Locale.ROOT));
        String text = (credit < 0 ? printed : printed.substring(0, credit)).strip();
        return text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    static List<Link> plain(List<String> texts) {
        return texts.stream().map(text -> new Link(text, null)).toList();
    }

    static String sentenceCase(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
