package dev.materia.monograph.jats;

import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.xml.XmlElement;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an article or chapter says of itself. */
final class JatsMetadata {

    private static final Pattern BOOKSHELF = Pattern.compile("NBK\\d+");
    private static final String[][] META = {
        {"front", "article-meta"}, {"book-part-meta"}, {"book-meta"}, {"front-stub"}, {"front-matter-part"}
    };

    private JatsMetadata() {}

    /** The element that holds the metadata of {@code work}. */
    static Optional<XmlElement> of(XmlElement work) {
        return Stream.of(META)
                .flatMap(path -> Stream.ofNullable(work.first(path)))
                .findFirst();
    }

    /** Its title without notes; {@code otherwise} if it has none. */
    static String title(XmlElement work, String otherwise) {
        return of(work).flatMap(meta -> Stream.of("title-group", "book-title-group")
                        .flatMap(group -> meta.elements(group).stream())
                        .flatMap(group -> Stream.of("article-title", "title", "book-title")
                                .flatMap(name -> group.elements(name).stream()))
                        .findFirst())
                .map(title -> BlockBuilder.plain(words(title)))
                .filter(title -> !title.isEmpty())
                .orElse(otherwise);
    }

    /** Where {@code work}, which lies in {@code root}, is published: its DOI, else its page on the Bookshelf. */
    static Optional<String> address(XmlElement root, XmlElement work) {
        Optional<String> doi = of(work).stream()
                .flatMap(meta -> Stream.of("article-id", "book-part-id", "book-id")
                        .flatMap(name -> meta.elements(name).stream()))
                .filter(id -> "doi".equals(type(id)))
                .flatMap(id -> Stream.ofNullable(PublicationIdentifiers.doi(id.text())))
                .map(id -> "https://doi.org/" + id)
                .findFirst();
        return doi.or(() -> Stream.concat(
                        of(work).stream()
                                .flatMap(meta -> meta.elements("book-part-id").stream())
                                .map(XmlElement::text),
                        Stream.of(work, root).flatMap(e -> Stream.ofNullable(e.attribute("id"))))
                .filter(id -> BOOKSHELF.matcher(id).matches())
                .map(id -> "https://www.ncbi.nlm.nih.gov/books/" + id + "/")
                .findFirst());
    }

    private static @Nullable String type(XmlElement id) {
        String type = id.attribute("pub-id-type");
        return type != null
                ? type
                : Stream.of("book-part-id-type", "book-id-type")
                        .flatMap(name -> Stream.ofNullable(id.attribute(name)))
                        .findFirst()
                        .orElse(null);
    }

    /** The words of a title but for marks of notes. */
    private static String words(XmlElement title) {
        StringBuilder words = new StringBuilder();
        for (Object child : title.children()) {
            if (!(child instanceof XmlElement element)) {
                words.append(child);
            } else if (!element.is("xref") && !element.is("fn")) {
                words.append(element.is("break") ? " " : words(element));
            }
        }
        return words.toString();
    }
}
