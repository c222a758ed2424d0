package dev.materia.claim.rule;

import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Set;

/**
 * Words of a sentence that mean the drug of the monograph without naming it: "it", "this medication", "the antibiotic".
 */
final class AnaphoraResolver {

    private static final Set<String> SUBJECT_WORDS = ParserLexicon.ENGLISH.words("subject-word");
    private static final Set<String> PRONOUNS = Set.of("it", "its");
    private static final Set<String> ARTICLES = Set.of("the", "this");

    private final Token[] tokens;
    private final MentionIndex mentions;

    /** Index of the first token at which "it" and "its" mean another drug that the sentence has made its subject. */
    private final int otherSubject;

    AnaphoraResolver(Token[] tokens, MentionIndex mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.otherSubject = otherSubject(tokens, mentions.all());
    }

    /** The index after words at a token that mean the drug without naming it, or -1. */
    int end(int at) {
        return Math.max(pronounEnd(at), classEnd(at));
    }

    private int pronounEnd(int at) {
        String word = tokens[at].lower();
        if (PRONOUNS.contains(word)) {
            return at >= otherSubject ? -1 : at + 1;
        }
        boolean noun = at + 1 < tokens.length
                && ARTICLES.contains(word)
                && ParserLexicon.ENGLISH.is(tokens[at + 1].lower(), "drug-word");
        return noun ? at + 2 : -1;
    }

    /** The index after words at a token that mean the drug by its class, "the antibiotic", or -1. */
    private int classEnd(int at) {
        if (at + 1 >= tokens.length || !ARTICLES.contains(tokens[at].lower())) {
            return -1;
        }
        for (MentionSpan spot : mentions.at(at + 1)) {
            int end = spot.to();
            boolean singular = !tokens[end - 1].lower().endsWith("s");
            if (singular && mentions.ofOwnClass(spot) && (end == tokens.length || verb(tokens[end]))) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a word looks like the verb of a single subject. */
    private static boolean verb(Token token) {
        return ScopeResolver.finite(token)
                || (token.lower().length() > 3 && token.lower().endsWith("s"));
    }

    /**
     * Behind the first verb of a sentence that another drug is the subject of, and that does not name the monograph's
     * before: "The effects of hydroxyzine are due to its …".
     */
    private static int otherSubject(Token[] tokens, List<MentionSpan> spots) {
        boolean other = false;
        int spot = 0;
        int classEnd = -1;
        for (int i = 0; i < tokens.length; i++) {
            for (; spot < spots.size() && spots.get(spot).from() <= i; spot++) {
                MentionSpan here = spots.get(spot);
                if (here.self()) {
                    return tokens.length;
                }
                boolean subject = i == 0 || classEnd == i || SUBJECT_WORDS.contains(tokens[i - 1].lower());
                other |= subject && here.is(ConceptType.DRUG) && !here.covered() && !here.compound();
                // "the opioid tramadol": a class before a name says what it is
                classEnd = here.is(ConceptType.DRUG_CLASS) ? here.to() : classEnd;
            }
            if (ScopeResolver.finite(tokens[i])) {
                return other ? i : tokens.length;
            }
            if (tokens[i].is(',')) {
                return tokens.length;
            }
        }
        return tokens.length;
    }
}
