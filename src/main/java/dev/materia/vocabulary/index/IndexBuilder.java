package dev.materia.vocabulary.index;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Slug;
import dev.materia.vocabulary.Tokenizer;
import dev.materia.vocabulary.Translation;
import dev.materia.vocabulary.Typography;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the entries of a vocabulary and writes its index. The same entries in the same order give the same bytes.
 */
public final class IndexBuilder {

    /** No term of a vocabulary is longer: the longest chemical name of MeSH has some 700 characters. */
    private static final int LONGEST_TERM = 5_000;

    private static final int LONGEST_NOTE = 50_000;

    private final List<ConceptEntry> entries = new ArrayList<>();
    private final Map<String, Integer> byIri = new HashMap<>();

    /**
     * Adds an entry. The end of a link and the concept of its IRI are one entry, whichever comes first.
     *
     * @throws MateriaException if another concept has its IRI, or a text is too long to be one
     */
    public void add(ConceptEntry entry) throws MateriaException {
        Integer known = byIri.putIfAbsent(entry.iri(), entries.size());
        if (known != null) {
            ConceptEntry other = entries.get(known);
            if (entry.kind() != ConceptEntry.Kind.LINK && other.kind() != ConceptEntry.Kind.LINK) {
                throw wrong(entry, "has two entries", "leave one of them out");
            }
            entries.set(
                    known,
                    entry.kind() == ConceptEntry.Kind.LINK ? other.with(entry.matches()) : entry.with(other.matches()));
            return;
        }
        require(entry, entry.label(), LONGEST_TERM);
        for (String term : entry.synonyms()) {
            require(entry, term, LONGEST_TERM);
        }
        for (String term : entry.forms()) {
            require(entry, term, LONGEST_TERM);
        }
        for (Translation label : entry.translations()) {
            require(entry, label.text(), LONGEST_TERM);
        }
        if (entry.note() != null) {
            require(entry, entry.note(), LONGEST_NOTE);
        }
        entries.add(entry);
    }

    private static void require(ConceptEntry entry, String text, int limit) throws MateriaException {
        if (text.length() > limit) {
            throw wrong(
                    entry,
                    "has a text of " + text.length() + " characters (" + text.substring(0, 40) + "...)",
                    "correct it: more than " + limit + " are not a term");
        }
    }

