package dev.materia.vocabulary.reading;

import dev.materia.source.ShippedFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the names of diseases from those of chemicals by how they end, as {@code vocabularies/disease-names.tsv} lists
 * it, and by what may follow: "Ataxia, X-linked", "Tyrosinemia type 2".
 */
final class DiseaseNames {

    /** What is named after a disease and is none: "polycystic kidney disease 1 protein". */
    private static final Pattern PRODUCT = Pattern.compile("(?i)\\b(protein|inhibitor|antigen|receptor|gene|virus)");

    private static final Pattern DISEASE = Pattern.compile(
            "(?i)\\b(?:" + endings() + ")s?(?=,|$| (?:type|with|due|of|and|familial|congenital|\\d+|[IVX]+)\\b)");

    private DiseaseNames() {}

    /** Whether a name is that of a disease. */
    static boolean tell(String name) {
        return DISEASE.matcher(name).find() && !PRODUCT.matcher(name).find();
    }

    private static String endings() {
        return ShippedFile.lines("vocabularies/disease-names.tsv").stream()
                .map(line -> line.startsWith("-") ? "\\w*" + line.substring(1) : line)
                .collect(Collectors.joining("|"));
    }
}
