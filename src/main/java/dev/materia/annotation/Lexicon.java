package dev.materia.annotation;

import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.Slug;
import dev.materia.vocabulary.TermIndex;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The strings and the stop list that were learnt from annotated text, ready for use beside a vocabulary. */
final class Lexicon {

    private static final String MESH = "http://id.nlm.nih.gov/mesh/";

    /** From fewer descriptors it cannot be told how old MeSH was when they were chosen. */
    private static final int ENOUGH = 100;

    private static final Comparator<String> BY_AGE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final TermIndex index;
    private final String newest;
    private final Map<String, Candidate> meanings = new HashMap<>();
    private final Map<String, Learnt> concepts = new HashMap<>();
    private final Map<String, Learnt> strings = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> stop = new HashSet<>();

    /** What {@code learnt} says, with the concepts of {@code vocabulary}. */
    Lexicon(Collection<Learnt> learnt, Vocabulary vocabulary) {
        List<Concept> words = new ArrayList<>();
        int number = 0;
        for (Learnt entry : learnt) {
            if (entry.words().startsWith(Learnt.WEIGHT)) {
                weights.put(entry.words().substring(Learnt.WEIGHT.length()), entry.annotated() / Learnt.UNIT);
                continue;
            }
            if (!entry.words().startsWith(Learnt.CONCEPT)) {
                strings.put(key(entry.kind(), Rules.norm(entry.words())), entry);
            }
            if (entry.words().startsWith(Learnt.CONCEPT)) {
                concepts.put(key(entry.kind(), entry.words().substring(Learnt.CONCEPT.length())), entry);
            } else if (entry.named()) {
                String slug = "learnt-" + number++;
                ConceptType type = entry.kind() == Kind.DISEASE ? ConceptType.CONDITION : ConceptType.DRUG;
                words.add(new Concept(type, slug, entry.words(), List.of(), List.of(), List.of(), List.of(), null));
                List<Concept> named = entry.mesh().isEmpty()
                        ? List.of(Concept.named(type, entry.words()))
                        : entry.mesh().stream()
                                .map(id -> concept(MESH + id, type, entry.words(), vocabulary))
                                .toList();
                meanings.put(slug, new Candidate(0, 1, entry.kind(), named, Candidate.Way.LEARNT, entry.mesh()));
            } else if (entry.annotated() == 0) {
                stop.add(key(entry.kind(), Rules.norm(entry.words())));
            }
        }
        index = Vocabulary.of(words).index();
        Set<String> ids = new HashSet<>();
        learnt.forEach(l -> l.mesh().stream().filter(id -> id.startsWith("D")).forEach(ids::add));
        newest = ids.size() < ENOUGH ? "" : ids.stream().max(BY_AGE).orElse("");
    }

    private static Concept concept(String iri, ConceptType type, String words, Vocabulary vocabulary) {
        String label = vocabulary
                .descriptor(iri)
                .map(Descriptor::label)
                .filter(l -> !l.isEmpty())
                .orElse(words);
        return vocabulary
                .lookup(type, label)
                .filter(c -> c.matches().stream().anyMatch(m -> m.iri().equals(iri)))
                .orElseGet(() -> new Concept(
                        type,
                        Slug.of(label),
                        label,
                        List.of(),
                        List.of(),
                        List.of(new Match(Match.Relation.EXACT, iri)),
                        List.of(),
                        null));
    }

    private static String key(Kind kind, String phrase) {
        return kind + " " + phrase;
    }

    /** Adds the learnt strings that start at token {@code at}. */
    void find(List<Token> tokens, String text, int at, List<Candidate> all) {
        if (!index.startsTerm(tokens.get(at))) {
            return;
        }
        List<TermIndex.Found> found = new ArrayList<>();
        index.search(tokens, text, at, found);
        for (TermIndex.Found f : found) {
            Token last = tokens.get(f.to() - 1);
            Candidate meaning = meanings.get(f.concept().slug());
            if (meaning != null && last.kind() != Token.Kind.MARK) {
                all.add(meaning.at(f.from(), f.to(), Candidate.Way.LEARNT));
            }
        }
    }

    /**
     * Whether the words of a candidate were seen to name nothing of its kind, or its concept not to be annotated.
     *
     * @param ids the MeSH ids of its concepts
     */
    boolean stops(Candidate candidate, List<String> ids, List<Token> tokens) {
        if (candidate.way() == Candidate.Way.LEARNT) {
            return false;
        }
        if (stop.contains(key(candidate.kind(), Terms.phrase(tokens, candidate.from(), candidate.to())))) {
            return true;
        }
        Learnt concept = ids.size() == 1 ? concepts.get(key(candidate.kind(), ids.get(0))) : null;
        return concept != null && !concept.named();
    }

    /** The ids that annotators give what the rules know under {@code id}. */
    List<String> ids(Kind kind, String id) {
        Learnt concept = concepts.get(key(kind, id));
        return concept == null || concept.mesh().isEmpty() ? List.of(id) : concept.mesh();
    }

    /** What was learnt of a string, in normal form. */
    @Nullable Learnt string(Kind kind, String phrase) {
        return strings.get(key(kind, phrase));
    }

    /** What was learnt of what the rules know under a MeSH id. */
    @Nullable Learnt concept(Kind kind, String id) {
        return concepts.get(key(kind, id));
    }

    /** What each trait says for a mention, or against it. */
    Map<String, Double> weights() {
        return weights;
    }

    /** Whether a MeSH descriptor is newer than all that were learnt; their numbers grow, and have become longer. */
    boolean newer(String id) {
        return id.startsWith("D") && !newest.isEmpty() && BY_AGE.compare(id, newest) > 0;
    }
}
