package dev.materia;

import dev.materia.claim.ClaimExtractor;
import dev.materia.claim.Extraction;
import dev.materia.mapping.DatasetAssembly;
import dev.materia.mapping.Iris;
import dev.materia.mapping.MappingOptions;
import dev.materia.mapping.MonographGraph;
import dev.materia.mapping.MonographMapper;
import dev.materia.mapping.MonographNames;
import dev.materia.mapping.Quotes;
import dev.materia.monograph.MonographReader;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.SourceException;
import dev.materia.source.Sources;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/**
 * The whole path of the data: source document, monograph, mentions, claims, triples, validated dataset, release. A
 * source that cannot be used is told to the {@link Listener} and left out; the others go on.
 */
public final class Pipeline {

    private final Settings settings;
    private final Listener listener;
    private final Iris iris;

    /** A path with the choices of {@code settings}, which tells {@code listener} how it goes. */
    public Pipeline(Settings settings, Listener listener) {
        this.settings = settings;
        this.listener = listener;
        this.iris = new Iris(settings.base());
    }

    /** Takes one claim. */
    @FunctionalInterface
    public interface ClaimTaker {

        /** Takes {@code claim}; what it throws ends the run. */
        void take(ClaimLine claim) throws IOException;
    }

    /**
     * Hands over the claims of {@code sources}, in their order and in text order.
     *
     * @param sources names of files, folders and archives, or {@code -} for {@code stdin}
     * @throws SourceException if a vocabulary of the settings cannot be read
     * @throws IOException what {@code claims} throws
     */
    public void extract(List<String> sources, InputStream stdin, ClaimTaker claims)
            throws SourceException, IOException {
        MonographNames names = new MonographNames(iris);
        InOrder.Taker<Extraction, IOException> taker = extraction -> {
            for (ClaimLine line : new ClaimLines(extraction, names.next(extraction.monograph()), iris).toList()) {
                claims.take(line);
            }
        };
        read(find(sources, stdin), taker);
    }

    private DatasetGraph dataset(List<Source> sources) throws SourceException {
        MonographNames names = new MonographNames(iris);
        MonographMapper mapper =
                new MonographMapper(new MappingOptions(iris, settings.quotes() ? Quotes.FULL : Quotes.NONE));
        List<MonographGraph> graphs = new ArrayList<>();
        read(sources, extraction -> {
            Node name = names.next(extraction.monograph());
            graphs.add(mapper.map(extraction, name));
        });
        return DatasetAssembly.of(graphs, iris);
    }

    private List<Source> find(List<String> names, InputStream stdin) {
        return Sources.find(names, stdin, listener::problem);
    }

    /** Reads sources on several threads and hands over what was found in each, in their order. */
    private <E extends Exception> void read(List<Source> sources, InOrder.Taker<Extraction, E> taker)
            throws SourceException, E {
        ClaimExtractor extractor = new ClaimExtractor(Vocabulary.with(settings.vocabulary()));
        long[] done = {0};
        listener.progress(0, sources.size());
        new InOrder<Source, Reading>(settings.jobs(), source -> Reading.of(source, extractor)).run(sources, reading -> {
            reading.tell(listener);
            if (reading.extraction() != null) {
                taker.take(reading.extraction());
            }
            listener.progress(++done[0], sources.size());
        });
    }

    /** What came of one source: either is null. */
    private record Reading(
            @Nullable Extraction extraction, @Nullable Problem problem) {

        static Reading of(Source source, ClaimExtractor extractor) {
            try {
                var document = source.read();
                return new Reading(
                        extractor.extract(MonographReader.of(document).read(document)), null);
            } catch (SourceException e) {
                return new Reading(null, e.problem());
            }
        }

        void tell(Listener listener) {
            if (problem != null) {
                listener.problem(problem);
            }
            if (extraction != null) {
                listener.detail(extraction.monograph().origin() + ": "
                        + extraction.monograph().passages().size() + " passages, "
                        + extraction.claims().size() + " claims");
            }
        }
    }
}
