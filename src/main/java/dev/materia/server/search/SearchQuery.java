package dev.materia.server.search;

import dev.materia.vocabulary.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody types to find something: words, and nothing that has to be spelled in a syntax. */
final class SearchQuery {

    private static final int MOST_WORDS = 16;
    private static final int LEAST_FOR_PREFIX = 3;
    private static final float WHOLE_NAME = 20;
    /** How far words may stand apart, or be moved, and still stand together. */
    private static final int NEAR_BY = 6;

    private static final float TOGETHER = 4;

    private final String text;
    private final List<String> words;

    SearchQuery(String text) {
        this.text = Typography.plain(text).strip();
        this.words = SearchWords.INSTANCE.in(this.text).stream()
                .map(SearchWords.Word::term)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** How the words are taken, from the strictest on. */
    enum Reading {
        /** All of them, the last perhaps not typed to its end. */
        ALL,
        /** All of them, as they may have been meant. */
        NEAR,
        /** Any of them. */
        ANY
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether {@code name} is what was asked for, as names are compared. */
    boolean isName(String name) {
        return EntityNames.fold(name).equals(EntityNames.fold(text));
    }

    /** Whether {@code sentence} has all the words, near one another. */
    boolean standTogether(String sentence) {
        List<SearchWords.Word> there = SearchWords.INSTANCE.in(sentence);
        List<Integer> places = IntStream.range(0, there.size())
                .filter(i -> words.contains(there.get(i).term()))
                .boxed()
                .toList();
        return places.stream()
                .anyMatch(first -> places.stream()
                                .filter(place -> place >= first && place < first + words.size() + NEAR_BY)
                                .map(place -> there.get(place).term())
                                .distinct()
                                .count()
                        == words.size());
    }

    /** Whether more than one word was asked for. */
    boolean hasSeveralWords() {
        return words.size() > 1;
    }

    /** The question to the index. */
    Query query(Reading reading) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            query.add(
                    word(words.get(i), reading, i == words.size() - 1),
                    reading == Reading.ANY ? Occur.SHOULD : Occur.MUST);
        }
        if (words.size() > 1) {
            PhraseQuery.Builder together = new PhraseQuery.Builder().setSlop(NEAR_BY);
            words.forEach(word -> together.add(new Term(SearchIndex.TEXT, word)));
            query.add(new BoostQuery(together.build(), TOGETHER), Occur.SHOULD);
        }
        Query whole = new TermQuery(new Term(SearchIndex.WHOLE, EntityNames.fold(text)));
        return query.add(new BoostQuery(new ConstantScoreQuery(whole), WHOLE_NAME), Occur.SHOULD)
                .build();
    }

    private static Query word(String word, Reading reading, boolean last) {
        Term term = new Term(SearchIndex.TEXT, word);
        BooleanQuery.Builder either = new BooleanQuery.Builder().add(new TermQuery(term), Occur.SHOULD);
        if (last && word.length() >= LEAST_FOR_PREFIX) {
            either.add(new BoostQuery(new PrefixQuery(term), 0.3f), Occur.SHOULD);
        }
        if (reading != Reading.ALL && word.length() > LEAST_FOR_PREFIX) {
            either.add(new BoostQuery(new FuzzyQuery(term, word.length() > 6 ? 2 : 1, 1), 0.3f), Occur.SHOULD);
        }
        return either.build();
    }

    /** Where the words stand in {@code found}; the nearest ones if they do not as they are. */
    List<Hit.Mark> marks(String found) {
        List<Hit.Mark> marks = new ArrayList<>();
        for (SearchWords.Word word : SearchWords.INSTANCE.in(found)) {
            boolean meant = words.stream().anyMatch(asked -> Spelling.near(asked, word.term()));
            if (words.contains(word.term()) || word.term().startsWith(last()) || meant) {
                marks.add(new Hit.Mark(word.start(), word.end()));
            }
        }
        return marks;
    }

    private String last() {
        String last = words.get(words.size() - 1);
        return last.length() >= LEAST_FOR_PREFIX ? last : "\u0000";
    }
}
