package dev.materia.monograph.jats;

import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.monograph.citation.CitationReader;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of a {@code ref-list}: their fields are data, in all three forms that JATS and its forerunners have. */
final class JatsReferences {

    private static final Set<String> CITATIONS =
            Set.of("element-citation", "mixed-citation", "nlm-citation", "citation", "related-article", "product");

    private JatsReferences() {}

    /** The works that {@code reference}, a {@code ref}, cites; usually one. */
    static List<Citation> read(XmlElement reference) {
        List<Citation> citations = new ArrayList<>();
        for (XmlElement element : reference.elements()) {
            if (CITATIONS.contains(element.name())) {
                citation(element, citations);
            } else if (element.is("citation-alternatives")) {
                element.elements().stream().findFirst().ifPresent(first -> citation(first, citations));
            }
        }
        if (citations.isEmpty()) {
            citation(reference, citations);
        }
        return citations;
    }

    private static void citation(XmlElement element, List<Citation> to) {
        boolean tagged = !element.descendants("article-title").isEmpty()
                || !element.descendants("source").isEmpty();
        String printed = BlockBuilder.plain(printed(element));
        if (printed.isEmpty()) {
            return;
        }
        Citation read = tagged ? fields(element, printed) : CitationReader.read(1, printed, printed, 0, 0, null);
        String pmid = id(element, "pmid");
        to.add(pmid == null ? read : read.withPmid(PublicationIdentifiers.pmid(pmid)));
    }

    private static Citation fields(XmlElement e, String printed) {
        String article = text(e, "article-title", "chapter-title", "part-title");
        String source = text(e, "source");
        String type = Stream.of("publication-type", "citation-type")
                .flatMap(name -> Stream.ofNullable(e.attribute(name)))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        boolean book = type.contains("book") || (text(e, "publisher-name") != null && text(e, "volume") == null);
        Citation.Kind kind = book
                ? (article == null ? Citation.Kind.BOOK : Citation.Kind.CHAPTER)
                : article != null && source != null ? Citation.Kind.ARTICLE : Citation.Kind.OTHER;
        String title = article != null ? article : source != null ? source : printed;
        String year = text(e, "year");
        Integer number =
                year != null && year.matches("(?:1[5-9]|20)\\d\\d.*") ? Integer.valueOf(year.substring(0, 4)) : null;
        String doi = id(e, "doi");
        return new Citation(
                1,
                printed,
                0,
                0,
                kind,
                people(e, false),
                !e.descendants("etal").isEmpty(),
                title.replaceFirst("[.,;]+$", ""),
                article == null ? null : source,
                text(e, "volume"),
                text(e, "issue"),
                number,
                number == null ? null : number.toString(),
                pages(e),
                text(e, "publisher-name"),
                text(e, "publisher-loc"),
                people(e, true),
                doi == null ? null : PublicationIdentifiers.doi(doi),
                url(e),
                List.of(),
                null);
    }

    private static @Nullable String id(XmlElement citation, String type) {
        return citation.descendants("pub-id").stream()
                .filter(id -> type.equals(id.attribute("pub-id-type")))
                .map(XmlElement::text)
                .filter(id -> type.equals("doi")
                        ? PublicationIdentifiers.doi(id) != null
                        : PublicationIdentifiers.pmid(id) != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String url(XmlElement citation) {
        return Stream.of("ext-link", "uri")
                .flatMap(name -> citation.descendants(name).stream())
                .flatMap(link -> Stream.ofNullable(link.attribute("href")))
                .filter(href -> href.matches("https?://\\S+") && PublicationIdentifiers.doi(href) == null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(XmlElement citation, String... names) {
        return Stream.of(names)
                .flatMap(name -> citation.descendants(name).stream())
                .map(XmlElement::text)
                .map(words -> words.replaceFirst("[.,;:]+$", ""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String pages(XmlElement citation) {
        String first = text(citation, "fpage");
        String last = text(citation, "lpage");
        if (first == null) {
            return text(citation, "elocation-id");
        }
        String whole = last;
        if (last != null
                && last.length() < first.length()
                && (first + last).chars().allMatch(Character::isDigit)) {
            whole = first.substring(0, first.length() - last.length()) + last;
        }
        return whole == null || whole.equals(first) ? first : first + "-" + whole;
    }

    /** The authors, or the editors, whose group says so. */
    private static List<AuthorName> people(XmlElement citation, boolean editors) {
        List<XmlElement> groups = new ArrayList<>(List.of(citation));
        groups.addAll(citation.descendants("person-group"));
        List<AuthorName> names = new ArrayList<>();
        for (XmlElement group : groups) {
            boolean edits = "editor".equals(group.attribute("person-group-type"));
            if (edits == editors) {
                group.elements().forEach(person -> name(person).forEach(names::add));
            }
        }
        return names;
    }

    private static Stream<AuthorName> name(XmlElement person) {
        if (person.is("collab") || person.is("institution")) {
            return Stream.of(new AuthorName(person.text(), ""))
                    .filter(name -> !name.family().isEmpty());
        }
        if (!person.is("name") && !person.is("string-name")) {
            return Stream.empty();
        }
        String family = text(person, "surname");
        String given = text(person, "given-names");
        return family == null ? Stream.empty() : Stream.of(new AuthorName(family, given == null ? "" : given));
    }

    /** The entry as a line: as printed, or, where there is no punctuation between its fields, with some. */
    private static String printed(XmlElement citation) {
        boolean mixed = citation.children().stream()
                .anyMatch(child ->
                        child instanceof String text && text.codePoints().anyMatch(c -> ".,;:".indexOf(c) >= 0));
        if (mixed) {
            return citation.text();
        }
        StringBuilder line = new StringBuilder();
        for (XmlElement field : citation.elements()) {
            String words = field.is("person-group") || field.is("name") ? joined(field) : field.text();
            if (!words.isEmpty()) {
                line.append(words).append(words.endsWith(".") ? " " : ". ");
            }
        }
        return line.toString();
    }

    private static String joined(XmlElement people) {
        Stream<XmlElement> each = people.is("name") ? Stream.of(people) : people.elements().stream();
        return String.join(
                ", ",
                each.map(person ->
                                person.elements().stream().map(XmlElement::text).toList())
                        .map(parts -> String.join(" ", parts))
                        .filter(words -> !words.isEmpty())
                        .toList());
    }
}
