package dev.materia.release.push;

import dev.materia.source.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Sends requests to a store, again after a while where it is busy or cannot be reached. */
final class StoreClient {

    /** Too many requests, bad gateway, service unavailable, gateway timeout. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final int ATTEMPTS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final int SHOWN = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(20))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Optional<String> authorization;
    private final long firstPauseMillis;

    StoreClient(Optional<String> authorization, long firstPauseMillis) {
        this.authorization = authorization;
        this.firstPauseMillis = firstPauseMillis;
    }

    /** A request to {@code address}. */
    HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(10)).header("User-Agent", "Materia");
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    /**
     * Sends a request, which may be sent again.
     *
     * @throws PushException if the store cannot be reached, or asks for a login
     */
    HttpResponse<String> send(HttpRequest request) throws PushException {
        long pause = firstPauseMillis;
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                    throw new PushException(new Problem(
                            request.uri().toString(),
                            "the store refuses access (" + answer.statusCode() + ")",
                            "give --user and the password in MATERIA_PASSWORD, or a token in MATERIA_TOKEN"));
                }
                if (!PASSING.contains(answer.statusCode()) || attempt == ATTEMPTS) {
                    return answer;
                }
                pause = Math.max(pause, retryAfter(answer));
            } catch (PushException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new PushException(
                            new Problem(
                                    request.uri().toString(),
                                    "the store cannot be reached: " + reason(e),
                                    "run the same command again when it can: what has arrived is not sent again"),
                            e);
                }
            } catch (InterruptedException e) {
                throw interrupted(request.uri());
            }
            pause(pause, request.uri());
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /**
     * Sends a request that must succeed.
     *
     * @throws PushException if it does not
     */
    void done(HttpRequest request) throws PushException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            throw refused(request.uri(), answer);
        }
    }

    static PushException refused(URI address, HttpResponse<String> answer) {
        if (answer.statusCode() == 404 || answer.statusCode() == 405) {
            return new PushException(new Problem(
                    address.toString(),
                    "there is no dataset at this address that takes data (the store answers " + answer.statusCode()
                            + ")",
                    "check the address, or make the dataset in the store first"));
        }
        String body = answer.body().strip().replaceAll("\\s+", " ");
        return new PushException(new Problem(
                address.toString(),
                "the store answers " + answer.statusCode() + " " + body.substring(0, Math.min(body.length(), SHOWN)),
                "look at the store's log, and run the same command again: what has arrived is not sent again"));
    }

    private static String reason(IOException e) {
        if (e.getMessage() != null) {
            return e.getMessage();
        }
        return e instanceof ConnectException ? "nothing listens at this address" : e.toString();
    }

    private static long retryAfter(HttpResponse<String> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,4}") ? Math.min(1000 * Long.parseLong(seconds), LONGEST_PAUSE_MILLIS) : 0;
    }

    private static void pause(long millis, URI address) throws PushException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(address);
        }
    }

    private static PushException interrupted(URI address) {
        Thread.currentThread().interrupt();
        return new PushException(
                new Problem(address.toString(), "the push was interrupted", "run the same command again"));
    }
}
