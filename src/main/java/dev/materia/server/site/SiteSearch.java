package dev.materia.server.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.document.Published;
import dev.materia.server.search.EntityName;
import dev.materia.server.search.EntityNames;
import dev.materia.server.search.Search;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/**
 * The index in which a browser searches, in many small files, of which a search loads a few: names and identifiers by
 * the first two letters of their words, the words of sentences by the first three, and the sentences themselves, so
 * many at a time.
 */
final class SiteSearch {

    /** The folder of the index. */
    static final String FOLDER = "search-index";

    /** More sentences would be more files than most servers are glad of; those of the first monographs count. */
    private static final int MOST_SENTENCES = 200_000;

    private static final int SENTENCES_A_FILE = 50;
    private static final int LETTERS_OF_A_NAME = 2;
    private static final int LETTERS_OF_A_WORD = 3;

    /** A word in so many sentences of a hundred tells none from another. */
    private static final int COMMON_PERCENT = 20;

    private static final int FEW_SENTENCES = 100;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final JsonFactory JSON = new JsonFactory();

    private final Published published;
    private final Search search;
    private final Path folder;
    private final Function<String, Optional<String>> files;
    private final Map<String, Set<List<String>>> names = new TreeMap<>();

    /**
     * An index of what {@code search} searches.
     *
     * @param folder the folder of the site
     * @param files gives the file for an address of the server
     */
    SiteSearch(Search search, Path folder, Function<String, Optional<String>> files) {
        this.search = search;
        this.published = search.published();
        this.folder = folder.resolve(FOLDER);
        this.files = files;
    }

    /** Writes it. */
    void write() throws IOException {
        Files.createDirectories(folder);
        names();
        identifiers();
        for (Map.Entry<String, Set<List<String>>> shard : names.entrySet()) {
            array("n-" + shard.getKey(), json -> {
                for (List<String> name : shard.getValue()) {
                    strings(json, name);
                }
            });
        }
        sentences();
    }

    private Optional<String> page(String iri) {
        return files.apply(published.address(iri)).map(file -> SiteAddresses.relative("search.html", file));
    }

    private void names() {
        for (EntityName name : search.index().names().everything()) {
            page(name.iri()).ifPresent(page -> {
                List<String> entry = List.of(name.label(), name.kind(), page);
                new LinkedHashSet<>(words(name.label())).forEach(word -> add(word, entry));
            });
        }
    }

    private void add(String word, List<String> entry) {
        names.computeIfAbsent(shard(word, LETTERS_OF_A_NAME), key -> new LinkedHashSet<>())
                .add(entry);
    }

