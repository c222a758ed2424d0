package dev.materia.benchmark;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What a benchmark came to, with one value of its parameter, on some threads. All are measured in the same way. */
record Measured(RunResult run) {

    private static final int WARM_UP = 5;
    private static final int MEASURED = 5;
    private static final TimeValue WINDOW = TimeValue.seconds(3);

    /** Runs a benchmark in a Java of its own. */
    static Measured of(Class<?> benchmark, String parameter, Enum<?> value, int threads) throws RunnerException {
        return new Measured(new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .param(parameter, value.name())
                        .threads(threads)
                        .forks(1)
                        .warmupIterations(WARM_UP)
                        .warmupTime(WINDOW)
                        .measurementIterations(MEASURED)
                        .measurementTime(WINDOW)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle());
    }

    /** A figure by the end of its name, for JMH puts marks before those of profilers. */
    double score(String name) {
        return run.getSecondaryResults().entrySet().stream()
                .filter(e -> e.getKey().endsWith(name))
                .mapToDouble(e -> e.getValue().getScore())
                .sum();
    }

    /** Half the width of the 99.9 % confidence interval of a figure. */
    double error(String name) {
        return run.getSecondaryResults().get(name).getScoreError();
    }
}
