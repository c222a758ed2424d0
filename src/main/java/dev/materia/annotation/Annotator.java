package dev.materia.annotation;

import dev.materia.source.SourceException;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts that a text mentions. The same text and vocabulary give the same mentions; one annotator may serve
 * any number of threads.
 */
public final class Annotator {

    private final Rules rules = new Rules();
    private final Terms terms;
    private final Names names;
    private final Variants variants;
    private final Composites composites;
    private final MeshIds ids;
    private final @Nullable Lexicon lexicon;
    private final Traits traits;
    private final @Nullable Judge judge;

    /** An annotator that knows the concepts of {@code vocabulary}. */
    public Annotator(Vocabulary vocabulary) {
        this(vocabulary, List.of());
    }

    /**
     * An annotator that knows the concepts of {@code vocabulary}, and what is in the files of {@code lexicons} besides.
     *
     * @throws SourceException if one of them cannot be read
     */
    public static Annotator with(Vocabulary vocabulary, List<Path> lexicons) throws SourceException {
        List<Learnt> learnt = new ArrayList<>();
        for (Path lexicon : lexicons) {
            learnt.addAll(LexiconFile.read(lexicon));
        }
        return new Annotator(vocabulary, learnt);
    }

    /** An annotator that knows the concepts of {@code vocabulary}, and what was learnt besides. */
    Annotator(Vocabulary vocabulary, Collection<Learnt> learnt) {
        this.lexicon = learnt.isEmpty() ? null : new Lexicon(learnt, vocabulary);
        Kinds kinds = new Kinds(vocabulary);
        this.names = new Names(vocabulary, kinds, rules);
        this.variants = new Variants(names, rules);
        this.terms = new Terms(vocabulary, kinds, rules, names);
        this.composites = new Composites(names);
        this.ids = new MeshIds(kinds, lexicon);
        this.traits = new Traits(kinds, vocabulary, lexicon);
        this.judge = lexicon == null || lexicon.weights().isEmpty() ? null : new Judge(lexicon.weights(), traits);
    }

    /**
     * The mentions in the {@code parts} of {@code text}, in order. Abbreviations that one part defines hold in all.
     *
     * @param parts in order, none overlapping another
     */
    public List<Mention> annotate(String text, List<Part> parts) {
        List<Named> all = named(text, parts);
        List<Named> kept = judge == null ? all : judge.of(all);
        return kept.stream().map(Named::mention).toList();
    }

    /** What is named in the {@code parts} of {@code text}, in order, before it is judged by what was learnt. */
    List<Named> named(String text, List<Part> parts) {
        List<Passage> passages = parts.stream().map(p -> passage(text, p)).toList();
        Definitions definitions = new Definitions(passages, parts);
        List<Named> named = new ArrayList<>();
        for (Passage passage : passages) {
            decide(definitions.apply(passage), named);
        }
        return named;
    }

    /** What can be said of what this annotator finds. */
    Traits traits() {
        return traits;
    }

    private Passage passage(String text, Part part) {
        List<Token> tokens = Tokenizer.tokens(text, part.start(), part.end());
        List<Candidate> all = new ArrayList<>();
        List<TermIndex.Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Token.Kind.MARK) {
                boolean term = terms.find(tokens, text, i, found, all);
                variants.find(tokens, i, term, all);
                terms.formula(tokens, text, i, all);
                if (lexicon != null) {
                    lexicon.find(tokens, text, i, all);
                }
            }
        }
        Fragments fragments = new Fragments(tokens, text, rules, all);
        all.removeIf(fragments::part);
        Contexts contexts = new Contexts(tokens, text, rules);
        all.removeIf(contexts::other);
        if (lexicon != null) {
            all.removeIf(c -> lexicon.stops(c, ids.of(c), tokens));
        }
        return new Passage(text, tokens, new Causes(tokens, names).apply(all));
    }

    private void decide(Passage passage, List<Named> named) {
        List<Token> tokens = passage.tokens();
        List<Candidate> kept = Selection.of(composites.split(tokens, passage.candidates()), tokens);
        Covering all = new Covering(tokens.size(), passage.candidates());
        // a composite may begin before what stands among its members: "alcohol, cocaine and opioid use disorders"
        List<Candidate> joined = new ArrayList<>(composites.join(tokens, kept));
        joined.sort(Comparator.comparingInt(Candidate::from));
        for (Candidate c : joined) {
            named.add(new Named(passage, c, ids.of(c, all)));
        }
    }
}
