package dev.materia.steps;

import dev.materia.claim.Extraction;
import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MappingOptions;
import dev.materia.mapping.MonographMapper;
import dev.materia.mapping.MonographNames;
import dev.materia.mapping.Quotes;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;

/** The way of one document from its bytes to triples; gives what was made of it, in a line. */
public final class Work implements BiFunction<String, String, String> {

    private static final Iris IRIS = new Iris("https://example.org/");

    private final ClaimExtractor extractor = new ClaimExtractor(Vocabulary.builtIn());

    /** Work with the built-in vocabulary. */
    public Work() {}

    @Override
    public String apply(String mediaType, String text) {
        SourceDocument document =
                new SourceDocument("steps", mediaType, text.getBytes(StandardCharsets.UTF_8), "0".repeat(64));
        try {
            Monograph monograph = MonographFormats.reader(document).read(document);
            Extraction found = extractor.extract(monograph);
            int triples = new MonographMapper(new MappingOptions(IRIS, Quotes.FULL))
                    .map(found, new MonographNames(IRIS).next(monograph), null)
                    .own()
                    .size();
            return monograph.passages().size() + " passages, "
                    + monograph.citations().size() + " entries, "
                    + found.claims().size() + " claims, " + triples + " triples";
        } catch (MateriaException e) {
            return "refused: " + e.getMessage();
        }
    }
}
