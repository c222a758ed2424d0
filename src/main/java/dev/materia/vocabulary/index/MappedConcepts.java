package dev.materia.vocabulary.index;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptSource;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** An imported vocabulary, read where it lies in the mapped file: on the heap are but the words last asked for. */
public final class MappedConcepts implements ConceptSource {

    static final int NAME = 1;
    static final int CASE_MATTERS = 2;
    static final int TRANSLATED = 4;

    /** Stands between a label in another language and its language. */
    static final char SEPARATOR = '\u001F';

    private final VocabularyFacts facts;
    private final Map<IndexSection, ByteBuffer> sections;
    private final MappedWords words;
    private final ByteBuffer placeSteps;
    private final ByteBuffer placeTerms;
    private final ByteBuffer stepWord;
    private final MappedTerms terms;
    private final ByteBuffer conceptStarts;
    private final int starters;

    private MappedConcepts(VocabularyFacts facts, Map<IndexSection, ByteBuffer> sections) {
        this.facts = facts;
        this.sections = sections;
        words = new MappedWords(
                section(IndexSection.WORD_ENDS), section(IndexSection.WORD_BYTES), section(IndexSection.WORD_TABLE));
        placeSteps = section(IndexSection.PLACE_STEPS);
        placeTerms = section(IndexSection.PLACE_TERMS);
        stepWord = section(IndexSection.STEP_WORD);
        terms = new MappedTerms(section(IndexSection.TERM_ROWS), section(IndexSection.TERM_BYTES));
        conceptStarts = section(IndexSection.CONCEPT_STARTS);
        starters = placeSteps.getInt(4);
    }

    private ByteBuffer section(IndexSection section) {
        return Objects.requireNonNull(sections.get(section));
    }

    /**
     * Opens an index.
     *
     * @throws MateriaException if it is none, one of another version of Materia, or damaged
     */
    public static MappedConcepts open(Path file) throws MateriaException {
        Map<IndexSection, ByteBuffer> sections = IndexFile.open(file);
        try {
            VocabularyFacts facts =
                    VocabularyFacts.read(new Cursor(Objects.requireNonNull(sections.get(IndexSection.FACTS)), 0));
            return new MappedConcepts(facts, sections);
        } catch (IndexOutOfBoundsException e) {
            throw new MateriaException(
                    new Problem(file.toString(), "is not an index of a vocabulary", "import the vocabulary again"), e);
        }
    }

    /** What is known of the vocabulary as a whole. */
    public VocabularyFacts facts() {
        return facts;
    }

    @Override
    public String name() {
        return facts.name();
    }

    @Override
    public boolean curated() {
        return false;
    }

    @Override
    public int step(int place, String word) {
        int number = words.number(word);
        if (number == NONE) {
            return NONE;
        }
        if (place == ROOT) {
            // the words that start terms are the first ones, so that each has the number of its step
            return number < starters ? number + 1 : NONE;
        }
        int low = placeSteps.getInt(place * 4);
        int high = placeSteps.getInt(place * 4 + 4) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = stepWord.getInt(middle * 4);
            if (found == number) {
                return middle + 1;
            } else if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    @Override
    public boolean goesOn(int place) {
        return placeSteps.getInt(place * 4) < placeSteps.getInt(place * 4 + 4);
    }

    @Override
    public List<Term> terms(int place) {
        int from = placeTerms.getInt(place * 4);
        int to = placeTerms.getInt(place * 4 + 4);
        if (from == to) {
            return List.of();
        }
        List<Term> found = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            int row = section(IndexSection.PLACE_TERM).getInt(i * 4);
            int flags = terms.flags(row);
            if ((flags & TRANSLATED) != 0) {
                continue;
            }
            String exact = (flags & CASE_MATTERS) == 0 ? null : terms.text(row);
            found.add(new Term(terms.concept(row), exact, (flags & NAME) != 0));
        }
        return found;
    }

