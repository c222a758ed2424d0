package dev.materia.server.search;

import dev.materia.server.document.IriAbbreviator;
import dev.materia.server.document.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.text.TextIndex;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * The index of one release, in files that are mapped. Nothing changes it once it is made, so any number of threads may
 * search.
 */
public final class SearchIndex {

    static final String SUBJECT = "subject";
    static final String LANGUAGE = "lang";
    /** Every text, by whatever property. */
    static final String TEXT = "text";
    /** A whole name as one word. */
    static final String WHOLE = "whole";

    private static final String THING = "thing";
    private static final String KIND = "kind";
    private static final String MAIN = "main";
    private static final int LONGEST_NAME = 300;
    private static final int NAMES_OF_EACH = 6;

    private final IndexSearcher searcher;
    private final TextIndex jena;
    private final EntityNames names;
    private final IdentifierIndex identifiers;
    private final LinkedTerms linkedTerms;
    private final IriAbbreviator abbreviations;

    private SearchIndex(IndexSearcher searcher, TextIndex jena, EntityNames names, Published published) {
        this.searcher = searcher;
        this.jena = jena;
        this.names = names;
        this.identifiers = new IdentifierIndex(published);
        this.linkedTerms = new LinkedTerms(published, names);
        this.abbreviations = published.abbreviations();
    }

