package dev.materia.server.sparql;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks another SPARQL endpoint (SPARQL 1.1 Protocol, section 2.1.2), within bounds of time and size. What it says goes
 * nowhere but into the result: the body of a failure stays unread.
 */
final class RemoteEndpoint {

    private static final String JSON = "application/sparql-results+json";
    private static final int MOST_BYTES = 16 << 20;

    /** Made when it is first needed, since most servers never ask another. */
    private static final class Http {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private final Duration patience;

    RemoteEndpoint(Duration patience) {
        this.patience = patience;
    }

    /**
     * The rows of {@code query} at {@code endpoint}, in the JSON format.
     *
     * @throws ProblemException 502 if it gives none, 504 if it takes too long
     */
    byte[] ask(String endpoint, String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint))
                .header("Accept", JSON)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Materia")
                .POST(HttpRequest.BodyPublishers.ofString("query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                Http.CLIENT.sendAsync(request, head -> head.statusCode() == 200 ? new Bounded() : new Unread());
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw failed(endpoint, "answered with status " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ProblemException(HttpProblem.of(
                    504,
                    "federation-timeout",
                    "The endpoint <" + endpoint + "> did not answer within " + patience.toMillis() / 1000.0
                            + " seconds",
                    "Ask it for less, or later."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(endpoint, "was not waited for: this server is stopping");
        } catch (ExecutionException e) {
            throw failed(endpoint, e.getCause() instanceof TooLarge ? "sent too large a result" : "cannot be reached");
        }
    }

    /** 502: no result from {@code endpoint}, which did what {@code found} says. */
    static ProblemException failed(String endpoint, String found) {
        return new ProblemException(HttpProblem.of(
                502,
                "federation-failed",
                "The endpoint <" + endpoint + "> " + found,
                "Try again later, ask it for less, or leave it out; with SERVICE SILENT its part may stay empty."));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the beginning of a body, and fails if there is more. */
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Flow.Subscription> source = new CompletableFuture<>();

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source.complete(subscription);
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (bytes.size() + buffer.remaining() > MOST_BYTES) {
                    source.join().cancel();
                    whole.completeExceptionally(new TooLarge());
                    return;
                }
                byte[] piece = new byte[buffer.remaining()];
                buffer.get(piece);
                bytes.writeBytes(piece);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(bytes.toByteArray());
        }
    }

    /** Takes nothing of a body. */
    private static final class Unread implements HttpResponse.BodySubscriber<byte[]> {

        @Override
        public CompletionStage<byte[]> getBody() {
            return CompletableFuture.completedFuture(new byte[0]);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
