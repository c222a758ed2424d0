package dev.materia.claim.label;

import dev.materia.claim.rule.CandidateClaim;
import dev.materia.claim.rule.Sentence;
import dev.materia.vocabulary.Token;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words of a label that are evidence of nothing: a sentence that only refers to another place, and the title that runs
 * into a sentence on a study ("Gout The data below reflect exposure to …").
 */
public final class NoEvidence {

    private static final Pattern REFERENCE = Pattern.compile(
            "^\\W*(?:please |also )*(?:(?:see|refer to|consult)\\b(?! (?:you|your|a|the|their|his|her) )|for\\b[^.;:]{0,120}\\b(?:see|refer to|consult)\\b)[^.;:]*[.)\\]\\s]*$");

    private static final Pattern STUDY = Pattern.compile(
            "\\b(?:below reflects?|reflects? (?:the )?exposure|described below|described in this section|safety (?:data |profile )?of|(?:was|were) (?:evaluated|studied|assessed))\\b");

    /** Where figures come from: who took part, and what they had. */
    private static final Pattern DERIVED = Pattern.compile(
            "\\b(?:information|data|findings|safety profile|database)\\b[^.;]{0,80}\\b(?:is|are|was|were) (?:derived|obtained|taken|pooled|collected|based)\\b");

    /** Who took part in a study: "the median age was 70", "the most common tumors were". */
    private static final Pattern PEOPLE = Pattern.compile(
            "\\b(?:median|mean) age was\\b|\\b\\d+(?:\\.\\d+)?% were (?:male|female|men|women|white|black|asian|caucasian)\\b"
                    + "|\\bmost (?:common|frequent) (?:primary )?(?:tumou?rs?|cancers?|diagnos[ei]s|cancer types?|tumou?r types?|malignancies)\\b[^.;:]{0,60}\\b(?:was|were)\\b");

    private static final Pattern UNSTUDIED = Pattern.compile(
            "\\b(?:has|have|had|was|were) not (?:yet |been |adequately |formally |specifically |systematically |fully )*(?:studied|evaluated|investigated|assessed|tested|examined)\\b");

    private NoEvidence() {}

    /** Whether a candidate rests on no evidence. */
    public static boolean is(CandidateClaim c) {
        String text = c.sentence()
                .words(0, c.sentence().size())
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        if (c.family() == CandidateClaim.Family.EFFECT
                && ((DERIVED.matcher(text).find() && text.indexOf(':') < 0)
                        || PEOPLE.matcher(text).find())) {
            return true;
        }
        if (c.family() == CandidateClaim.Family.INTERACTION && unstudied(c)) {
            return true;
        }
        return REFERENCE.matcher(text).matches() || (STUDY.matcher(text).find() && titled(c));
    }

    /** Whether nobody has looked into it: "use together with A has not been studied". */
    private static boolean unstudied(CandidateClaim c) {
        Sentence sentence = c.sentence();
        int clause = sentence.clauses().sayingOf(c.spot().from());
        int end = c.spot().to();
        while (end < sentence.size() && sentence.clauses().sayingOf(end) == clause) {
            end++;
        }
        String behind = sentence.words(c.spot().to() - 1, end).toLowerCase(Locale.ROOT);
        return UNSTUDIED.matcher(behind.replaceAll("\\s+", " ")).find();
    }

    /** Whether a candidate stands in a title in front of its sentence, whose first word starts with a capital. */
    private static boolean titled(CandidateClaim c) {
        Sentence sentence = c.sentence();
        for (int i = sentence.lead(); i < c.spot().to(); i++) {
            Token token = sentence.token(i);
            boolean title = !token.isWord() || token.lower().length() <= 3 || capital(sentence, i);
            if (!title) {
                return false;
            }
        }
        int next = c.spot().to();
        return next + 1 < sentence.size()
                && capital(sentence, next)
                && Character.isLowerCase(sentence.words(next + 1, next + 2).charAt(0));
    }

    private static boolean capital(Sentence sentence, int at) {
        return Character.isUpperCase(sentence.words(at, at + 1).charAt(0));
    }
}
