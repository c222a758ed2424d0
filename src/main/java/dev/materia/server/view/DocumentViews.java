package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.ClaimPage;
import dev.materia.server.page.MonographPage;
import dev.materia.server.page.PassagePage;
import dev.materia.server.page.PersonPage;
import dev.materia.server.page.PublicationPage;
import dev.materia.server.page.part.EntityHead;
import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Pages about texts, what they claim, and who wrote them. */
record DocumentViews(GraphReader facts) {

    /** The page of a claim. */
    ClaimPage claim(ClaimRecord claim, String path) {
        QuotedPassages sentences = new QuotedPassages(facts);
        List<Fact> made = new ArrayList<>();
        GraphReader.add(made, "Polarity", List.of(facts.link(Mat.term(claim.denied() ? "Denied" : "Affirmed"))));
        Stream.of(Mat.CERTAINTY, Mat.CIRCUMSTANCE, Mat.STRENGTH, Mat.INTENT, Mat.ROLE, Mat.ACTION, Mat.EVIDENCE)
                .forEach(property -> GraphReader.add(
                        made,
                        ConceptViews.sentenceCase(GraphReader.words(property)),
                        facts.links(facts.all(claim.node(), property))));
        for (Node context : facts.all(claim.node(), Mat.CONTEXT)) {
            String type =
                    facts.one(context, Mat.CONTEXT_TYPE).map(GraphReader::words).orElse("context");
            List<Link> named = new ArrayList<>(ConceptViews.plain(facts.texts(context, Mat.MENTION)));
            named.addAll(facts.links(facts.all(context, Mat.LIMITED_TO)));
            GraphReader.add(made, ConceptViews.sentenceCase(type), named);
        }
        GraphReader.add(made, "The same elsewhere", facts.matches(claim.object()));
        List<Fact> reading = new ArrayList<>();
        GraphReader.add(reading, "Words for it", ConceptViews.plain(claim.mentions()));
        GraphReader.add(reading, "Cue", ConceptViews.plain(claim.cues()));
        GraphReader.add(reading, "Rule", ConceptViews.plain(facts.texts(claim.node(), Mat.RULE)));
        GraphReader.add(reading, "Reach of the cue", ConceptViews.plain(claim.scopes()));
        String label = facts.name(claim.node());
        String report = new Reports(facts).of(claim);
        List<Node> contradictions = claim.contradictions(facts);
        return new ClaimPage(
                new Frames(facts)
                        .of(claim.node(), path, "A claim, and the sentence that makes it: " + label + ".")
                        .under(List.of(new Link(Frames.plural("Drug"), "/drug/"), facts.link(claim.subject()))),
                List.of(
                        facts.link(claim.subject()),
                        PageTopic.verb(claim.predicate())
                                .map(verb -> facts.link(verb, Mat.term(claim.predicate())))
                                .orElseGet(() -> facts.link(Mat.term(claim.predicate()))),
                        facts.link(claim.object())),
                ClaimSections.badges(facts, claim),
                ConceptViews.sentenceCase(Stream.of(PageTopic.special(claim), claim.limits())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "))),
                claim.denied(),
                sentences.contexts(claim),
                made,
                reading,
                facts.links(contradictions),
                facts.links(claim.disputes().stream()
                        .filter(other -> !contradictions.contains(other))
                        .toList()),
                report,
                new Reports(facts).place("Error in a claim: " + label, report));
    }

    /** The page of a passage. */
    PassagePage passage(Node passage, String path) {
        List<ClaimRecord> claims = ClaimRecord.all(facts, Mat.STATED_IN, passage);
        List<Fact> place = new ArrayList<>();
        facts.all(passage, Terms.HAS_SELECTOR).forEach(selector -> {
            String start = facts.text(selector, Terms.START);
            if (!start.isEmpty()) {
                GraphReader.add(
                        place,
                        "Characters",
                        ConceptViews.plain(List.of(start + " to " + facts.text(selector, Terms.END))));
            }
        });
        GraphReader.add(place, "SHA-256 of its words", ConceptViews.plain(facts.texts(passage, Terms.SHA256)));
        return new PassagePage(
                new Frames(facts).of(passage, path, "A sentence of a monograph, and what it claims."),
                new QuotedPassages(facts)
                        .contexts(
                                List.of(passage),
                                claims.stream()
                                        .flatMap(claim -> claim.mentions().stream())
                                        .toList(),
                                claims.stream()
                                        .flatMap(claim -> claim.cues().stream())
                                        .toList())
                        .get(0),
                claims.stream().map(claim -> facts.link(claim.node())).toList(),
                place);
    }

    /** The page of a monograph. */
    MonographPage monograph(Node monograph, String path) {
        QuotedPassages sentences = new QuotedPassages(facts);
        Map<String, List<MonographPage.Sentence>> parts = new LinkedHashMap<>();
        facts.having(Terms.HAS_SOURCE, monograph).stream()
                .sorted(QuotedPassages.ORDER)
                .forEach(passage -> {
                    List<ClaimRecord> claims = ClaimRecord.all(facts, Mat.STATED_IN, passage);
                    parts.computeIfAbsent(facts.text(passage, Mat.SECTION), heading -> new ArrayList<>())
                            .add(new MonographPage.Sentence(
                                    QuotedPassages.marked(
                                            sentences.exact(passage),
                                            claims.stream()
                                                    .flatMap(claim -> claim.mentions().stream())
                                                    .toList(),
                                            List.of()),
                                    facts.link(passage),
                                    claims.stream()
                                            .map(claim -> facts.link(claim.node()))
                                            .toList()));
                });
        List<Fact> lines = new ArrayList<>();
        GraphReader.add(lines, "About", facts.links(facts.all(monograph, Terms.ABOUT)));
        GraphReader.add(lines, "Language", ConceptViews.plain(facts.texts(monograph, Terms.LANGUAGE)));
        GraphReader.add(lines, "Published at", facts.links(facts.all(monograph, Terms.URL)));
        GraphReader.add(lines, "Read from", ConceptViews.plain(facts.texts(monograph, Terms.SOURCE_NAME)));
        GraphReader.add(lines, "SHA-256 of the text", ConceptViews.plain(facts.texts(monograph, Terms.SHA256)));
        EntityHead entry = new EntityHead("Monograph", facts.name(monograph), List.of(), "", lines, "");
        return new MonographPage(
                new Frames(facts).of(monograph, path, "The monograph " + entry.name() + " and what it claims."),
                entry,
                parts.entrySet().stream()
                        .map(part -> new MonographPage.Part(part.getKey(), part.getValue()))
                        .toList(),
                new Works(facts).of(facts.all(monograph, Terms.REFERENCES)));
    }

    /** The page of a publication. */
    PublicationPage publication(Node work, String path) {
        List<Fact> lines = new ArrayList<>();
        GraphReader.add(lines, "Authors", new Works(facts).authors(work));
        GraphReader.add(lines, "Editors", facts.links(facts.all(work, Terms.EDITOR)));
        Map<String, Node> properties = new LinkedHashMap<>();
        properties.put("In", Terms.CONTAINER);
        properties.put("Volume", Terms.VOLUME);
        properties.put("Issue", Terms.ISSUE);
        properties.put("Pages", Terms.PAGES);
        properties.put("Published", Terms.ISSUED);
        properties.put("Place", Terms.PLACE);
        properties.put("DOI", Terms.DOI);
        properties.put("PubMed", Terms.PMID);
        properties.put("Trial registration", Mat.TRIAL_REGISTRATION);
        properties.forEach(
                (name, property) -> GraphReader.add(lines, name, ConceptViews.plain(facts.texts(work, property))));
        GraphReader.add(lines, "Publisher", facts.links(facts.all(work, Terms.PUBLISHER)));
        GraphReader.add(lines, "Read it at", facts.links(facts.all(work, Terms.URL)));
        GraphReader.add(lines, "Registry", facts.links(facts.all(work, Terms.SEE_ALSO)));
        GraphReader.add(lines, "On", facts.links(facts.having(Mat.DISCUSSED_IN, work)));
        GraphReader.add(lines, "Listed by", facts.links(facts.having(Terms.REFERENCES, work)));
        String kind = Stream.of("Article", "Chapter", "Book")
                .filter(each -> facts.is(work, each))
                .findFirst()
                .orElse("Publication");
        return new PublicationPage(
                new Frames(facts).of(work, path, kind + ": " + facts.name(work)),
                new EntityHead(kind, facts.name(work), List.of(), "", lines, ""),
                facts.text(work, Terms.CITATION),
                facts.links(facts.having(Mat.EVIDENCE, work)));
    }

    /** The page of a person. */
    PersonPage person(Node person, String path) {
        Works works = new Works(facts);
        List<Node> wrote = Stream.concat(
                        facts.having(Terms.CREATOR, person).stream(), facts.having(Terms.EDITOR, person).stream())
                .distinct()
                .toList();
        String family = facts.text(person, Terms.FAMILY_NAME);
        String given = facts.text(person, Terms.GIVEN_NAME);
        List<Node> alike = new ArrayList<>();
        if (!family.isEmpty() && !given.isEmpty()) {
            facts.having(Terms.TYPE, Mat.PERSON).stream()
                    .filter(other -> !other.equals(person) && isAlike(family, given, other))
                    .forEach(alike::add);
        }
        return new PersonPage(
                new Frames(facts).of(person, path, facts.name(person) + ", and what they wrote."),
                new EntityHead("Person", facts.name(person), List.of(), "", List.of(), ""),
                works.of(wrote),
                facts.links(alike));
    }

    /** One family name, and given names that begin alike: Smith, J. and Smith, John. */
    private boolean isAlike(String family, String given, Node other) {
        String its = facts.text(other, Terms.GIVEN_NAME).toLowerCase(Locale.ROOT);
        return facts.text(other, Terms.FAMILY_NAME).equalsIgnoreCase(family)
                && !its.isEmpty()
                && its.charAt(0) == given.toLowerCase(Locale.ROOT).charAt(0);
    }
}
