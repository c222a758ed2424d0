package dev.materia.claim.extract;

import dev.materia.claim.Extraction;
import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.monograph.draft.TableLayout;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Labels of an over-the-counter medicine, Examplix, made of given sections, for tests. */
final class Labels {

    private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Vocabulary.builtIn());

    private Labels() {}

    static TableLayout.Row row(boolean header, String... words) {
        TableLayout.Cell[] cells = new TableLayout.Cell[words.length];
        for (int i = 0; i < words.length; i++) {
            cells[i] = new TableLayout.Cell(i, 1, 1, words[i]);
        }
        return new TableLayout.Row(header, List.of(cells));
    }

    static List<String> claims(String role, String sentence) throws MateriaException {
        return said(extract(role, builder -> builder.paragraph(sentence)));
    }

    static Extraction extract(String role, Consumer<BlockBuilder> section) throws MateriaException {
        return extract(Regulator.FDA, role, section);
    }

    static Extraction extract(Regulator regulator, String role, Consumer<BlockBuilder> section)
            throws MateriaException {
        SourceDocument document =
                SourceDocument.of("label.xml", MediaType.XML, "label".getBytes(StandardCharsets.UTF_8));
        BlockBuilder builder = new BlockBuilder(document, "Examplix");
        builder.product(new ProductInformation(
                regulator,
                LabelKind.OVER_THE_COUNTER,
                "",
                null,
                null,
                null,
                null,
                null,
                List.of(new Product("Examplix", null, null, List.of(), List.of(), List.of(), List.of(), List.of()))));
        builder.section(1, "Section", SectionRole.valueOf(role.toUpperCase(Locale.ROOT)));
        section.accept(builder);
        Monograph monograph = builder.build();
        return EXTRACTOR.extract(monograph);
    }

    static List<String> said(Extraction extraction) {
        return extraction.claims().stream()
                .map(c -> c.predicate().localName() + " "
                        + c.assertion().polarity().name().toLowerCase(Locale.ROOT) + " "
                        + c.assertion().statements().get(0).mention().text())
                .toList();
    }
}
