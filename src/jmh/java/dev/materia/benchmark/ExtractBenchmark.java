package dev.materia.benchmark;

import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.claim.Extraction;
import dev.materia.source.SourceDocument;
import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Documents read and their claims extracted, one an operation. {@code megabytes} counts what they held, and {@code
 * seconds} the processor time that went into it, which other programs on the machine change less than the clock's.
 */
public class ExtractBenchmark {

    /** What all threads share: the documents, which they take in turn, and the extractor. */
    @State(Scope.Benchmark)
    public static class Shelf {

        @Param("GENERATED")
        public Corpus corpus = Corpus.GENERATED;

        private final AtomicInteger next = new AtomicInteger();
        private List<SourceDocument> documents = List.of();
        private ClaimExtractor extractor = new ClaimExtractor(Vocabulary.of(List.of()));

        /** Reads the documents and the vocabulary. */
        @Setup
        public void fill() throws MateriaException {
            documents = corpus.documents();
            extractor = new ClaimExtractor(Vocabulary.builtIn());
        }

        private SourceDocument take() {
            return documents.get(Math.floorMod(next.getAndIncrement(), documents.size()));
        }
    }

    /** What a thread has read, and the time its processor gave to it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Amount {
        public double megabytes;
        public double seconds;
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Reads the next document and extracts its claims. */
    @Benchmark
    public Extraction extract(Shelf shelf, Amount amount) throws MateriaException {
        SourceDocument document = shelf.take();
        long start = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = Corpus.extract(document, shelf.extractor);
        amount.seconds += (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        amount.megabytes += document.bytes().length / 1e6;
        return extraction;
    }
}
