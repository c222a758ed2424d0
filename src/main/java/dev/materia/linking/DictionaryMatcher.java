package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of the vocabulary in tokens, one concept of each type, and the names of the document's own drug. */
final class DictionaryMatcher {

    private static final int LONGEST_FORMULA = 10;
    private static final int LONGEST_ABBREVIATION = 5;

    /** No element has more letters. */
    private static final int LONGEST_SYMBOL = 2;

    private final TermIndex index;
    private final SemanticGroups groups;
    private final WordLists lists = WordLists.shipped();
    private final PhraseLookup phrases;

    DictionaryMatcher(Vocabulary vocabulary, SemanticGroups groups, PhraseLookup phrases) {
        this.phrases = phrases;
        this.index = vocabulary.index();
        this.groups = groups;
    }

    /** Adds the longest name of the document's own drug that starts at token {@code at}. */
    void own(List<Token> tokens, int at, @Nullable DrugNames names, List<CandidateMention> all) {
        int to = names == null ? -1 : names.matchEnd(tokens, at);
        if (names != null && to > 0) {
            SemanticGroup group = groups.classify(names.drug()).group();
            all.add(new CandidateMention(at, to, group, List.of(names.drug()), MatchType.OWN_NAME));
        }
    }

    /** Adds the terms that start at token {@code at}, and says whether there are any. */
    boolean find(List<Token> tokens, String text, int at, List<TermIndex.Found> found, List<CandidateMention> all) {
        found.clear();
        index.search(tokens, text, at, found);
        if (found.isEmpty()) {
            return false;
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt(TermIndex.Found::to));
        }
        boolean any = false;
        int i = 0;
        while (i < found.size()) {
            int to = found.get(i).to();
            int next = i;
            while (next < found.size() && found.get(next).to() == to) {
                next++;
            }
            if (tokens.get(to - 1).kind() != Token.Kind.MARK
                    && !tokens.get(to - 1).ignorable()) {
                any = true;
                add(tokens, text, at, to, found.subList(i, next), all);
            }
            i = next;
        }
        return any;
    }

    private void add(
            List<Token> tokens,
            String text,
            int from,
            int to,
            List<TermIndex.Found> found,
            List<CandidateMention> all) {
        String phrase = phrase(tokens, from, to);
        boolean stopped = lists.stopped(phrase) != null;
        if (found.size() == 1) {
            if (counts(found.get(0), stopped)) {
                add(tokens, text, from, to, meaning(found.get(0), phrase), phrase, stopped, all);
            }
            return;
        }
        List<Meaning> meanings = new ArrayList<>(found.size());
        for (TermIndex.Found f : found) {
            if (counts(f, stopped)) {
                meanings.add(meaning(f, phrase));
            }
        }
        while (!meanings.isEmpty()) {
            // the best of a group before its others: where the words name two, of different types, that one counts
            Meaning best = best(words(tokens, text, from, to), phrase, meanings, meanings.get(0).group);
            add(tokens, text, from, to, best, phrase, stopped, all);
            meanings.removeIf(m -> m.group == best.group && m.concept.type() == best.concept.type());
        }
    }

    /** Whether a term counts: not a heading for a kind of thing, and a word on the stop list only if it is curated. */
    private boolean counts(TermIndex.Found f, boolean stopped) {
        return stopped ? f.curated() : !groups.classify(f.concept()).generic();
    }

    private void add(
            List<Token> tokens,
            String text,
            int from,
            int to,
            Meaning meaning,
            String phrase,
            boolean stopped,
            List<CandidateMention> all) {
        if (meaning.group == SemanticGroup.OTHER && !stopped && groups.behaviour(meaning.concept)) {
            phrases.disease(phrase + " disorder")
                    .ifPresent(
                            c -> all.add(new CandidateMention(from, to, SemanticGroup.DISEASE, c, MatchType.VARIANT)));
        }
        int length = tokens.get(to - 1).end() - tokens.get(from).start();
        boolean unclear = meaning.group != SemanticGroup.OTHER
                && length <= LONGEST_ABBREVIATION
                && unclear(words(tokens, text, from, to), meaning);
        if (!unclear || meaning.curated) {
            all.add(new CandidateMention(
                    from,
                    to,
                    meaning.group,
                    List.of(meaning.concept),
                    MatchType.TERM,
                    meaning.filed,
                    stopped || unclear));
        }
    }

    private static String words(List<Token> tokens, String text, int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /**
     * What a term names.
     *
     * @param curated whether a curated vocabulary has it
     * @param named whether it is a name there, and not another form of words
     * @param published whether an imported vocabulary has it as a disease
     * @param filed the MeSH ids to file it under, where those do not follow from the concept
     */
    private record Meaning(
            Concept concept,
            SemanticGroup group,
            boolean curated,
            boolean named,
            boolean published,
            List<String> filed) {

        Meaning filedAs(List<String> ids) {
            return new Meaning(concept, group, curated, named, published, ids);
        }
    }

    private Meaning meaning(TermIndex.Found f, String phrase) {
        SemanticGroup group = groups.classify(f.concept()).group();
        boolean target = group == SemanticGroup.CHEMICAL
                && f.concept().type() == ConceptType.TARGET
                && (!f.name() || phrase.endsWith("ergic"));
        return new Meaning(
                f.concept(),
                target ? SemanticGroup.OTHER : group,
                f.curated(),
                f.name(),
                f.published() && group == SemanticGroup.DISEASE,
                List.of());
    }

    /**
     * The best of a group. A concept that a curated vocabulary has by that name goes before others, and is filed under
     * the MeSH id of the disease that an imported vocabulary has under these words.
     */
    private Meaning best(String words, String phrase, List<Meaning> all, SemanticGroup group) {
        if (all.size() == 1) {
            return all.get(0);
        }
        List<Meaning> fit = all.stream().filter(m -> m.group == group).toList();
        List<Meaning> published = fit.stream().filter(Meaning::published).toList();
        Meaning filed = best(words, phrase, published.isEmpty() ? fit : published);
        List<Meaning> own = fit.stream().filter(m -> m.curated && m.named).toList();
        if (filed.curated || own.isEmpty()) {
            return filed;
        }
        return best(words, phrase, own)
                .filedAs(groups.classify(filed.concept).mesh().stream().toList());
    }

    private Meaning best(String words, String phrase, List<Meaning> asked) {
        Concept best = Disambiguator.best(
                words, phrase, asked.stream().map(Meaning::concept).toList(), groups);
        return asked.stream().filter(m -> m.concept.equals(best)).findFirst().orElseThrow();
    }

    /**
     * Whether words are an abbreviation too short, or of a name too rare, to mean much where the text does not define
     * it.
     */
    private boolean unclear(String words, Meaning meaning) {
        if (words.chars().filter(Character::isUpperCase).count() < 2) {
            return false;
        }
        boolean supplementary = groups.classify(meaning.concept)
                .mesh()
                .filter(id -> id.startsWith("C"))
                .isPresent();
        return (words.length() < 3 && meaning.group == SemanticGroup.DISEASE)
                || (supplementary && !meaning.concept.label().equals(words));
    }

    /** Adds the substance whose formula starts at token {@code at}. */
    void formula(List<Token> tokens, String text, int at, List<CandidateMention> all) {
        int start = tokens.get(at).start();
        if (!Character.isUpperCase(text.charAt(start))
                || (tokens.get(at).end() - start > LONGEST_SYMBOL
                        && Character.isLowerCase(text.charAt(start + 1))
                        && Character.isLowerCase(text.charAt(start + 2)))
                || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))) {
            return;
        }
        for (int to = Math.min(tokens.size(), at + 9); to > at; to--) {
            int end = tokens.get(to - 1).end();
            String name = end - start > LONGEST_FORMULA
                            || (end < text.length() && Character.isLetterOrDigit(text.charAt(end)))
                    ? null
                    : lists.formulas().get(text.substring(start, end));
            if (name != null) {
                int last = to;
                phrases.chemical(name)
                        .ifPresent(c ->
                                all.add(new CandidateMention(at, last, SemanticGroup.CHEMICAL, c, MatchType.TERM)));
                return;
            }
        }
    }

    /** The normal forms of the tokens from {@code from} to {@code to}, without marks. */
    static String phrase(List<Token> tokens, int from, int to) {
        if (to == from + 1) {
            return tokens.get(from).norm();
        }
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            if (t.kind() != Token.Kind.MARK && !t.ignorable()) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(t.norm());
            }
        }
        return phrase.toString();
    }
}
