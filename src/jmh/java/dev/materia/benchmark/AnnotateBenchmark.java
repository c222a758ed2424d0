package dev.materia.benchmark;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import dev.materia.linking.EntityLinker;
import dev.materia.pubtator.PubTatorDocument;
import dev.materia.source.MateriaException;
import dev.materia.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Documents annotated, one an operation, by Materia and by a trie that looks for the same terms and nothing else.
 * {@code megabytes} counts what they held, {@code seconds} the processor time that went into it, and {@code mentions}
 * what was found.
 */
public class AnnotateBenchmark {

    /** Who annotates. */
    public enum Engine {
        /** All that {@code materia annotate} does but reading and printing. */
        MATERIA {
            @Override
            Finder finder() throws MateriaException {
                EntityLinker linker = new EntityLinker(Vocabulary.with(List.of(), Abstracts.imported()));
                return document ->
                        linker.annotate(document.text(), document.spans(), null).size();
            }
        },
        /** Aho and Corasick's automaton in a double array: every term as a string, where it starts and ends a word. */
        TRIE {
            @Override
            Finder finder() throws MateriaException {
                TreeMap<String, Integer> terms = new TreeMap<>();
                Abstracts.terms(Abstracts.imported()).forEach(t -> terms.put(t, terms.size()));
                AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
                trie.build(terms);
                return document -> {
                    String text = document.text().toLowerCase(Locale.ROOT);
                    int[] found = new int[1];
                    trie.parseText(text, (begin, end, term) -> {
                        boolean starts = begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1));
                        boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
                        found[0] += starts && ends ? 1 : 0;
                    });
                    return found[0];
                };
            }
        };

        abstract Finder finder() throws MateriaException;
    }

    /** Counts what a document mentions. */
    interface Finder {
        int find(PubTatorDocument document);
    }

    /** What all threads share: the documents, which they take in turn, and the engine. */
    @State(Scope.Benchmark)
    public static class Shelf {

        @Param("MATERIA")
        public Engine engine = Engine.MATERIA;

        private final AtomicInteger next = new AtomicInteger();
        private List<PubTatorDocument> documents = List.of();
        private int[] lengths = new int[0];
        private Finder finder = document -> 0;

        /** Reads the documents and the vocabularies. */
        @Setup
        public void fill() throws MateriaException, IOException {
            documents = Abstracts.documents();
            lengths = documents.stream()
                    .mapToInt(d -> d.text().getBytes(StandardCharsets.UTF_8).length)
                    .toArray();
            finder = engine.finder();
        }
    }

    /** What a thread has annotated, and the time its processor gave to it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Amount {
        public double megabytes;
        public double seconds;
        public double mentions;
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Annotates the next document. */
    @Benchmark
    public int annotate(Shelf shelf, Amount amount) {
        int at = Math.floorMod(shelf.next.getAndIncrement(), shelf.documents.size());
        long start = THREADS.getCurrentThreadCpuTime();
        int found = shelf.finder.find(shelf.documents.get(at));
        amount.seconds += (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        amount.megabytes += shelf.lengths[at] / 1e6;
        amount.mentions += found;
        return found;
    }
}
