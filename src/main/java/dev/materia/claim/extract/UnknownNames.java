package dev.materia.claim.extract;

import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.ScopeResolver;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.linking.WordLists;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of drugs and conditions that no vocabulary has, known by the form of their words. */
final class UnknownNames {

    private static final Set<String> LEADING = WordLists.words("unknown-member-leading");
    private static final Set<String> CONDITION_HEADS = WordLists.words("condition-heads");
    private static final Set<String> CONDITION_ENDINGS = WordLists.words("condition-endings");
    private static final Set<String> CONDITION_STARTS = WordLists.words("condition-starts");
    private static final Set<String> NO_CONDITIONS = WordLists.words("no-conditions");

    /** Words that stand among drugs and name none. */
    private static final Set<String> NO_DRUGS = WordLists.words("no-drugs");

    private static final int MOST_WORDS = 6;
    private static final int MOST_WORDS_OF_NAME = 4;

    private UnknownNames() {}

    /** The drug or condition that a member of a list is by the form of its words, what only leads up to it left out. */
    static Optional<MentionSpan> member(Sentence sentence, OutOfVocabularyObjects.Segment segment, ConceptType type) {
        int from = segment.from();
        while (from < segment.to()
                && !(type == ConceptType.CONDITION && startsCondition(sentence, from, segment.to()))
                && LEADING.contains(sentence.tokens().get(from).lower())) {
            from++;
        }
        int to = segment.to();
        while (to > from && !sentence.tokens().get(to - 1).isWord()) {
            to--;
        }
        boolean people =
                to > from && ParserLexicon.ENGLISH.is(sentence.token(from).lower(), "people");
        boolean cut = to > from
                && to < segment.to()
                && sentence.token(to).kind() == Token.Kind.NUMBER
                && sentence.words(to - 1, to).equals(sentence.words(to - 1, to).toUpperCase(Locale.ROOT));
        boolean cutOff = to > from && isOpen(sentence, to - 1);
        if (to <= from || people || cut || cutOff || to - from > MOST_WORDS || !plain(sentence, from, to)) {
            return Optional.empty();
        }
        String words = sentence.words(from, to);
        boolean fits = type == ConceptType.DRUG
                ? drug(sentence, from, to)
                : condition(sentence, from, to) || startsCondition(sentence, from, to);
        return fits
                ? Optional.of(new MentionSpan(
                        from, to, Concept.named(type, words.toLowerCase(Locale.ROOT)), false, false, false))
                : Optional.empty();
    }

    /** A segment that is a short noun phrase, none of whose words belongs to something else than an effect's name. */
    static Optional<MentionSpan> name(Sentence sentence, OutOfVocabularyObjects.Segment member) {
        boolean stop = member.to() - member.from() > 1
                && sentence.token(member.to() - 1).is('.');
        OutOfVocabularyObjects.Segment segment =
                stop ? new OutOfVocabularyObjects.Segment(member.from(), member.to() - 1) : member;
        if (segment.to() - segment.from() > MOST_WORDS_OF_NAME || !plain(sentence, segment.from(), segment.to())) {
            return Optional.empty();
        }
        for (int i = segment.from(); i < segment.to(); i++) {
            Tag tag = sentence.clauses().tag(i);
            boolean fits = tag == Tag.NOUN || tag == Tag.ADJECTIVE || (tag == Tag.MARK && i > segment.from());
            if (!fits || EffectLexicon.is(sentence.token(i).lower(), EffectLexicon.Use.VAGUE)) {
                return Optional.empty();
            }
        }
        boolean noun = sentence.clauses().tag(segment.to() - 1) == Tag.NOUN
                && sentence.token(segment.to() - 1).lower().length() > 3;
        String words = sentence.words(segment.from(), segment.to()).toLowerCase(Locale.ROOT);
        return noun
                ? Optional.of(new MentionSpan(
                        segment.from(), segment.to(), Concept.named(ConceptType.CONDITION, words), false, false, false))
                : Optional.empty();
    }

    /** A bare "symptoms", which is what is left of "related symptoms", names no condition. */
    static boolean condition(Sentence sentence, int from, int to) {
        String head = sentence.tokens().get(to - 1).lower();
        return (to - from > 1 && CONDITION_HEADS.contains(head))
                || (!NO_CONDITIONS.contains(head) && CONDITION_ENDINGS.stream().anyMatch(head::endsWith));
    }

    /** Whether words name what is amiss with something: "loss of sense of time", "decreased perspiration". */
    private static boolean startsCondition(Sentence sentence, int from, int to) {
        return to - from > 1 && CONDITION_STARTS.contains(sentence.token(from).lower());
    }

    private static boolean drug(Sentence sentence, int from, int to) {
        Token word = sentence.tokens().get(from);
        return to - from == 1
                && !NO_DRUGS.contains(word.lower())
                && word.lower().length() > 5
                && !word.lower().endsWith("ly")
                && !word.lower().endsWith("ing");
    }

    /** Whether no name ends with a word: "decrease in", "reduction of the dose". */
    private static boolean isOpen(Sentence sentence, int at) {
        Tag tag = sentence.clauses().tag(at);
        return tag == Tag.PREPOSITION
                || tag == Tag.DETERMINER
                || ParserLexicon.ENGLISH.is(sentence.token(at).lower(), "of-drug");
    }

    /** Whether the words are words alone, and part of no mention. */
    private static boolean plain(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = sentence.tokens().get(i);
            if (named(sentence, i) || !(token.isWord() || token.ignorable()) || ScopeResolver.finite(token)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token lies in a mention, other than one of a place in the body: "drooping of {skeletal muscle}". */
    private static boolean named(Sentence sentence, int at) {
        return sentence.inMention(at)
                && sentence.spots().stream().anyMatch(s -> s.from() <= at && s.to() > at && !s.is(ConceptType.TARGET));
    }
}
