package dev.materia.app;

import dev.materia.app.output.VocabularyLine;
import dev.materia.linking.learned.LexiconFile;
import dev.materia.mapping.Iris;
import dev.materia.release.IdentifierParser;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.Concept;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Descriptor;
import dev.materia.vocabulary.Translation;
import dev.materia.vocabulary.Typography;
import dev.materia.vocabulary.Vocabulary;
import dev.materia.vocabulary.index.VocabularyFacts;
import dev.materia.vocabulary.reading.Progress;
import dev.materia.vocabulary.store.Home;
import dev.materia.vocabulary.store.VocabularyChoice;
import dev.materia.vocabulary.store.VocabularyImport;
import dev.materia.vocabulary.store.VocabularyStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The imported vocabularies of a user: what the {@code vocabulary} commands do. */
public final class Vocabularies {

    private final VocabularyStore shelf;

    /** Those in Materia's folder {@code home}. */
    public Vocabularies(Path home) {
        shelf = new VocabularyStore(home);
    }

    /**
     * How to import.
     *
     * @param name what to call it, or null for the usual
     * @param version as its publisher calls it, or null for what the files say
     * @param license likewise
     * @param sha256 of the sources in their order, or nothing
     * @param type local name of the type of concepts without one, or null
     * @param on whether it is used where the user names none
     * @param maxBytes most bytes of one source
     */
    public record Choices(
            @Nullable String name,
            @Nullable String version,
            @Nullable String license,
            List<String> sha256,
            @Nullable String type,
            boolean on,
            long maxBytes) {

        /** Copies the list. */
        public Choices {
            sha256 = List.copyOf(sha256);
        }
    }

    /**
     * Imports files and addresses as one vocabulary, whole or not at all.
     *
     * @return what is in it
     * @throws MateriaException if one of them cannot be had or is wrong
     */
    public VocabularyLine add(List<String> sources, Choices choices, RunListener listener) throws MateriaException {
        Progress progress = new Progress() {
            @Override
            public void bytes(String step, long done, long total) {
                listener.step(step, done, total);
            }

            @Override
            public void report(Problem problem) {
                listener.note(problem);
            }
        };
        VocabularyFacts facts = new VocabularyImport(
                        sources,
                        choices.name,
                        choices.version,
                        choices.license,
                        choices.sha256,
                        type(choices.type).orElse(null),
                        choices.on,
                        choices.maxBytes)
                .run(shelf, progress);
        facts.sources().forEach(s -> listener.detail(s.name() + ": SHA-256 " + s.sha256()));
        return line(facts, choices.on);
    }

    /** The type of that local name, in any case. */
    public static Optional<String> typeName(String name) {
        return type(name).map(ConceptType::localName);
    }

    private static Optional<ConceptType> type(@Nullable String name) {
        return Stream.of(ConceptType.values())
                .filter(t -> t.localName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** What is imported, in its order of trust, and what was learnt; a broken vocabulary says so. */
    public List<VocabularyLine> list() throws MateriaException {
        List<VocabularyLine> lines = new ArrayList<>();
        for (VocabularyStore.Place place : shelf.places()) {
            try {
                lines.add(line(shelf.open(place.name()).facts(), place.on()));
            } catch (MateriaException e) {
                lines.add(new VocabularyLine(place.name(), place.on(), null, null, 0, 0, 0, e.getMessage()));
            }
        }
        for (String name : Lexicons.names()) {
            try {
                int size = LexiconFile.size(Lexicons.file(name));
                lines.add(new VocabularyLine(name, false, "learnt", null, 0, size, 0, null));
            } catch (MateriaException e) {
                lines.add(new VocabularyLine(name, false, "learnt", null, 0, 0, 0, e.getMessage()));
            }
        }
        return lines;
    }

    private static VocabularyLine line(VocabularyFacts facts, boolean on) {
        return new VocabularyLine(
                facts.name(),
                on,
                facts.version(),
                facts.license(),
                facts.concepts(),
                facts.terms(),
                facts.links(),
                null);
    }

    /**
     * The concepts that a term names: those of which it is the identifier, those that have it letter for letter but for
     * case and the shape of apostrophes, hyphens and spaces, those of which it is a variant (plural, hyphens, British
     * spelling, words the other way round), and those with a term that starts with it.
     *
     * @param given names of imported vocabularies and paths of files, as for a run
     * @param limit most concepts of one vocabulary that are shown for their start alone
     */
    public static List<VocabularyEntry> lookup(String term, List<String> given, int limit) throws MateriaException {
        Vocabulary vocabulary = VocabularyChoice.of(given);
        Map<String, VocabularyEntry> found = new LinkedHashMap<>();
        for (String iri : new IdentifierParser(Iris.DEFAULT_BASE).iris(term)) {
            identifiedBy(iri, vocabulary).forEach(hit -> add(found, hit, "exact"));
        }
        String words = Typography.plain(term).strip().replaceAll(" +", " ");
        for (Vocabulary.Hit hit : vocabulary.naming(words)) {
            Stream<String> terms =
                    hit.translation().map(label -> Stream.of(label.text())).orElseGet(() -> terms(hit));
            String how = terms.map(Typography::plain).anyMatch(words::equalsIgnoreCase) ? "exact" : "variant";
            add(found, hit, how);
        }
        for (Vocabulary.Hit hit : vocabulary.startingWith(words, limit)) {
            add(found, hit, "prefix");
        }
        return List.copyOf(found.values());
    }

    private static Stream<Vocabulary.Hit> identifiedBy(String iri, Vocabulary vocabulary) {
        Stream<Vocabulary.Hit> own = Stream.of(ConceptType.values())
                .filter(type -> iri.startsWith(Iris.DEFAULT_BASE + type.path() + "/"))
                .flatMap(type ->
                        vocabulary
                                .identifiedBy(
                                        type,
                                        iri.substring(Iris.DEFAULT_BASE.length()
                                                + type.path().length()
                                                + 1))
                                .stream());
        return Stream.concat(own, vocabulary.identifiedBy(iri).stream());
    }

    private static Stream<String> terms(Vocabulary.Hit hit) {
        Stream<String> own = hit.concept().stream()
                .flatMap(c ->
                        Stream.of(List.of(c.label()), c.synonyms(), c.forms()).flatMap(List::stream));
        return Stream.concat(own, hit.descriptor().map(Descriptor::label).stream());
    }

    private static void add(Map<String, VocabularyEntry> to, Vocabulary.Hit hit, String how) {
        Optional<Descriptor> descriptor = hit.descriptor();
        Optional<Concept> concept = hit.concept();
        String own = concept.map(c -> c.type().path() + "/" + c.slug()).orElse("");
        String id = descriptor.map(Descriptor::iri).orElse(own);
        to.putIfAbsent(
                own + " " + id,
                new VocabularyEntry(
                        how,
                        id,
                        concept.map(Concept::label)
                                .orElseGet(
                                        () -> descriptor.map(Descriptor::label).orElse("")),
                        concept.map(c -> c.type().localName()).orElse(""),
                        descriptor.map(Descriptor::trees).orElse(List.of()),
                        own,
                        hit.source(),
                        hit.translation().map(Translation::toString).orElse("")));
    }

    /** The folder that holds what a user has imported. */
    public static Path folder() {
        return Home.folder();
    }
}