    /** An identifier is found by its last part, and agrees with what stands before that. */
    private void identifiers() {
        Graph graph = published.union();
        TreeSet<String> claims = new TreeSet<>();
        graph.stream(Node.ANY, Terms.TYPE, Mat.CLAIM)
                .filter(triple -> triple.getSubject().isURI())
                .forEach(triple -> claims.add(triple.getSubject().getURI()));
        claims.forEach(iri -> identified(iri, iri.substring(iri.lastIndexOf('/') + 1), "Claim", iri));
        Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch)
                .flatMap(property -> graph.stream(Node.ANY, property.asNode(), Node.ANY))
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(triple ->
                        identified(triple.getSubject(), triple.getObject().toString()));
        graph.stream(Node.ANY, Mat.UNII, Node.ANY)
                .sorted(Comparator.comparing(Triple::toString))
                .forEach(triple -> identified(
                        triple.getSubject(), "UNII:" + triple.getObject().getLiteralLexicalForm()));
        new TreeSet<>(search.index().names().everything().stream()
                        .map(EntityName::iri)
                        .collect(Collectors.toSet()))
                .forEach(iri -> published
                        .kindOf(NodeFactory.createURI(iri))
                        .ifPresent(kind -> identified(iri, published.nameOf(iri), kind, iri)));
    }

    private void identified(Node thing, String identifier) {
        if (thing.isURI()) {
            published
                    .kindOf(thing)
                    .ifPresent(kind -> identified(thing.getURI(), published.nameOf(thing.getURI()), kind, identifier));
        }
    }

    private void identified(String iri, String label, String kind, String identifier) {
        List<String> words = words(identifier);
        page(iri).ifPresent(page -> {
            if (!words.isEmpty()) {
                add(words.get(words.size() - 1), List.of(label, kind, page, identifier));
            }
        });
    }

    private void sentences() throws IOException {
        Map<String, List<Integer>> places = new TreeMap<>();
        List<List<String>> some = new ArrayList<>();
        int count = 0;
        for (Node passage : passages()) {
            Optional<String> page = page(passage.getURI());
            String text = exact(passage);
            if (page.isEmpty() || text.isEmpty() || count == MOST_SENTENCES) {
                continue;
            }
            for (String word : new HashSet<>(words(text))) {
                places.computeIfAbsent(word, key -> new ArrayList<>()).add(count);
            }
            some.add(List.of(text, page.get(), monograph(passage)));
            count++;
            if (some.size() == SENTENCES_A_FILE) {
                texts(count / SENTENCES_A_FILE - 1, some);
            }
        }
        if (!some.isEmpty()) {
            texts(count / SENTENCES_A_FILE, some);
        }
        int most = count < FEW_SENTENCES ? count : count * COMMON_PERCENT / 100;
        List<String> common = new ArrayList<>();
        Map<String, Map<String, List<Integer>>> shards = new TreeMap<>();
        for (Map.Entry<String, List<Integer>> word : places.entrySet()) {
            if (word.getValue().size() > most) {
                common.add(word.getKey());
            } else {
                shards.computeIfAbsent(shard(word.getKey(), LETTERS_OF_A_WORD), key -> new TreeMap<>())
                        .put(word.getKey(), word.getValue());
            }
        }
        for (Map.Entry<String, Map<String, List<Integer>>> shard : shards.entrySet()) {
            words(shard.getKey(), shard.getValue());
        }
        contents(common, shards.keySet());
    }

    private List<Node> passages() {
        Map<String, Node> passages = new TreeMap<>();
        published.union().stream(Node.ANY, Terms.HAS_SELECTOR, Node.ANY)
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .forEach(passage -> passages.put(passage.getURI(), passage));
        return List.copyOf(passages.values());
    }

    private String exact(Node passage) {
        return published.union().stream(passage, Terms.HAS_SELECTOR, Node.ANY)
                .flatMap(triple -> published.union().stream(triple.getObject(), Terms.EXACT, Node.ANY))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("");
    }

    private String monograph(Node passage) {
        return published.union().stream(passage, Terms.HAS_SOURCE, Node.ANY)
                .map(triple -> published.nameOf(triple.getObject().toString()))
                .sorted()
                .findFirst()
                .orElse("");
    }

    private void texts(int number, List<List<String>> some) throws IOException {
        array("t-" + number, json -> {
            for (List<String> sentence : some) {
                strings(json, sentence);
            }
        });
        some.clear();
    }

    private void words(String shard, Map<String, List<Integer>> words) throws IOException {
        file("w-" + shard, json -> {
            json.writeStartObject();
            for (Map.Entry<String, List<Integer>> word : words.entrySet()) {
                json.writeArrayFieldStart(word.getKey());
                for (int place : word.getValue()) {
                    json.writeNumber(place);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    /** What there is, so that the browser asks for no file that there is not. */
    private void contents(List<String> common, Set<String> words) throws IOException {
        file("index", json -> {
            json.writeStartObject();
            json.writeNumberField("sentencesAFile", SENTENCES_A_FILE);
            json.writeFieldName("common");
            strings(json, common);
            json.writeFieldName("names");
            strings(json, names.keySet());
            json.writeFieldName("words");
            strings(json, words);
            json.writeEndObject();
        });
    }

    /** The words of a text, as the script parts it too. */
    static List<String> words(String text) {
        return Stream.of(NO_WORD.split(EntityNames.fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The file of a word: its first letters, where others than those of ASCII are written as numbers. */
    static String shard(String word, int letters) {
        return word.codePoints()
                .limit(letters)
                .mapToObj(point -> point < 0x80 ? Character.toString(point) : "_" + Integer.toHexString(point))
                .collect(Collectors.joining());
    }

    /** Writes JSON. */
    @FunctionalInterface
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private void array(String name, Content content) throws IOException {
        file(name, json -> {
            json.writeStartArray();
            content.write(json);
            json.writeEndArray();
        });
    }

    private void file(String name, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name + ".json"));
                JsonGenerator json = JSON.createGenerator(out)) {
            content.write(json);
        }
    }

    private static void strings(JsonGenerator json, Iterable<String> strings) throws IOException {
        json.writeStartArray();
        for (String each : strings) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
