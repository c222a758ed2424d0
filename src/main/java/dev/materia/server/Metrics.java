package dev.materia.server;

import dev.materia.server.sparql.Executor;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** What the server has done since it started, in the text format of Prometheus (exposition format 0.0.4). */
final class Metrics {

    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    /** Upper bounds of the times to answer, in seconds. */
    private static final double[] BOUNDS = {0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 30};

    private final Executor executor;
    private final long started = System.nanoTime();
    private final AtomicLongArray byClass = new AtomicLongArray(6);
    private final AtomicLongArray buckets = new AtomicLongArray(BOUNDS.length + 1);
    private final LongAdder nanos = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final LongAdder broken = new LongAdder();

    Metrics(Executor executor) {
        this.executor = executor;
    }

    /** Counts a request that was answered with {@code status} after so many nanoseconds. */
    void answered(int status, long time) {
        byClass.incrementAndGet(Math.min(Math.max(status / 100, 1), 5));
        nanos.add(time);
        int bucket = 0;
        while (bucket < BOUNDS.length && time > BOUNDS[bucket] * 1e9) {
            bucket++;
        }
        buckets.incrementAndGet(bucket);
    }

    /** Counts that another release was published. */
    void changed() {
        changes.increment();
    }

    /** Counts that a new release was broken. */
    void refusedRelease() {
        broken.increment();
    }

    /** The numbers, for the release of that version and so many triples. */
    String text(String version, long triples) {
        StringBuilder out = new StringBuilder();
        head(out, "materia_release_info", "gauge", "The release that is published.");
        out.append("materia_release_info{version=\"").append(version).append("\"} 1\n");
        value(out, "materia_triples", "gauge", "Triples of that release.", triples);
        value(out, "materia_release_changes_total", "counter", "New releases that were published.", changes.sum());
        value(out, "materia_release_failures_total", "counter", "New releases that were broken.", broken.sum());
        head(out, "materia_http_responses_total", "counter", "Answers, by the class of their status.");
        for (int status = 1; status <= 5; status++) {
            out.append("materia_http_responses_total{class=\"")
                    .append(status)
                    .append("xx\"} ")
                    .append(byClass.get(status))
                    .append('\n');
        }
        histogram(out);
        value(out, "materia_queries_running", "gauge", "Queries that run now.", executor.running());
        value(
                out,
                "materia_queries_total",
                "counter",
                "Queries that were run and answered.",
                executor.counts().answeredCount());
        value(
                out,
                "materia_query_seconds_total",
                "counter",
                "Time that these took.",
                executor.counts().seconds());
        value(
                out,
                "materia_queries_repeated_total",
                "counter",
                "Queries answered with an answer that was kept.",
                executor.counts().repeatedCount());
        value(
                out,
                "materia_queries_refused_total",
                "counter",
                "Queries refused because too many were running.",
                executor.counts().refusedCount());
        value(
                out,
                "materia_queries_failed_total",
                "counter",
                "Queries that started and failed.",
                executor.counts().failedCount());
        value(
                out,
                "materia_query_memory_bytes",
                "gauge",
                "Memory that the rows of running queries take.",
                executor.memory().used());
        Runtime runtime = Runtime.getRuntime();
        value(
                out,
                "materia_memory_used_bytes",
                "gauge",
                "Memory of the Java heap in use.",
                runtime.totalMemory() - runtime.freeMemory());
        value(out, "materia_memory_max_bytes", "gauge", "Most memory that the heap may take.", runtime.maxMemory());
        value(out, "materia_uptime_seconds", "gauge", "Time since the start.", (System.nanoTime() - started) / 1e9);
        return out.toString();
    }

    private void histogram(StringBuilder out) {
        String name = "materia_http_response_seconds";
        head(out, name, "histogram", "Time to answer.");
        long sum = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            sum += buckets.get(i);
            out.append(name)
                    .append("_bucket{le=\"")
                    .append(i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf")
                    .append("\"} ")
                    .append(sum)
                    .append('\n');
        }
        out.append(name).append("_sum ").append(number(nanos.sum() / 1e9)).append('\n');
        out.append(name).append("_count ").append(sum).append('\n');
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void value(StringBuilder out, String name, String type, String help, double value) {
        head(out, name, type, help);
        out.append(name).append(' ').append(number(value)).append('\n');
    }

    private static void value(StringBuilder out, String name, String type, String help, long value) {
        head(out, name, type, help);
        out.append(name).append(' ').append(value).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