    private static MateriaException wrong(ConceptEntry entry, String found, String remedy) {
        return new MateriaException(new Problem(entry.iri(), found, remedy));
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /**
     * Writes the index to {@code file}, which must not exist, and on to the disk.
     *
     * @return what is in it
     */
    public VocabularyFacts write(
            Path file,
            String name,
            @Nullable String version,
            @Nullable String license,
            List<VocabularyFacts.Origin> sources)
            throws IOException {
        Map<IndexSection, Bytes> sections = new EnumMap<>(IndexSection.class);
        writeConcepts(sections);
        int terms = writeTerms(sections);
        int concepts = (int)
                entries.stream().filter(e -> e.kind() != ConceptEntry.Kind.LINK).count();
        // each link of a mapping set stands at both its ends
        int ends = links(ConceptEntry.Kind.LINK);
        int links = links(ConceptEntry.Kind.CONCEPT) + links(ConceptEntry.Kind.OWN) + ends / 2;
        VocabularyFacts facts = new VocabularyFacts(name, version, license, concepts, terms, links, sources);
        Bytes bytes = new Bytes();
        facts.write(bytes);
        sections.put(IndexSection.FACTS, bytes);
        IndexFile.write(file, sections);
        return facts;
    }

    private int links(ConceptEntry.Kind kind) {
        return entries.stream()
                .filter(e -> e.kind() == kind)
                .mapToInt(e -> e.matches().size())
                .sum();
    }

    private void writeConcepts(Map<IndexSection, Bytes> sections) {
        Bytes starts = new Bytes();
        Bytes bytes = new Bytes();
        HashTable slugs = new HashTable(entries.size());
        Map<String, List<Integer>> iris = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            ConceptEntry entry = entries.get(i);
            String slug = slug(entry, taken);
            StoredConcept stored = new StoredConcept(
                    entry.kind(),
                    entry.type(),
                    entry.iri(),
                    entry.matches().stream().sorted().toList(),
                    slug,
                    entry.label(),
                    numbers(entry.broader()),
                    numbers(entry.actions()),
                    numbers(entry.mappedTo()),
                    entry.trees().stream().sorted().toList(),
                    entry.synonyms(),
                    entry.forms(),
                    entry.note());
            starts.putInt(bytes.size());
            stored.write(bytes);
            if (entry.type() != null) {
                slugs.put(HashTable.hash(key(entry.type(), slug)), i);
            }
            for (String iri : new LinkedHashSet<>(StoredConcept.iris(entry.kind(), entry.iri(), entry.matches()))) {
                if (entry.kind() != ConceptEntry.Kind.LINK || iri.equals(entry.iri())) {
                    iris.computeIfAbsent(iri, x -> new ArrayList<>(1)).add(i);
                }
            }
        }
        HashTable table =
                new HashTable(iris.values().stream().mapToInt(List::size).sum());
        iris.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> e.getValue().forEach(number -> table.put(HashTable.hash(e.getKey()), number)));
        sections.put(IndexSection.CONCEPT_STARTS, starts);
        sections.put(IndexSection.CONCEPT_BYTES, bytes);
        sections.put(IndexSection.SLUG_TABLE, slugs.toBytes());
        sections.put(IndexSection.IRI_TABLE, table.toBytes());
    }

    /** What the slug table is hashed by. */
    static String key(ConceptType type, String slug) {
        return type.path() + '/' + slug;
    }

    private static String slug(ConceptEntry entry, Set<String> taken) {
        String slug = entry.slug() == null ? Slug.of(entry.label()) : entry.slug();
        ConceptType type = entry.type();
        if (type == null || taken.add(key(type, slug))) {
            return slug;
        }
        int cut = Math.max(entry.iri().lastIndexOf('/'), entry.iri().lastIndexOf('#'));
        String apart = slug + "-" + Slug.of(entry.iri().substring(cut + 1));
        taken.add(key(type, apart));
        return apart;
    }

    private List<Integer> numbers(List<String> iris) {
        return iris.stream()
                .filter(byIri::containsKey)
                .map(byIri::get)
                .distinct()
                .sorted(Comparator.comparing(n -> entries.get(n).iri()))
                .toList();
    }

    private record Term(String text, String folded, int concept, boolean name, String language) {}

    /** How a term stands in the index: a label in another language with its language behind a separator. */
    private static String stored(Term term) {
        return term.language.isEmpty() ? term.text : term.text + MappedConcepts.SEPARATOR + term.language;
    }

    /** Writes terms and tree, and answers how many terms there are. */
    private int writeTerms(Map<IndexSection, Bytes> sections) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ConceptEntry entry = entries.get(i);
            if (entry.kind() != ConceptEntry.Kind.LINK) {
                Set<String> seen = new HashSet<>();
                addTerms(terms, List.of(entry.label()), i, true, seen);
                addTerms(terms, entry.synonyms(), i, true, seen);
                addTerms(terms, entry.forms(), i, false, seen);
                for (Translation label : entry.translations()) {
                    terms.add(new Term(label.text(), fold(label.text()), i, false, label.language()));
                }
            }
        }
        Integer[] order = new Integer[terms.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparing((Integer i) -> terms.get(i).folded)
                        .thenComparing(i -> stored(terms.get(i)))
                        .thenComparing(Comparator.naturalOrder()));
        int[] rows = new int[order.length];
        Bytes table = new Bytes();
        Bytes bytes = new Bytes();
        for (int row = 0; row < order.length; row++) {
            Term term = terms.get(order[row]);
            rows[order[row]] = row;
            int flags = (term.name ? MappedConcepts.NAME : 0)
                    | (Tokenizer.caseMatters(term.text) ? MappedConcepts.CASE_MATTERS : 0)
                    | (term.language.isEmpty() ? 0 : MappedConcepts.TRANSLATED);
            table.putInt(bytes.size()).putInt(term.concept).putInt(flags);
            bytes.putText(stored(term));
        }
        sections.put(IndexSection.TERM_ROWS, table);
        sections.put(IndexSection.TERM_BYTES, bytes);
        TreeBuilder tree = new TreeBuilder();
        for (int i = 0; i < terms.size(); i++) {
            for (List<String> wording : Tokenizer.readings(terms.get(i).text)) {
                tree.add(wording, i);
            }
        }
        tree.write(sections, rows);
        return rows.length;
    }

    private static void addTerms(List<Term> to, List<String> texts, int concept, boolean name, Set<String> seen) {
        for (String text : texts) {
            if (!text.isBlank() && seen.add(text)) {
                to.add(new Term(text, fold(text), concept, name, ""));
            }
        }
    }

    /** What terms are ordered by. */
    static String fold(String text) {
        return Typography.plain(text).toLowerCase(Locale.ROOT);
    }
}
