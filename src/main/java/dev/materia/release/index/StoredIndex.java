package dev.materia.release.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An index that is open: its terms, its triples, its graphs. Any number of threads may read.
 *
 * @param terms the terms and their ids
 * @param triples the triples, as ids
 * @param graphs which of them stand in which named graphs
 * @param prefixes how the data shorten IRIs
 */
public record StoredIndex(Dictionary terms, TripleIndex triples, NamedGraphs graphs, Map<String, String> prefixes) {

    /**
     * Opens an index.
     *
     * @param source what it must have been made of, as its writer was told
     * @throws BadIndexException if it is damaged, of another version or made of something else
     */
    public static StoredIndex open(Path file, String source) throws IOException {
        StoredIndexFile index = StoredIndexFile.open(file, source);
        TripleIndex triples = new TripleIndex(index);
        List<String> texts = index.texts(IndexPart.PREFIXES);
        Map<String, String> prefixes = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i += 2) {
            prefixes.put(texts.get(i), texts.get(i + 1));
        }
        return new StoredIndex(new Dictionary(index), triples, new NamedGraphs(index, triples), prefixes);
    }
}
