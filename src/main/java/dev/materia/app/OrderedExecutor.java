package dev.materia.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies a function on several threads and hands its results over in the order of what it was applied to. Never more
 * than a few results wait, so that memory does not grow with the number of items.
 *
 * @param <T> what the function is applied to
 * @param <R> what it gives
 */
public final class OrderedExecutor<T, R> {

    private static final int WAITING_PER_THREAD = 4;

    private final int threads;
    private final Function<T, R> function;

    public OrderedExecutor(int threads, Function<T, R> function) {
        this.threads = threads;
        this.function = function;
    }

    /** Takes a result; what it throws ends the run. */
    @FunctionalInterface
    public interface Taker<R, E extends Exception> {
        void take(R result) throws E;
    }

    /** Hands the result of each of {@code items} to {@code taker}, on the calling thread. */
    public <E extends Exception> void run(List<T> items, Taker<R, E> taker) throws E {
        run(items.iterator(), Math.min(threads, items.size()), taker);
    }

    /** Hands the result of each of {@code items}, which are asked for as they are needed, to {@code taker}. */
    public <E extends Exception> void run(Iterator<T> items, Taker<R, E> taker) throws E {
        run(items, threads, taker);
    }

    private <E extends Exception> void run(Iterator<T> rest, int workers, Taker<R, E> taker) throws E {
        if (workers < 2) {
            while (rest.hasNext()) {
                taker.take(function.apply(rest.next()));
            }
            return;
        }
        ExecutorService pool = pool(workers);
        try {
            Deque<Future<R>> waiting = new ArrayDeque<>();
            while (rest.hasNext() || !waiting.isEmpty()) {
                while (rest.hasNext() && waiting.size() < threads * WAITING_PER_THREAD) {
                    T item = rest.next();
                    waiting.add(pool.submit(() -> function.apply(item)));
                }
                taker.take(result(waiting.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Decides in order what is still to be done about a result. */
    @FunctionalInterface
    public interface Decision<R, S, E extends Exception> {

        /** What is still to be done; null for nothing. */
        @Nullable Supplier<S> decide(R result) throws E;
    }

    /**
     * Applies the function to each of {@code items} on several threads, decides on each result in order, on the calling
     * thread, does what was decided on several threads again, and hands over what came of it in order.
     */
    public <S, E extends Exception> void run(Iterator<T> items, Decision<R, S, E> decision, Taker<S, E> taker)
            throws E {
        if (threads < 2) {
            while (items.hasNext()) {
                Supplier<S> rest = decision.decide(function.apply(items.next()));
                if (rest != null) {
                    taker.take(rest.get());
                }
            }
            return;
        }
        ExecutorService pool = pool(threads);
        try {
            int most = threads * WAITING_PER_THREAD;
            Deque<Future<R>> read = new ArrayDeque<>();
            Deque<Future<S>> decided = new ArrayDeque<>();
            while (items.hasNext() || !read.isEmpty() || !decided.isEmpty()) {
                while (items.hasNext() && read.size() < most) {
                    T item = items.next();
                    read.add(pool.submit(() -> function.apply(item)));
                }
                if (!read.isEmpty() && decided.size() < most) {
                    Supplier<S> rest = decision.decide(result(read.remove()));
                    if (rest != null) {
                        decided.add(pool.submit(rest::get));
                    }
                }
                while (!decided.isEmpty() && (decided.element().isDone() || decided.size() == most || read.isEmpty())) {
                    taker.take(result(decided.remove()));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static ExecutorService pool(int workers) {
        return Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
