package dev.materia.linking;

import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts that a text mentions: abbreviations that it defines, terms of the vocabulary and other wordings of
 * them, members of coordinations; without words that mean something else where they stand; and of those that overlap
 * the longest. The same text and vocabulary give the same mentions; one linker may serve any number of threads.
 */
public final class EntityLinker {

    private final DictionaryMatcher terms;
    private final VariantGenerator variants;
    private final CoordinationExpander coordination;
    private final InstanceExpander instances;
    private final CauseResolver causes;
    private final MeshIdResolver ids;
    private final LearnedModel model;

    /** A linker that knows the concepts of {@code vocabulary}. */
    public EntityLinker(Vocabulary vocabulary) {
        this(vocabulary, new SemanticGroups(vocabulary), LearnedModel.NONE);
    }

    /** A linker that knows the concepts of {@code vocabulary}, distinguished by {@code groups}, and a learned model. */
    public EntityLinker(Vocabulary vocabulary, SemanticGroups groups, LearnedModel model) {
        this.model = model;
        PhraseLookup phrases = new PhraseLookup(vocabulary, groups);
        this.variants = new VariantGenerator(phrases);
        this.terms = new DictionaryMatcher(vocabulary, groups, phrases);
        this.coordination = new CoordinationExpander(vocabulary, phrases, groups);
        this.instances = new InstanceExpander(vocabulary);
        this.causes = new CauseResolver(phrases);
        this.ids = new MeshIdResolver(groups, model);
    }

    /**
     * A text to be linked.
     *
     * @param spans in order, none overlapping another
     * @param names of the drug that the text is about, if it is about one
     * @param limit so many tokens of a span are read
     */
    public LinkedText text(String text, List<TextSpan> spans, @Nullable DrugNames names, int limit) {
        return new LinkedText(this, text, spans, names, limit);
    }

    /**
     * The diseases, chemicals and other things that the {@code spans} of {@code text} mention, in order, as far as the
     * learned model finds the text to be about them.
     *
     * @param spans in order, none overlapping another
     * @param names of the drug that the text is about, if it is about one
     */
    public List<EntityMention> annotate(String text, List<TextSpan> spans, @Nullable DrugNames names) {
        return model.select(text(text, spans, names, Integer.MAX_VALUE).mentions()).stream()
                .map(LinkedMention::mention)
                .toList();
    }

    /** What the tokens of a span may name, each by itself, without what means something else where it stands. */
    LinkedSpan candidates(String text, List<Token> tokens, @Nullable DrugNames names) {
        List<CandidateMention> all = new ArrayList<>();
        List<TermIndex.Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() != Token.Kind.MARK) {
                terms.own(tokens, i, names, all);
                boolean term = terms.find(tokens, text, i, found, all);
                variants.find(tokens, i, term, all);
                terms.formula(tokens, text, i, all);
                model.find(tokens, text, i, all);
            }
        }
        if (all.isEmpty()) {
            return new LinkedSpan(text, tokens, all);
        }
        LinkedSpan span = new LinkedSpan(text, tokens, all);
        FragmentFilter fragments = new FragmentFilter(span);
        ContextFilter contexts = new ContextFilter(span);
        VerbFilter verbs = new VerbFilter(tokens);
        all.removeIf(c -> c.match() != MatchType.OWN_NAME && (fragments.part(c) || contexts.other(c) || verbs.verb(c)));
        if (model != LearnedModel.NONE) {
            all.removeIf(c -> model.rejects(c, ids.of(c), DictionaryMatcher.phrase(tokens, c.from(), c.to())));
        }
        return span.with(causes.apply(all, tokens));
    }

    /** The span with what coordinations add. */
    LinkedSpan expand(LinkedSpan span) {
        return span.candidates().isEmpty() ? span : coordination.expand(span);
    }

    /** The mentions of a span by the type of their concepts: of each type the longest. */
    List<TypedMention> byType(LinkedSpan span, @Nullable DrugNames names) {
        return instances.expand(span, OverlapResolver.byType(span, names));
    }

    /** Adds the mentions of a span by what corpora tell apart: of each group the longest. */
    void byGroup(LinkedSpan span, List<LinkedMention> mentions) {
        CandidatesByToken all = new CandidatesByToken(span.tokens().size(), span.candidates());
        List<CandidateMention> chosen = OverlapResolver.byGroup(CompositeMentions.split(span));
        for (CandidateMention c : CompositeMentions.join(span, chosen)) {
            mentions.add(new LinkedMention(span, c, ids.of(c, all)));
        }
    }
}
