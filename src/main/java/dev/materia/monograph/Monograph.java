package dev.materia.monograph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published text about one drug, as read. All offsets are UTF-16 indices into {@link #text}; {@link #codePoints}
 * turns one into the Unicode code points that people outside get.
 *
 * @param title the name of the drug as the document prints it
 * @param origin the name of the source, for messages
 * @param sha256 64 hex digits over the source's bytes
 * @param language BCP 47 tag of the text
 * @param address where the document says that it was published, if it does
 * @param text the document's text, verbatim: for text and Markdown what the file holds (without a byte order mark), for
 *     HTML the text of the page's content
 * @param prose as long as {@code text}, with markup (emphasis, link targets, tags, footnote marks) blanked by spaces:
 *     what is analysed
 * @param sections in document order; the first is the lead, with an empty heading
 * @param passages in document order
 * @param citations the bibliography, in its order
 * @param images in document order
 * @param otherNames what "also known as" lists, in order
 * @param tables whose cells are known, in document order
 * @param product the facts beside the prose, in a regulator's label; null in any other document
 */
public record Monograph(
        String title,
        String origin,
        String sha256,
        String language,
        @Nullable String address,
        String text,
        String prose,
        List<Section> sections,
        List<Passage> passages,
        List<Citation> citations,
        List<Image> images,
        List<String> otherNames,
        List<Table> tables,
        @Nullable ProductInformation product) {

    /** A monograph that is no regulator's label. */
    public Monograph(
            String title,
            String origin,
            String sha256,
            String language,
            @Nullable String address,
            String text,
            String prose,
            List<Section> sections,
            List<Passage> passages,
            List<Citation> citations,
            List<Image> images,
            List<String> otherNames) {
        this(
                title,
                origin,
                sha256,
                language,
                address,
                text,
                prose,
                sections,
                passages,
                citations,
                images,
                otherNames,
                List.of(),
                null);
    }

    /** Copies the lists, so that a monograph never changes. */
    public Monograph {
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
        citations = List.copyOf(citations);
        images = List.copyOf(images);
        otherNames = List.copyOf(otherNames);
        tables = List.copyOf(tables);
        if (text.length() != prose.length()) {
            throw new IllegalArgumentException("prose must be as long as text");
        }
    }

    /** The same with the title {@code words}. */
    public Monograph titled(String words) {
        return new Monograph(
                words,
                origin,
                sha256,
                language,
                address,
                text,
                prose,
                sections,
                passages,
                citations,
                images,
                otherNames,
                tables,
                product);
    }

    /** The number of Unicode code points before the UTF-16 index {@code offset} of the text. */
    public int codePoints(int offset) {
        return text.codePointCount(0, offset);
    }

    /** What to say of a monograph whose prose is in a language that is not read; empty if it is read. */
    public Optional<String> unreadProse() {
        if (language.toLowerCase(Locale.ROOT).startsWith("en")) {
            return Optional.empty();
        }
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
        String named = language.equals("und") || name.isEmpty() ? "a language other than English" : name;
        return Optional.of("the text is in " + named + "; its facts are published, its prose was not read");
    }

    /** The words of {@code passage}, verbatim. */
    public String quote(Passage passage) {
        return text.substring(passage.start(), passage.end());
    }
}
