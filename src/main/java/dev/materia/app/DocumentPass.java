package dev.materia.app;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A pass over documents on several threads, in no order. */
final class DocumentPass {

    private DocumentPass() {}

    /** Work on a document, by its number. */
    @FunctionalInterface
    interface Work {
        void on(int number) throws IOException;
    }

    /** Work on a document with something that each thread has for itself. */
    @FunctionalInterface
    interface WorkWith<R> {
        void on(int number, R own) throws IOException;
    }

    /** Opens what a thread has for itself. */
    @FunctionalInterface
    interface Opener<R> {
        R open() throws IOException;
    }

    /** Does the work on all documents. */
    static void run(List<Integer> numbers, int jobs, Work work) throws IOException {
        run(numbers, jobs, () -> (Closeable) () -> {}, (number, nothing) -> work.on(number));
    }

    /** Does the work on all documents with what {@code opener} gives to each thread; it is closed at the end. */
    static <R extends Closeable> void run(List<Integer> numbers, int jobs, Opener<R> opener, WorkWith<R> work)
            throws IOException {
        int threads = Math.max(1, Math.min(jobs, numbers.size()));
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    try (R own = opener.open()) {
                        for (int n = next.getAndIncrement(); n < numbers.size(); n = next.getAndIncrement()) {
                            work.on(numbers.get(n), own);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof IOException io ? io : new IOException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
