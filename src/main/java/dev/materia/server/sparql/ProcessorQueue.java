package dev.materia.server.sparql;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/**
 * Turns at the processors for those who need them for long: so many at a time, and of those who wait, the one that has
 * had least so far is next. So what needs a second is not kept waiting by what needs for ever.
 */
final class ProcessorQueue {

    /** One who waits. */
    private record Waiting(long used, long since) {}

    private final PriorityQueue<Waiting> queue =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::used).thenComparingLong(Waiting::since));
    private int free;
    private long arrivals;

    /** At most {@code size} at a time. */
    ProcessorQueue(int size) {
        this.free = size;
    }

    /**
     * Waits for a turn.
     *
     * @param used nanoseconds of a processor that one has had already
     * @param patience nanoseconds to wait at most
     * @return false if there was no turn in that time
     */
    synchronized boolean take(long used, long patience) {
        long end = System.nanoTime() + patience;
        Waiting self = new Waiting(used, arrivals++);
        queue.add(self);
        try {
            while (free == 0 || !self.equals(queue.peek())) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)));
            }
            free--;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queue.remove(self);
            notifyAll();
        }
    }

    /** Gives a turn back. */
    synchronized void giveBack() {
        free++;
        notifyAll();
    }

    /** Whether anybody waits. */
    synchronized boolean isWanted() {
        return !queue.isEmpty();
    }
}
