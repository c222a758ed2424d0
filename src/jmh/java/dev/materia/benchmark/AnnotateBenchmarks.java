package dev.materia.benchmark;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.index.MappedConcepts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks of annotation and prints what they came to. */
final class AnnotateBenchmarks {

    private AnnotateBenchmarks() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws RunnerException, MateriaException, IOException {
        List<MappedConcepts> imported = Abstracts.imported();
        System.out.printf(
                Locale.ROOT,
                "%d documents; terms: %d, of the built-in vocabulary%s%n",
                Abstracts.documents().size(),
                Abstracts.terms(imported).size(),
                imported.isEmpty()
                        ? " alone"
                        : " and " + String.join(", ", imported.stream().map(MappedConcepts::name).toList()));
        System.out.println("threads  engine     MB/s    (+-)   MB a second of processor   mentions a MB");
        for (int threads = 1; threads <= 2; threads++) {
            double[] materia = print(AnnotateBenchmark.Engine.MATERIA, threads);
            double[] trie = print(AnnotateBenchmark.Engine.TRIE, threads);
            System.out.printf(
                    Locale.ROOT, "%7d  %-8s %6.2f %34.2f%n", threads, "ratio", materia[0] / trie[0], materia[1] / trie[1]);
        }
    }

    private static double[] print(AnnotateBenchmark.Engine engine, int threads) throws RunnerException {
        Measured run = Measured.of(AnnotateBenchmark.class, "engine", engine, threads);
        double megabytes = run.score("megabytes");
        double ofProcessor = megabytes / run.score("seconds");
        System.out.printf(
                Locale.ROOT,
                "%7d  %-8s %6.2f %7.2f %26.2f %15.0f%n",
                threads,
                engine.name().toLowerCase(Locale.ROOT),
                megabytes,
                run.error("megabytes"),
                ofProcessor,
                run.score("mentions") / megabytes);
        return new double[] {megabytes, ofProcessor};
    }
}
