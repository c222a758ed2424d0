package dev.materia.benchmark;

import dev.materia.monograph.format.MonographFormats;
import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.claim.Extraction;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.MateriaException;
import dev.materia.source.Sources;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents to extract claims from. */
public enum Corpus {
    /** The monograph that comes with Materia, alone. */
    BUNDLED {
        @Override
        List<SourceDocument> documents() throws MateriaException {
            return List.of(Sources.bundled().read());
        }
    },
    /** Articles that {@link Prose} writes. */
    GENERATED {
        @Override
        List<SourceDocument> documents() {
            Prose prose = new Prose();
            List<SourceDocument> documents = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                documents.add(document(prose.article(i, LENGTH)));
            }
            return documents;
        }
    },
    /** Encyclopaedia articles in a folder beside the project, where there is one. */
    ARTICLES {
        @Override
        List<SourceDocument> documents() throws MateriaException {
            List<SourceDocument> documents = new ArrayList<>();
            for (Source source : Sources.find(List.of(FOLDER.toString()), InputStream.nullInputStream(), p -> {})) {
                documents.add(source.read());
            }
            return documents;
        }

        @Override
        boolean isThere() {
            return Files.isDirectory(FOLDER);
        }
    };

    private static final Path FOLDER = Path.of("../shared/data/articles");
    private static final int COUNT = 90;
    private static final int LENGTH = 16_000;

    /** The documents, in order. */
    abstract List<SourceDocument> documents() throws MateriaException;

    boolean isThere() {
        return true;
    }

    /** A document in Markdown. */
    static SourceDocument document(String text) {
        return new SourceDocument(
                "benchmark.md", "text/markdown", text.getBytes(StandardCharsets.UTF_8), "0".repeat(64));
    }

    /** Reads a document and extracts its claims: all that {@code materia extract} does but printing them. */
    static Extraction extract(SourceDocument document, ClaimExtractor extractor) throws MateriaException {
        return extractor.extract(MonographFormats.reader(document).read(document));
    }
}
