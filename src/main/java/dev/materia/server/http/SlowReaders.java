package dev.materia.server.http;

import java.time.Duration;

/**
 * How slowly a client may read an answer before it is cut off.
 *
 * @param patience time in which nothing is asked of it
 * @param bytesPerSecond what it has to have read for each second after that, on average
 */
public record SlowReaders(Duration patience, int bytesPerSecond) {

    /** Less than the slowest line that people use. */
    public static final SlowReaders DEFAULT = new SlowReaders(Duration.ofSeconds(30), 2048);

    /** The attribute of a request that holds another bound than {@link #DEFAULT}. */
    public static final String ATTRIBUTE = SlowReaders.class.getName();

    /** Whether a client that has read so much in so many nanoseconds is too slow. */
    boolean isTooSlow(long read, long nanos) {
        double seconds = (nanos - patience.toNanos()) / 1e9;
        return seconds > 0 && read < bytesPerSecond * seconds;
    }
}
