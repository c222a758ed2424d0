package dev.materia.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * What counts as a word, and which words are the same: case, accents and the English plural make no difference. No word
 * is too common to be looked for, since names are made of them ({@code vitamin A}).
 */
final class SearchWords extends Analyzer {

    /** The only one; it may be used by any number of threads. */
    static final SearchWords INSTANCE = new SearchWords();

    private SearchWords() {}

    /**
     * A word where it stands.
     *
     * @param term the word as the index has it
     * @param start where it starts, in Java's characters
     * @param end where it ends
     */
    record Word(String term, int start, int end) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new ASCIIFoldingFilter(lower)));
    }

    /** The same for a prefix, which is no whole word and so has no plural. */
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    /** The words of {@code text}, in order. */
    List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        return words;
    }
}
