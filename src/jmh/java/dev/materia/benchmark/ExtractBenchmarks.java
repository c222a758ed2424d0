package dev.materia.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks of extraction and prints what they came to. */
final class ExtractBenchmarks {

    private ExtractBenchmarks() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
        System.out.println("Claims extracted, after the Java machine has warmed up:");
        System.out.println("corpus     threads    MB/s    (+-)   MB a second of processor   allocated, MB a MB");
        for (Corpus corpus : Corpus.values()) {
            for (int threads = 1; threads <= 2; threads++) {
                if (corpus.isThere()) {
                    print(corpus, threads, Measured.of(ExtractBenchmark.class, "corpus", corpus, threads));
                }
            }
        }
        System.out.println();
        System.out.println("Memory of `materia extract` on 2 threads, each line a run of its own:");
        for (MemoryCheck.Input input : MemoryCheck.Input.values()) {
            memory(input);
        }
    }

    private static void print(Corpus corpus, int threads, Measured run) {
        double megabytes = run.score("megabytes");
        System.out.printf(
                Locale.ROOT,
                "%-10s %7d %7.2f %7.2f %26.2f %20.0f%n",
                corpus.name().toLowerCase(Locale.ROOT),
                threads,
                megabytes,
                run.error("megabytes"),
                megabytes / run.score("seconds"),
                run.score("gc.alloc.rate") / megabytes);
    }

    /** In a Java of its own, with a collector and a nursery that leave little unswept. */
    private static void memory(MemoryCheck.Input input) throws IOException, InterruptedException {
        System.out.printf("%-46s", input.description());
        System.out.flush();
        Path folder = Files.createTempDirectory("materia-benchmark-");
        try {
            input.write(folder);
            new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx1g",
                            "-Xmn16m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            MemoryCheck.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
