package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Coordinations: members that share a word with their neighbour ("opioid and cocaine addictions", "renal and hepatic
 * failure", "poor concentration and recall").
 */
final class CoordinationExpander {

    private static final Set<String> JOINERS = WordLists.words("joiners");
    private static final Set<String> CONJUNCTIONS = WordLists.words("conjunctions");
    private static final Set<String> PHRASE_STARTERS = WordLists.words("phrase-starters");
    private static final int LONGEST_JOINER = 3;
    private static final int LONGEST_MEMBER = 6;
    private static final int MOST_MEMBERS = 8;
    private static final int LONGEST_ELISION = 14;
    private static final int LONGEST_HEAD = 3;

    private final TermIndex index;
    private final PhraseLookup phrases;
    private final SemanticGroups groups;

    CoordinationExpander(Vocabulary vocabulary, PhraseLookup phrases, SemanticGroups groups) {
        this.index = vocabulary.index();
        this.phrases = phrases;
        this.groups = groups;
    }

    /** The span with what coordinations add to its candidates. */
    LinkedSpan expand(LinkedSpan span) {
        List<Token> tokens = span.tokens();
        List<Integer> joiners = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (joins(tokens.get(i))) {
                joiners.add(i);
            }
        }
        if (joiners.isEmpty()) {
            return span;
        }
        List<CandidateMention> all = new ArrayList<>(span.candidates());
        CandidatesByToken byToken = new CandidatesByToken(tokens.size(), all);
        List<CandidateMention> members = new ArrayList<>();
        for (CandidateMention c : all) {
            if (c.from() > 1 && head(c, byToken)) {
                sharedHead(tokens, c, byToken, members);
            }
        }
        for (int joiner : joiners) {
            if (!joins(tokens.get(joiner - 1))) {
                elided(tokens, span.text(), joiner, byToken, members);
            }
            if (CONJUNCTIONS.contains(tokens.get(joiner).lower())) {
                sharedModifier(tokens, span.text(), joiner, byToken, members);
            }
        }
        all.addAll(members);
        return span.with(all);
    }

    /** Whether a token joins the members of a coordination. */
    static boolean joins(Token token) {
        return token.lower().length() <= LONGEST_JOINER && JOINERS.contains(token.lower());
    }

    /** Whether a candidate has words to share: it is a phrase, and the longest of its type that ends there. */
    private static boolean head(CandidateMention c, CandidatesByToken byToken) {
        return c.length() > 1
                && c.group() == SemanticGroup.DISEASE
                && c.match() != MatchType.ABBREVIATION
                && !c.generic()
                && byToken.at(c.to() - 1).stream()
                        .noneMatch(o -> o.to() == c.to() && o.from() < c.from() && o.group() == c.group());
    }

    /** "A, B and head": the members right before a disease that name another one with its last words. */
    private void sharedHead(
            List<Token> tokens, CandidateMention last, CandidatesByToken byToken, List<CandidateMention> members) {
        int at = last.from() - 1;
        for (int n = 0; n < MOST_MEMBERS && at > 0; n++) {
            int end = at;
            boolean joined = false;
            while (end >= 0 && (joins(tokens.get(end)) || tokens.get(end).ignorable())) {
                joined |= joins(tokens.get(end));
                end--;
            }
            if (!joined || end < 0) {
                return;
            }
            int start = member(tokens, end + 1, last, byToken, members);
            if (start < 0) {
                return;
            }
            at = start - 1;
        }
    }

    /** The first token of the plain words that end with token {@code last}. */
    private static int memberStart(List<Token> tokens, int last) {
        int from = last + 1;
        while (from > 0
                && from > last - LONGEST_MEMBER
                && elidable(tokens.get(from - 1))
                && !joins(tokens.get(from - 1))) {
            from--;
        }
        return from;
    }

    /** Adds the member that ends before a token, and says where it starts; -1 if there is none. */
    private int member(
            List<Token> tokens,
            int to,
            CandidateMention last,
            CandidatesByToken byToken,
            List<CandidateMention> members) {
        for (int from = memberStart(tokens, to - 1); from < to; from++) {
            if (tokens.get(from).isWord() && free(byToken, from, to, last.type())) {
                Optional<List<Concept>> concepts = shared(tokens, from, to, last);
                if (concepts.isPresent()) {
                    add(members, from, to, concepts.get().get(0));
                    return from;
                }
            }
        }
        return -1;
    }

    /** Whether the words are not of that type already, unless that is a target named with its head left out. */
    private static boolean free(CandidatesByToken byToken, int from, int to, ConceptType type) {
        return !byToken.any(
                from,
                to,
                c -> c.type() == type
                        && !c.generic()
                        && !(c.type() == ConceptType.TARGET && c.from() >= from && c.to() <= to));
    }

    /** What a member names with the last words of {@code last}. */
    private Optional<List<Concept>> shared(List<Token> tokens, int from, int to, CandidateMention last) {
        String member = DictionaryMatcher.phrase(tokens, from, to);
        for (int head = last.from() + 1; head < last.to(); head++) {
            String words = DictionaryMatcher.phrase(tokens, head, last.to());
            if (words.isEmpty() || !tokens.get(head).isWord()) {
                continue;
            }
            Optional<List<Concept>> found = phrases.disease(member + " " + words);
            if (found.isEmpty() && head == last.to() - 1) {
                found = phrases.of(member, words);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "A, B and C head": the term that remains when ", B and C" is left out, whatever the head is by itself. */
    private void elided(
            List<Token> tokens, String text, int joiner, CandidatesByToken byToken, List<CandidateMention> members) {
        int first = Math.max(0, joiner - LONGEST_MEMBER);
        while (first < joiner && !index.mayGoOn(tokens, first, joiner)) {
            first++;
        }
        int last = Math.min(tokens.size() - 1, joiner + LONGEST_ELISION);
        for (int resume = joiner + 2; first < joiner && resume <= last; resume++) {
            if (!elidable(tokens.get(resume - 1)) && !joins(tokens.get(resume - 1))) {
                return;
            }
            if (joins(tokens.get(resume - 1)) || !tokens.get(resume).isWord()) {
                continue;
            }
            for (int from = first; from < joiner; from++) {
                Optional<TermIndex.Found> term = term(tokens, text, from, joiner, resume)
                        .filter(f -> f.concept().type() != ConceptType.DRUG);
                if (term.isPresent()
                        && free(byToken, from, joiner, term.get().concept().type())) {
                    add(
                            members,
                            from,
                            withoutMarks(tokens, from, joiner),
                            term.get().concept());
                    return;
                }
            }
        }
    }

    private static int withoutMarks(List<Token> tokens, int from, int to) {
        int end = to;
        while (end > from + 1 && tokens.get(end - 1).ignorable()) {
            end--;
        }
        return end;
    }

    /**
     * "modifier A and B": the term that remains when "A and" is left out. The words behind the joiner become a mention.
     */
    private void sharedModifier(
            List<Token> tokens, String text, int joiner, CandidatesByToken byToken, List<CandidateMention> members) {
        int member = joiner + 1;
        if (!tokens.get(member).isWord() || !byToken.at(member).isEmpty()) {
            return;
        }
        for (int modifier = joiner - 2; modifier >= 0 && modifier >= joiner - LONGEST_MEMBER; modifier--) {
            if (!elidable(tokens.get(modifier))) {
                return;
            }
            Optional<TermIndex.Found> found = term(tokens, text, modifier, modifier + 1, member)
                    .filter(f -> f.concept().type() == ConceptType.CONDITION);
            if (found.isPresent()) {
                add(members, member, member + found.get().to() - 1, found.get().concept());
                return;
            }
        }
    }

    /** The longest term made of the tokens from {@code from} to {@code to} and some of those from {@code resume} on. */
    private Optional<TermIndex.Found> term(List<Token> tokens, String text, int from, int to, int resume) {
        if (!index.mayGoOn(tokens, from, to)) {
            return Optional.empty();
        }
        List<Token> elided = new ArrayList<>(tokens.subList(from, to));
        int seam = elided.size();
        elided.addAll(tokens.subList(resume, Math.min(tokens.size(), resume + LONGEST_HEAD)));
        List<TermIndex.Found> found = new ArrayList<>();
        index.search(elided, text, 0, found);
        return found.stream()
                .filter(f -> f.to() > seam && !groups.classify(f.concept()).generic())
                .max(Comparator.comparingInt(TermIndex.Found::to));
    }

    private void add(List<CandidateMention> members, int from, int to, Concept concept) {
        if (members.stream().noneMatch(m -> m.from() < to && from < m.to() && m.type() == concept.type())) {
            members.add(new CandidateMention(
                    from, to, groups.classify(concept).group(), List.of(concept), MatchType.COORDINATION));
        }
    }

    /** Whether a word may stand in a member: no verb and nothing that starts a new phrase. */
    private static boolean elidable(Token token) {
        return token.kind() == Token.Kind.MARK ? token.ignorable() : !PHRASE_STARTERS.contains(token.lower());
    }
}
