package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.index.ConceptEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Reads vocabularies for tests. */
public final class Read {

    public static final Progress SILENT = (step, done, total) -> {};

    private Read() {}

    /** The entries of files that make one vocabulary. */
    static List<ConceptEntry> files(Path... files) throws MateriaException {
        List<ConceptEntry> entries = new ArrayList<>();
        VocabularyReader reader = new VocabularyReader(null, SILENT, entries::add);
        for (Path file : files) {
            reader.read(file, file.toString());
        }
        reader.finish();
        return entries;
    }

    /** The entries of a text in a file of that name. */
    static List<ConceptEntry> text(Path folder, String name, String text) throws MateriaException, IOException {
        return files(Files.writeString(folder.resolve(name), text));
    }

    static Map<String, ConceptEntry> byIri(List<ConceptEntry> entries) {
        return entries.stream().collect(Collectors.toMap(ConceptEntry::iri, e -> e));
    }

    /** The entry of that IRI. */
    static ConceptEntry of(List<ConceptEntry> entries, String iri) {
        return entries.stream().filter(e -> e.iri().equals(iri)).findFirst().orElseThrow();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
