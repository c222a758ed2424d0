package dev.materia.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * MeSH as the tables beside the project hold it: which ids there are and by what terms each is known.
 *
 * @param terms of a descriptor's id, all its terms, normalised by {@link #normalise}
 * @param supplementary ids of supplementary records
 */
record MeshThesaurus(Map<String, Set<String>> terms, Set<String> supplementary) {

    /** Where the tables are, seen from the project's root. */
    static final Path FOLDER = Path.of("../shared/data/mesh");

    private static final List<List<String>> BRITISH = List.of(
            List.of("haem", "hem"),
            List.of("aemi", "emi"),
            List.of("oedema", "edema"),
            List.of("rrhoe", "rrhe"),
            List.of("oesoph", "esoph"),
            List.of("foet", "fet"),
            List.of("tumour", "tumor"),
            List.of("behaviour", "behavior"),
            List.of("colour", "color"),
            List.of("paediat", "pediat"),
            List.of("gynaec", "gynec"),
            List.of("coeliac", "celiac"),
            List.of("pnoea", "pnea"),
            List.of("oestr", "estr"),
            List.of("aesthe", "esthe"),
            List.of("isation", "ization"),
            List.of("faec", "fec"),
            List.of("labour", "labor"),
            List.of("odour", "odor"),
            List.of("leuco", "leuko"),
            List.of("amoeb", "ameb"));

    /** Reads the tables in {@link #FOLDER}. */
    static MeshThesaurus read() throws IOException {
        Map<String, Set<String>> terms = new HashMap<>();
        for (List<String> row : rows("thesaurus.tsv.gz")) {
            Set<String> known = terms.computeIfAbsent(row.get(0), id -> new HashSet<>());
            known.add(normalise(row.get(1)));
            known.add(normalise(row.get(4)));
        }
        Set<String> supplementary = new HashSet<>();
        for (List<String> row : rows("supplementary-names.tsv.gz")) {
            supplementary.add(row.get(0));
        }
        return new MeshThesaurus(terms, supplementary);
    }

    /** Whether there is a descriptor or supplementary record with this id. */
    boolean knows(String id) {
        return terms.containsKey(id) || supplementary.contains(id);
    }

    /**
     * A term without what tells two spellings of one name apart: case, accents, punctuation, possessive and plural s,
     * British spelling, inversion ("Pain, Back").
     */
    static String normalise(String term) {
        List<String> parts =
                new ArrayList<>(List.of(term.toLowerCase(Locale.ROOT).split(", ", -1)));
        Collections.reverse(parts);
        String text = Normalizer.normalize(String.join(" ", parts), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’](s\\b)?", "");
        for (List<String> spelling : BRITISH) {
            text = text.replace(spelling.get(0), spelling.get(1));
        }
        StringBuilder words = new StringBuilder();
        for (String word : text.split("[^a-z0-9α-ω]+", -1)) {
            boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
            words.append(plural ? word.substring(0, word.length() - 1) : word).append(' ');
        }
        return words.toString().strip();
    }

    private static List<List<String>> rows(String table) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(FOLDER.resolve(table))), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
