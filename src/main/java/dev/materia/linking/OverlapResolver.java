package dev.materia.linking;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the candidates that overlap count: the longest, the surer where that leaves a choice. */
final class OverlapResolver {

    private static final Set<String> CAUSED = WordLists.words("caused");
    private static final Comparator<CandidateMention> LONGEST = Comparator.comparingInt(
                    (CandidateMention c) -> -c.length())
            .thenComparing(CandidateMention::match)
            .thenComparingInt(CandidateMention::from)
            .thenComparing(CandidateMention::group);
    private static final Comparator<CandidateMention> BY_PLACE = Comparator.comparingInt(CandidateMention::from)
            .thenComparingInt(c -> -c.to())
            .thenComparing(CandidateMention::group);
    private static final Comparator<TypedMention> IN_TEXT_ORDER = Comparator.comparingInt(TypedMention::from)
            .thenComparingInt(m -> -m.to())
            .thenComparing(m -> m.concept().type());

    private OverlapResolver() {}

    /**
     * Of one semantic group the longest; a chemical in the name of a disease counts only as its cause ("lithium-induced
     * tremor"), a disease in the name of a chemical not at all. Members of coordinations are left out, and so are words
     * that say only what kind of thing something is.
     */
    static List<CandidateMention> byGroup(LinkedSpan span) {
        List<CandidateMention> sorted = new ArrayList<>(span.candidates());
        sorted.removeIf(c -> c.generic() || c.match() == MatchType.COORDINATION);
        sorted.sort(LONGEST);
        CandidatesByToken taken = new CandidatesByToken(span.tokens().size(), List.of());
        List<CandidateMention> kept = new ArrayList<>();
        for (CandidateMention c : sorted) {
            if (!taken.any(c.from(), c.to(), k -> !together(k, c, span.tokens()))) {
                kept.add(c);
                taken.add(c);
            }
        }
        kept.sort(BY_PLACE);
        return kept;
    }

    private static boolean together(CandidateMention longer, CandidateMention shorter, List<Token> tokens) {
        if (longer.group() == shorter.group()) {
            return false;
        }
        if (longer.group() == SemanticGroup.OTHER || shorter.group() == SemanticGroup.OTHER) {
            return true;
        }
        if (longer.group() == SemanticGroup.DISEASE && longer.length() > shorter.length()) {
            int next = shorter.to();
            while (next < longer.to() && tokens.get(next).ignorable()) {
                next++;
            }
            return next < longer.to() && CAUSED.contains(tokens.get(next).lower());
        }
        return false;
    }

    /**
     * Of one type of concept the longest, in text order, each marked if another type's covers it; a member of a
     * coordination goes before what its own words name.
     */
    static List<TypedMention> byType(LinkedSpan span, @Nullable DrugNames names) {
        if (span.candidates().isEmpty()) {
            return List.of();
        }
        List<CandidateMention> sorted = new ArrayList<>(span.candidates());
        sorted.sort(LONGEST);
        Map<ConceptType, BitSet> taken = new EnumMap<>(ConceptType.class);
        List<TypedMention> kept = new ArrayList<>(sorted.size());
        for (CandidateMention c : sorted) {
            if (c.match() != MatchType.COORDINATION) {
                BitSet words = taken.computeIfAbsent(c.type(), t -> new BitSet());
                int next = words.nextSetBit(c.from());
                if (next < 0 || next >= c.to()) {
                    words.set(c.from(), c.to());
                    kept.add(mention(span, c, names));
                }
            }
        }
        kept.sort(IN_TEXT_ORDER);
        markCovered(kept);
        for (CandidateMention c : span.candidates()) {
            if (c.match() == MatchType.COORDINATION) {
                replace(kept, mention(span, c, names));
            }
        }
        return kept;
    }

    /** Adds a mention that covers what its words name by themselves. */
    static void replace(List<TypedMention> all, TypedMention mention) {
        all.replaceAll(m -> m.from() < mention.to()
                        && mention.from() < m.to()
                        && m.concept().type() != mention.concept().type()
                ? m.asCovered()
                : m);
        all.add(mention);
        all.sort(IN_TEXT_ORDER);
    }

    private static TypedMention mention(LinkedSpan span, CandidateMention c, @Nullable DrugNames names) {
        boolean part =
                c.match() != MatchType.COORDINATION && HyphenatedWords.holds(span.text(), span.start(c), span.end(c));
        Concept concept = c.concepts().get(0);
        boolean own = names != null && names.isDrug(concept);
        return new TypedMention(c.from(), c.to(), concept, own, part, false);
    }

    /** Marks those that a longer one covers; in text order that one stands before them. */
    private static void markCovered(List<TypedMention> mentions) {
        int end = 0;
        int from = 0;
        for (int i = 0; i < mentions.size(); i++) {
            TypedMention mention = mentions.get(i);
            if (mention.to() < end || (mention.to() == end && mention.from() > from)) {
                mentions.set(i, mention.asCovered());
            } else {
                end = mention.to();
                from = mention.from();
            }
        }
    }
}
