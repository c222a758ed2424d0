package dev.materia.mapping;

import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The bibliography. The order of authors is a list (BIBO's {@code authorList}) whose cells have IRIs below the
 * publication's, since a blank node has no stable name.
 */
final class PublicationMapper {

    private static final String PUBMED = "https://pubmed.ncbi.nlm.nih.gov/";

    private final Iris iris;
    private final PersonMapper people;
    private final Quotes quotes;

    PublicationMapper(Iris iris, PersonMapper people, Quotes quotes) {
        this.iris = iris;
        this.people = people;
        this.quotes = quotes;
    }

    /** Describes every entry and answers their IRIs by number. */
    Map<Integer, Node> map(List<Citation> citations, Node monograph, Node drug, DescriptionBuilder to) {
        Map<Integer, Node> byNumber = PublicationNames.of(citations, iris);
        for (Citation citation : citations) {
            Node node = Objects.requireNonNull(byNumber.get(citation.number()));
            to.describe(node, describe(node, citation, to));
            to.own().add(monograph, Terms.REFERENCES, node);
            to.own().add(drug, Mat.DISCUSSED_IN, node);
            if (quotes != Quotes.NONE) {
                to.own().addText(node, Terms.CITATION, citation.raw());
            }
            if (citation.accessed() != null) {
                addDate(to.own(), node, Terms.ACCESSED, citation.accessed());
            }
        }
        return byNumber;
    }

    private Triples describe(Node node, Citation citation, DescriptionBuilder to) {
        Triples triples = new Triples();
        triples.add(node, Terms.TYPE, Mat.PUBLICATION);
        switch (citation.kind()) {
            case ARTICLE -> triples.add(node, Terms.TYPE, Mat.ARTICLE);
            case BOOK -> triples.add(node, Terms.TYPE, Mat.BOOK);
            case CHAPTER -> triples.add(node, Terms.TYPE, Mat.CHAPTER);
            case OTHER -> {}
        }
        triples.addName(node, Terms.LABEL, label(citation));
        triples.addName(node, Terms.TITLE, citation.title());
        addAuthors(node, citation, triples, to);
        for (AuthorName editor : citation.editors()) {
            triples.add(node, Terms.EDITOR, people.map(editor, to));
        }
        triples.addName(node, Terms.CONTAINER, citation.container());
        triples.addName(node, Terms.VOLUME, citation.volume());
        triples.addName(node, Terms.ISSUE, citation.issue());
        addPages(node, citation.pages(), triples);
        if (citation.year() != null) {
            triples.add(node, Terms.YEAR, Literals.year(citation.year()));
        }
        String date = citation.date() != null ? citation.date() : "";
        addDate(triples, node, Terms.ISSUED, date.isEmpty() && citation.year() != null ? year(citation) : date);
        if (citation.publisher() != null) {
            triples.add(node, Terms.PUBLISHER, people.body(citation.publisher(), to));
        }
        triples.addName(node, Terms.PLACE, citation.place());
        if (citation.doi() != null) {
            triples.addName(node, Terms.DOI, citation.doi());
            triples.addLink(
                    node,
                    Terms.URL,
                    "https://doi.org/"
                            + citation.doi()
                                    .replace("%", "%25")
                                    .replace("#", "%23")
                                    .replace("?", "%3F"));
        }
        if (citation.pmid() != null) {
            triples.addName(node, Terms.PMID, citation.pmid());
            triples.addLink(node, Terms.URL, PUBMED + citation.pmid());
        }
        triples.addLink(node, Terms.URL, citation.url());
        for (String registration : citation.registrations()) {
            triples.addName(node, Mat.TRIAL_REGISTRATION, registration);
            triples.addLink(node, Terms.SEE_ALSO, registry(registration));
        }
        return triples;
    }

    private void addAuthors(Node node, Citation citation, Triples triples, DescriptionBuilder to) {
        List<AuthorName> authors = citation.authors();
        for (int i = 0; i < authors.size(); i++) {
            Node author = people.map(authors.get(i), to);
            Node cell = iris.part(node, "author-" + (i + 1));
            triples.add(node, Terms.CREATOR, author);
            if (i == 0) {
                triples.add(node, Terms.AUTHOR_LIST, cell);
            }
            triples.add(cell, Terms.FIRST, author);
            boolean last = i == authors.size() - 1;
            triples.add(cell, Terms.REST, last ? Terms.NIL : iris.part(node, "author-" + (i + 2)));
        }
        if (citation.moreAuthors()) {
            triples.add(node, Mat.MORE_AUTHORS, Literals.yes());
        }
    }

    private static void addPages(Node node, @Nullable String pages, Triples triples) {
        if (pages == null) {
            return;
        }
        triples.addName(node, Terms.PAGES, pages);
        String[] ends = pages.split("-", -1);
        triples.addName(node, Terms.PAGE_START, ends[0]);
        if (ends.length == 2) {
            triples.addName(node, Terms.PAGE_END, ends[1]);
        }
    }

    private static void addDate(Triples triples, Node node, Node property, String date) {
        Literals.date(date).ifPresent(literal -> triples.add(node, property, literal));
    }

    private static String year(Citation citation) {
        return String.format(Locale.ROOT, "%04d", citation.year());
    }

    private static String label(Citation citation) {
        return citation.title().isBlank() ? "publication " + citation.number() : citation.title();
    }

    /** The page of a trial in its registry. */
    private static @Nullable String registry(String registration) {
        if (registration.startsWith("ISRCTN")) {
            return "https://www.isrctn.com/" + registration;
        }
        return registration.startsWith("NCT") ? "https://clinicaltrials.gov/study/" + registration : null;
    }
}