    /**
     * Makes the index of {@code published}.
     *
     * @throws IOException if the temporary folder has no room for it; nothing is left there
     */
    static SearchIndex of(Published published) throws IOException {
        SearchFolder folder = new SearchFolder();
        boolean made = false;
        try {
            SearchIndex index = of(published, folder);
            made = true;
            return index;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!made) {
                folder.remove();
            }
        }
    }

    private static SearchIndex of(Published published, SearchFolder folder) throws IOException {
        Directory directory = folder.directory();
        List<EntityName> names = new ArrayList<>();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(SearchWords.INSTANCE))) {
            SearchEntryCollector.forEachSubject(published, entries -> add(entries, writer, names));
        }
        IndexReader reader = DirectoryReader.open(directory);
        QueryIndex queries = new QueryIndex(directory);
        SearchIndex index =
                new SearchIndex(new IndexSearcher(reader), queries, new EntityNames(names.stream()), published);
        folder.removeAfter(index, queries::close, reader);
        return index;
    }

    private static void add(List<SearchEntry> entries, IndexWriter writer, List<EntityName> names) {
        try {
            for (int start = 0; start < entries.size(); ) {
                int end = SearchEntry.endOfGroup(entries, start);
                writer.addDocument(document(entries.subList(start, end)));
                start = end;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.stream()
                .filter(entry -> entry.subject().equals(entry.thing())
                        && entry.property().isName())
                .map(entry -> new EntityName(
                        entry.thing(), entry.kind(), entry.text(), entry.property(), EntityNames.fold(entry.text())))
                .forEach(names::add);
    }

    /** One text, with a field for each property by which its subject has it. */
    private static Document document(List<SearchEntry> same) {
        SearchEntry first = same.get(0);
        Document document = new Document();
        document.add(new StringField(SUBJECT, first.subject(), Field.Store.YES));
        document.add(new TextField(TEXT, first.text(), Field.Store.YES));
        same.forEach(entry -> document.add(new TextField(entry.property().field(), entry.text(), Field.Store.YES)));
        if (!first.language().isEmpty()) {
            document.add(new StringField(LANGUAGE, first.language(), Field.Store.YES));
        }
        if (!first.thing().isEmpty()) {
            document.add(new StringField(THING, first.thing(), Field.Store.YES));
            document.add(new StringField(KIND, first.kind(), Field.Store.YES));
            boolean own = !first.property().isName() || first.subject().equals(first.thing());
            document.add(new StringField(
                    MAIN, Boolean.toString(own && first.property().isMainName()), Field.Store.YES));
            String folded = EntityNames.fold(first.text());
            if (first.property().isName() && folded.length() <= LONGEST_NAME) {
                document.add(new StringField(WHOLE, folded, Field.Store.NO));
            }
        }
        return document;
    }

    /** The index as queries use it: {@code text:query}. */
    public TextIndex jena() {
        return jena;
    }

    /** All names of things that have a page. */
    public EntityNames names() {
        return names;
    }

    /** The terms of MeSH that things are linked to, and those above them. */
    LinkedTerms linkedTerms() {
        return linkedTerms;
    }

    /** All identifiers of things that have a page. */
    public IdentifierIndex identifiers() {
        return identifiers;
    }

    /** What somebody looks for, by {@code text}. */
    public Question ask(String text) {
        return new Question(new SearchQuery(text), identifiers.find(text));
    }

    /** A question to the index, which is taken in the strictest way in which it has an answer of whatever kind. */
    public final class Question {

        private final SearchQuery asked;
        private final List<IdentifierIndex.Identified> identified;
        private final SearchQuery.Reading reading;

        private Question(SearchQuery asked, List<IdentifierIndex.Identified> identified) {
            this.asked = asked;
            this.identified = identified;
            // what else has an identifier in it as a word is shown, and nothing that is merely spelled like one
            this.reading = asked.isEmpty() || !identified.isEmpty()
                    ? SearchQuery.Reading.ALL
                    : Stream.of(SearchQuery.Reading.values())
                            .filter(each -> matches(asked.query(each)))
                            .findFirst()
                            .orElse(SearchQuery.Reading.ANY);
        }

        /** Whether {@code hit} is named exactly so, or was found by its identifier. */
        public boolean isNamed(Hit hit) {
            return asked.isName(hit.text())
                    || identified.stream().anyMatch(each -> each.iri().equals(hit.iri()));
        }

        /** Whether {@code hit} has several words of the question near one another. */
        public boolean standsTogether(Hit hit) {
            return asked.hasSeveralWords() && asked.standTogether(hit.text());
        }

        /** How its words are found. */
        public SearchMatch match() {
            if (!identified.isEmpty()) {
                return SearchMatch.ALL;
            }
            return switch (reading) {
                case ALL -> asked.isEmpty() ? SearchMatch.NEAR : SearchMatch.ALL;
                case NEAR -> SearchMatch.NEAR;
                case ANY -> SearchMatch.SOME;
            };
        }

        /**
         * The things that may be meant, the best first, each once.
         *
         * @param kinds what they may be: {@code Drug}, ... or {@code Passage}
         * @param most how many at most
         */
        public List<Hit> find(List<String> kinds, int most) {
            Map<String, Hit> hits = new LinkedHashMap<>();
            identified.stream()
                    .filter(each -> kinds.contains(each.kind()))
                    .limit(most)
                    .forEach(each -> hits.put(each.iri(), Hit.of(each, abbreviations.shortened(each.identifier()))));
            if (asked.isEmpty() || hits.size() == most) {
                return List.copyOf(hits.values());
            }
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            kinds.forEach(kind -> either.add(new TermQuery(new Term(KIND, kind)), Occur.SHOULD));
            Query query = new BooleanQuery.Builder()
                    .add(asked.query(reading), Occur.MUST)
                    .add(either.build(), Occur.FILTER)
                    .build();
            // a thing has some names, and each may be found
            for (ScoreDoc found : search(query, NAMES_OF_EACH * most + NAMES_OF_EACH)) {
                Document document = document(found.doc);
                hits.computeIfAbsent(document.get(THING), thing -> hit(thing, document, found.score));
                if (hits.size() == most) {
                    break;
                }
            }
            return List.copyOf(hits.values());
        }

        private Hit hit(String thing, Document document, float score) {
            String text = document.get(TEXT);
            return new Hit(
                    thing,
                    document.get(KIND),
                    text,
                    asked.marks(text),
                    Boolean.parseBoolean(document.get(MAIN)),
                    score);
        }
    }

    private boolean matches(Query query) {
        return search(query, 1).length > 0;
    }

    private ScoreDoc[] search(Query query, int most) {
        try {
            return searcher.search(query, most).scoreDocs;
        } catch (IOException e) {
            throw new UncheckedIOException("the index for searches cannot be read", e);
        }
    }

    private Document document(int number) {
        try {
            return searcher.storedFields().document(number);
        } catch (IOException e) {
            throw new UncheckedIOException("the index for searches cannot be read", e);
        }
    }
}