    @Override
    public List<Translated> translated(int place) {
        List<Translated> labels = new ArrayList<>();
        for (int i = placeTerms.getInt(place * 4); i < placeTerms.getInt(place * 4 + 4); i++) {
            int row = section(IndexSection.PLACE_TERM).getInt(i * 4);
            if (terms.inOtherLanguage(row)) {
                labels.add(terms.translation(row));
            }
        }
        return labels;
    }

    @Override
    public int size() {
        return conceptStarts.capacity() / 4;
    }

    private Cursor at(int number) {
        return new Cursor(section(IndexSection.CONCEPT_BYTES), conceptStarts.getInt(number * 4));
    }

    private StoredConcept stored(int number) {
        return StoredConcept.read(at(number));
    }

    @Override
    public Optional<ConceptType> type(int number) {
        return StoredConcept.readType(at(number));
    }

    @Override
    public Concept concept(int number, ConceptType type) {
        StoredConcept stored = stored(number);
        List<Match> matches = new ArrayList<>(stored.matches());
        if (stored.kind() == ConceptEntry.Kind.CONCEPT) {
            matches.add(new Match(Match.Relation.EXACT, stored.iri(), Justification.LEXICAL_MATCHING));
        }
        List<String> broader = stored.broader().stream()
                .map(this::stored)
                .filter(b -> b.type() == type)
                .map(StoredConcept::slug)
                .toList();
        boolean link = stored.kind() == ConceptEntry.Kind.LINK;
        return new Concept(
                type,
                stored.slug(),
                stored.label(),
                link ? List.of() : stored.synonyms(),
                link ? List.of() : stored.forms(),
                matches,
                broader,
                stored.note());
    }

    @Override
    public List<String> iris(int number) {
        return StoredConcept.readIris(at(number));
    }

    @Override
    public int find(ConceptType type, String slug) {
        int found = slugged(type, slug);
        int cut = slug.lastIndexOf('-');
        if (found != NONE || cut < 0) {
            return found;
        }
        // distinguished from another source's by the end of its IRI: see Concepts
        int plain = slugged(type, slug.substring(0, cut));
        String id = slug.substring(cut + 1);
        return plain != NONE
                        && iris(plain).stream()
                                .anyMatch(
                                        iri -> iri.regionMatches(true, iri.length() - id.length(), id, 0, id.length()))
                ? plain
                : NONE;
    }

    private int slugged(ConceptType type, String slug) {
        return HashTable.find(section(IndexSection.SLUG_TABLE), HashTable.hash(IndexBuilder.key(type, slug)), n -> {
            StoredConcept stored = stored(n);
            return stored.type() == type && stored.slug().equals(slug);
        });
    }

    @Override
    public List<Integer> of(String iri) {
        List<Integer> numbers = new ArrayList<>(1);
        HashTable.find(section(IndexSection.IRI_TABLE), HashTable.hash(iri), n -> {
            // a concept with two IRIs of one hash is met twice
            if (!numbers.contains(n) && iris(n).contains(iri)) {
                numbers.add(n);
            }
            return false;
        });
        numbers.sort(Comparator.naturalOrder());
        return numbers;
    }

    private Descriptor descriptor(StoredConcept stored) {
        return new Descriptor(
                stored.iri(),
                stored.label(),
                stored.type(),
                stored.trees(),
                irisOf(stored.broader()),
                irisOf(stored.actions()),
                irisOf(stored.mappedTo()));
    }

    private List<String> irisOf(List<Integer> numbers) {
        return numbers.stream().map(n -> stored(n).iri()).toList();
    }

    @Override
    public Optional<Descriptor> descriptor(int number) {
        StoredConcept stored = stored(number);
        return stored.kind() == ConceptEntry.Kind.LINK ? Optional.empty() : Optional.of(descriptor(stored));
    }

    @Override
    public List<Integer> startingWith(String prefix, int limit) {
        return terms.startingWith(prefix, limit, false).stream()
                .map(terms::concept)
                .toList();
    }

    @Override
    public List<Translated> translatedStartingWith(String prefix, int limit) {
        return terms.startingWith(prefix, limit, true).stream()
                .map(terms::translation)
                .toList();
    }
}
