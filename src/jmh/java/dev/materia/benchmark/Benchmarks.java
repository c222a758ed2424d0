package dev.materia.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of extraction and prints what they came to. */
final class Benchmarks {

    private static final int WARM_UP = 5;
    private static final int MEASURED = 5;
    private static final TimeValue WINDOW = TimeValue.seconds(4);

    private Benchmarks() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        System.out.println("corpus     threads  MB/s  (+-)  allocated MB a MB");
        for (Corpus corpus : Corpus.values()) {
            for (int threads = 1; threads <= 2; threads++) {
                if (corpus.isThere()) {
                    print(corpus, threads, run(corpus, threads));
                }
            }
        }
        memory();
    }

    private static RunResult run(Corpus corpus, int threads) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(ExtractBenchmark.class.getName())
                .param("corpus", corpus.name())
                .threads(threads)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(WINDOW)
                .measurementIterations(MEASURED)
                .measurementTime(WINDOW)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options).runSingle();
    }

    private static void print(Corpus corpus, int threads, RunResult run) {
        Result<?> megabytes = run.getSecondaryResults().get("megabytes");
        double allocated = run.getSecondaryResults().entrySet().stream()
                .filter(e -> e.getKey().endsWith("gc.alloc.rate"))
                .mapToDouble(e -> e.getValue().getScore())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%-10s %7d %5.2f %5.2f %10.0f%n",
                corpus.name().toLowerCase(Locale.ROOT),
                threads,
                megabytes.getScore(),
                megabytes.getScoreError(),
                allocated / megabytes.getScore());
    }

    /** In a Java of its own, with a small nursery, so that what lives is told from what is not yet swept. */
    private static void memory() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx2g",
                        "-Xmn16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryCheck.class.getName())
                .inheritIO()
                .start()
                .waitFor();
    }
}
