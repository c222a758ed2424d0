package dev.materia.monograph.jats;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.label.TitleNumbers;
import dev.materia.monograph.label.XmlHead;
import dev.materia.monograph.language.TextLanguage;
import dev.materia.monograph.narrative.Narrative;
import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.ShippedFile;
import dev.materia.source.SkippedDocumentException;
import dev.materia.source.SourceDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles in JATS (ANSI/NISO Z39.96) and its forerunners, and chapters and books in BITS. Their sections have no
 * roles, as those of any article, but for parts that tell nothing of the drug: a patient's story, acknowledgements.
 */
public final class JatsReader implements MonographReader {

    private static final Set<String> ROOTS = Set.of("article", "book-part-wrapper", "book-part", "book");
    private static final Map<String, SectionRole> TITLES = titles();

    /**
     * What shows, beside its root, that XML is of this family and not of another with an {@code article} or
     * {@code book}.
     */
    private static final List<String> SIGNS =
            List.of("dtd-version", "//NLM//DTD", "<front", "<book-part-meta", "<book-meta", "<body", "JATS", "BITS");

    /** Whether XML that starts with {@code head} is such a document. */
    public static boolean recognises(String head) {
        return ROOTS.stream().anyMatch(root -> XmlHead.hasRoot(head, root, ""))
                && SIGNS.stream().anyMatch(head::contains);
    }

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        XmlElement root = XmlReader.read(document);
        XmlElement work = root.is("book-part-wrapper") ? first(root, "book-part") : root;
        if (work == null || !ROOTS.contains(root.name())) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "XML with the root <" + root.name() + "> and no article or chapter in it",
                    "give an <article>, <book-part-wrapper> or <book>"));
        }
        BlockBuilder builder = new BlockBuilder(document, JatsMetadata.title(work, document.name()));
        JatsMetadata.address(root, work).ifPresent(builder::address);
        Parts parts = new Parts(builder);
        parts.add(work, 1);
        List<XmlElement> references = work.descendants("ref");
        if (!parts.hasText && references.isEmpty()) {
            throw new SkippedDocumentException(
                    new Problem(document.name(), "an article or chapter without text", "nothing to do"));
        }
        builder.language(language(root, work));
        if (!references.isEmpty()) {
            builder.section(1, "References", null);
            references.forEach(reference -> JatsReferences.read(reference).forEach(builder::citation));
        }
        return builder.build();
    }

    private static String language(XmlElement root, XmlElement work) {
        String text = Stream.concat(abstracts(work), work.elements("body").stream())
                .map(XmlElement::text)
                .reduce("", (before, more) -> before + " " + more);
        List<String> declared = Stream.of(work, root)
                .flatMap(element -> Stream.ofNullable(element.attribute("lang")))
                .toList();
        return TextLanguage.of(text, declared);
    }

    private static Stream<XmlElement> abstracts(XmlElement work) {
        return JatsMetadata.of(work).stream().flatMap(meta -> meta.elements("abstract").stream());
    }

    private static @Nullable XmlElement first(XmlElement element, String name) {
        return element.descendants(name).stream().findFirst().orElse(null);
    }

    private static Map<String, SectionRole> titles() {
        Map<String, SectionRole> titles = new HashMap<>();
        for (List<String> row : ShippedFile.records("jats/section-titles.tsv")) {
            titles.put(row.get(0), SectionRole.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(titles);
    }

    /** Adds the text of a work. */
    private static final class Parts {

        private final BlockBuilder builder;
        private final Narrative narrative;
        private boolean hasText;

        Parts(BlockBuilder builder) {
            this.builder = builder;
            this.narrative = new Narrative(builder, (around, heading) -> role(heading, null, around));
        }

        void add(XmlElement work, int level) {
            abstracts(work).forEach(element -> section(element, "Abstract", level, null));
            for (XmlElement part : work.elements()) {
                switch (part.name()) {
                    case "body", "book-body", "front-matter", "floats-group" -> body(part, level);
                    case "back", "book-back" -> back(part, level);
                    case "sub-article", "response" -> section(part, "", level, SectionRole.OTHER);
                    default -> {
                        // metadata
                    }
                }
            }
        }

        private void body(XmlElement body, int level) {
            children(body, "", level - 1, null);
        }

        /** What stands behind the text, none of which is about the drug but for appendices. */
        private void back(XmlElement back, int level) {
            for (XmlElement part : back.elements()) {
                boolean text = part.is("app-group") || part.is("app") || part.is("sec");
                if (!part.is("ref-list")) {
                    section(part, "", level, text ? null : SectionRole.OTHER);
                }
            }
        }

        private void section(XmlElement section, String untitled, int level, @Nullable SectionRole around) {
            if (section.text().isEmpty()) {
                return;
            }
            XmlElement printed = section.first("title");
            String title = printed == null ? untitled : narrative.line(printed);
            XmlElement label = section.first("label");
            String number = label == null ? "" : label.text();
            SectionRole role = role(BlockBuilder.plain(title), section.attribute("sec-type"), around);
            String mark = number.isEmpty() ? "" : BlockBuilder.unread(number) + " ";
            builder.section(level, mark + TitleNumbers.unread(title), role);
            children(section, BlockBuilder.plain(title), level, role);
        }

        /** Adds the blocks and sections in {@code parent}, in their order. */
        private void children(XmlElement parent, String title, int level, @Nullable SectionRole role) {
            XmlElement run = XmlElement.holder();
            for (Object child : parent.children()) {
                if (!(child instanceof XmlElement element)) {
                    run.hold(child);
                } else if (element.is("sec") || element.is("app") || element.is("sub-article")) {
                    flush(run, title, level, role);
                    run = XmlElement.holder();
                    section(element, "", level + 1, role);
                } else if (element.is("book-part")) {
                    flush(run, title, level, role);
                    run = XmlElement.holder();
                    builder.section(level + 1, JatsMetadata.title(element, ""), role);
                    add(element, level + 2);
                } else if (!element.is("title") && !element.is("label") && !element.is("ref-list")) {
                    run.hold(element);
                }
            }
            flush(run, title, level, role);
        }

        private void flush(XmlElement run, String title, int level, @Nullable SectionRole role) {
            hasText |= !run.text().isEmpty();
            narrative.add(run, title, level, role);
        }

        private static @Nullable SectionRole role(String title, @Nullable String type, @Nullable SectionRole around) {
            SectionRole byType = type == null
                    ? null
                    : TITLES.get(type.toLowerCase(Locale.ROOT).replace('-', ' '));
            SectionRole own = byType != null ? byType : TITLES.get(title.toLowerCase(Locale.ROOT));
            return around != null ? around : own;
        }
    }
}
