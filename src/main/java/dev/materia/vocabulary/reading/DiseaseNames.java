package dev.materia.vocabulary.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the names of diseases from those of chemicals by how they end, as {@code vocabularies/disease-names.tsv} lists
 * it, and by what may follow: "Ataxia, X-linked", "Tyrosinemia type 2".
 */
final class DiseaseNames {

    private static final String FILE = "/vocabularies/disease-names.tsv";

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
        try (InputStream in = Objects.requireNonNull(DiseaseNames.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.startsWith("-") ? "\\w*" + line.substring(1) : line)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
