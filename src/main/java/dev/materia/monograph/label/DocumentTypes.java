package dev.materia.monograph.label;

import dev.materia.monograph.LabelKind;
import dev.materia.source.ShippedFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the name of an SPL document's type says of it. */
final class DocumentTypes {

    private static final List<List<String>> ROWS = ShippedFile.records("labels/document-types.tsv");

    private DocumentTypes() {}

    /** The kind of product that a label of the type {@code name} is of; empty if it is no drug label for people. */
    static Optional<LabelKind> kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (List<String> row : ROWS) {
            if (lower.contains(row.get(0).toLowerCase(Locale.ROOT))) {
                return row.get(1).equals("skip")
                        ? Optional.empty()
                        : Optional.of(LabelKind.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.of(LabelKind.OTHER);
    }
}
