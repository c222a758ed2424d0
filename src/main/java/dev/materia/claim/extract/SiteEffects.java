package dev.materia.claim.extract;

import dev.materia.claim.extract.EffectLexicon.Use;
import dev.materia.claim.rule.MentionSpan;
import dev.materia.claim.rule.Sentence;
import dev.materia.claim.sentence.ParserLexicon;
import dev.materia.claim.sentence.Tag;
import dev.materia.source.ShippedFile;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What befalls the place where a drug is given, which few vocabularies know ("injection site warmth", "application site
 * dryness"), and events that a label tells of without their name ("two patients died").
 */
final class SiteEffects {

    private static final Set<String> GIVEN = ParserLexicon.ENGLISH.words("giving-noun");

    private static final int MOST_WORDS = 2;

    private record Event(String name, Set<String> notBefore) {}

    private static final Map<String, Event> EVENTS = ShippedFile.records("labels/event-words.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0),
                    row -> new Event(row.get(1), Set.of(row.get(2).split(" ", -1)))));

    private SiteEffects() {}

    /** The effects at such places, and the events, that a sentence names, in order. */
    static List<MentionSpan> of(Sentence sentence) {
        List<MentionSpan> found = new ArrayList<>();
        for (int at = sentence.lead(); at < sentence.size(); at++) {
            Event event = EVENTS.get(sentence.token(at).lower());
            boolean other = at + 1 < sentence.size()
                    && event != null
                    && event.notBefore.contains(sentence.token(at + 1).lower());
            if (event != null && !other && !sentence.inMention(at)) {
                found.add(named(at, at + 1, event.name));
            }
        }
        for (int at = sentence.lead(); at + 2 < sentence.size(); at++) {
            if (GIVEN.contains(sentence.token(at).lower())
                    && sentence.token(at + 1).lower().equals("site")) {
                int end = end(sentence, at + 2);
                if (end > at + 2 && EffectPhrases.ends(sentence, end)) {
                    found.add(named(at, end, sentence.words(at, end).toLowerCase(Locale.ROOT)));
                }
            }
        }
        return found;
    }

    private static MentionSpan named(int from, int to, String name) {
        return new MentionSpan(from, to, Concept.named(ConceptType.CONDITION, name), false, false, false);
    }

    private static int end(Sentence sentence, int start) {
        int end = start;
        while (end < sentence.size() && end - start < MOST_WORDS) {
            String word = sentence.token(end).lower();
            boolean noun = sentence.token(end).isWord()
                    && (sentence.clauses().tag(end) == Tag.NOUN || word.endsWith("ing"))
                    && (!EffectLexicon.is(word, Use.VAGUE) || EffectLexicon.is(word, Use.BEHIND));
            if (!noun) {
                break;
            }
            end++;
        }
        return end;
    }
}
