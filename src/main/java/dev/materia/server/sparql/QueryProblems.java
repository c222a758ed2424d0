package dev.materia.server.sparql;

import dev.materia.release.running.RunningQuery;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.time.Duration;

/** The answers to queries that could not be answered as a whole. */
final class QueryProblems {

    private static final int RETRY_SECONDS = 2;

    private QueryProblems() {}

    /** The reason why a query ended that might run for {@code time}. */
    static ProblemException of(RunningQuery.End end, Duration time) {
        return switch (end) {
            case TIME -> timeout(time);
            case MEMORY -> memory();
            case BUSY -> busy();
            case CLIENT -> gone();
        };
    }

    /** 422: the result passes the limit that {@code limit} names. */
    static ProblemException tooLarge(String limit) {
        return new ProblemException(HttpProblem.of(
                422,
                "result-size",
                "The result has more than " + limit + ", the most that is sent; nothing was sent",
                "Ask in parts, with ORDER BY, LIMIT and OFFSET, or take a dump from /dump/."));
    }

    /** 503: too many are running. */
    static ProblemException busy() {
        return new ProblemException(
                HttpProblem.of(503, "busy", "Too many queries are running", "Try again in a moment.")
                        .with("Retry-After", Integer.toString(RETRY_SECONDS)));
    }

    /** 503: the disk that holds large results until they are sent is full. */
    static ProblemException noRoom() {
        return new ProblemException(HttpProblem.of(
                        503,
                        "result-room",
                        "The server has no room for a result of this size at the moment",
                        "Ask for less at a time, or try again later.")
                .with("Retry-After", Integer.toString(RETRY_SECONDS)));
    }

    /** 503: its rows take too much memory. */
    static ProblemException memory() {
        return new ProblemException(HttpProblem.of(
                503,
                "query-memory",
                "The query needs more memory than is available",
                "Ask for less at a time, or run it on a dump from /dump/."));
    }

    private static ProblemException timeout(Duration time) {
        return new ProblemException(HttpProblem.of(
                503,
                "query-timeout",
                "The query was stopped: it ran longer than " + time.toMillis() / 1000.0 + " seconds; nothing was sent",
                "Make it more selective, or run it on a dump from /dump/."));
    }

    /** 499, which no client sees: it has closed the connection. */
    private static ProblemException gone() {
        return new ProblemException(HttpProblem.of(
                499, "client-gone", "The client closed the connection before the answer was made", "Wait for it."));
    }
}
