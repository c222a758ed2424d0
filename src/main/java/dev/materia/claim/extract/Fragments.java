package dev.materia.claim.extract;

import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.rule.Slot;
import dev.materia.claim.sentence.Clause;
import dev.materia.claim.sentence.Clauses;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.claim.sentence.VerbGroup;
import dev.materia.monograph.Passage;
import dev.materia.vocabulary.Token;
import java.util.Set;

/** Tells lines and items that only complete a heading or a lead-in from sentences of their own. */
final class Fragments {

    /** Words after which the item of a list tells more of what it has named. */
    private static final Set<String> EXPLAINING = ParserLexicon.ENGLISH.words("explaining-opener");

    /** Verbs that make a sentence of a line, besides those that end a scope. */
    private static final Set<String> VERBS =
            Set.of(("increases increase decreases produces affects induces exacerbates exacerbate "
                            + "prolongs prolong enhances enhance improves improve reduces inhibits inhibit "
                            + "carries remains recommends experience tend tends led advise withhold consider monitor discontinue initiate instruct inform")
                    .split(" ", -1));

    /** Words that start a sentence of its own, and most tokens of a line that they may start. */
    private static final Set<String> STARTING = ParserLexicon.ENGLISH.words("anaphoric-opener");

    private static final int LONGEST_LINE = 4;

    private Fragments() {}

    /**
     * The end of the words that a heading or a lead sentence is completed by: all of a line without a verb outside
     * brackets; of an item with a verb, what stands before an explanation ("Elderly patients: trials have shown …",
     * "Poor liver function, as the drug is …"). None if the line is a sentence of its own.
     */
    static int end(Sentence sentence) {
        int start = sentence.lead();
        Passage.Kind kind = sentence.passage().kind();
        if (kind == Passage.Kind.CAPTION || kind == Passage.Kind.FOOTNOTE) {
            return 0;
        }
        if (sentence.size() - start > 3 && sentence.slotEnd(Slot.DRUG, start) > 0) {
            return 0;
        }
        boolean item = kind == Passage.Kind.ITEM;
        if (!item && isSentence(sentence)) {
            return 0;
        }
        int depth = 0;
        int explained = 0;
        for (int i = start; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            depth += token.is('(') ? 1 : token.is(')') ? -1 : 0;
            if (depth <= 0 && item && explained == 0 && explains(sentence, i)) {
                explained = i;
            }
            if (depth <= 0 && (ScopeResolver.finite(token) || VERBS.contains(token.lower()))) {
                return explained;
            }
        }
        return sentence.size();
    }

    /** Whether a passage has a verb with a subject: it says all that it says itself. */
    private static boolean isSentence(Sentence sentence) {
        Clauses build = sentence.clauses();
        String first = sentence.token(sentence.lead()).lower();
        boolean told = sentence.size() - sentence.lead() > LONGEST_LINE && STARTING.contains(first);
        if (told) {
            return true;
        }
        for (Clause clause : build.all()) {
            for (VerbGroup group : clause.groups()) {
                Tag tag = build.tag(group.from());
                boolean finite = tag == Tag.VERB || (tag == Tag.PAST && !participle(build, group));
                if (clause.kind() == Clause.Kind.MAIN
                        && group.from() >= sentence.lead()
                        && finite
                        && !build.subject(clause).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a past form may as well describe the noun before it: "patients treated with …". */
    private static boolean participle(Clauses build, VerbGroup group) {
        int next = group.to();
        boolean open =
                next >= build.tokens().size() || build.tag(next) == Tag.PREPOSITION || build.tag(next) == Tag.MARK;
        return open
                && !ParserLexicon.ENGLISH.is(build.tokens().get(group.head()).lower(), "only-past");
    }

    private static boolean explains(Sentence sentence, int at) {
        Token token = sentence.token(at);
        boolean mark = token.is(':') || token.is('—') || token.is('–');
        return mark
                || EXPLAINING.contains(token.lower())
                || (token.lower().equals("as")
                        && at > 0
                        && sentence.token(at - 1).is(','));
    }
}
