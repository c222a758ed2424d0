package dev.materia.release.statement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Independent pieces of work, some at a time. */
final class ParallelTasks {

    private ParallelTasks() {}

    /**
     * Runs all tasks, at most {@code jobs} at a time.
     *
     * @return their results, in the order of the tasks
     * @throws IOException what the first task to fail, in that order, failed with; all have ended by then
     */
    static <T> List<T> run(List<Callable<T>> tasks, int jobs) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, tasks.size())));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw cause instanceof IOException io ? io : new IOException(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
