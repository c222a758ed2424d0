package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads a file over HTTP. What has come stays when the connection breaks, and the next try asks for the rest (RFC 9110,
 * section 14): with {@code If-Range}, so that a file that has changed meanwhile comes again.
 */
public final class Download {

    private static final int TRIES = 4;

    /** Time for a connection, and for the beginning of an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final Progress progress;
    private final long limit;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();

    /**
     * A downloader.
     *
     * @param limit most bytes that a file may have
     */
    public Download(Progress progress, long limit) {
        this.progress = progress;
        this.limit = limit;
    }

    /** Whether {@code name} is an address to load from, not a file. */
    public static boolean isAddress(String name) {
        return name.startsWith("http://") || name.startsWith("https://");
    }

    /**
     * Loads {@code address} into {@code file}, going on with what an earlier try left beside it.
     *
     * @throws MateriaException if it cannot be had, or is larger than the limit
     */
    public void load(String address, Path file) throws MateriaException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Path tag = file.resolveSibling(file.getFileName() + ".tag");
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null) {
                throw new IllegalArgumentException("no host");
            }
            IOException last = null;
            for (int i = 0; i < TRIES; i++) {
                try {
                    if (fetch(uri, address, part, tag)) {
                        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                        Files.deleteIfExists(tag);
                        return;
                    }
                } catch (IOException e) {
                    last = e;
                }
            }
            throw new MateriaException(
                    new Problem(
                            address,
                            "cannot be loaded: " + reason(last),
                            "check address and network and run the same command again: the download" + " resumes"),
                    last == null ? new IOException("incomplete") : last);
        } catch (IllegalArgumentException e) {
            throw new MateriaException(new Problem(address, "is not a web address", "check how it is spelled"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MateriaException(
                    new Problem(address, "loading was interrupted", "run the same command again"), e);
        }
    }

    private static String reason(@Nullable IOException failure) {
        if (failure instanceof ConnectException) {
            boolean unknown = failure.getCause() instanceof ConnectException inner
                    && inner.getCause() instanceof UnresolvedAddressException;
            return unknown ? "unknown host" : "connection refused";
        }
        return failure instanceof HttpTimeoutException
                ? "the server does not answer in time"
                : "the connection broke before all had come";
    }

    /** Whether the file is whole now. */
    private boolean fetch(URI uri, String address, Path part, Path tag)
            throws IOException, InterruptedException, MateriaException {
        long have = Files.exists(part) && Files.exists(tag) ? Files.size(part) : 0;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept-Encoding", "identity");
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-").header("If-Range", Files.readString(tag));
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            Optional<Matcher> range = response.headers()
                    .firstValue("Content-Range")
                    .map(RANGE::matcher)
                    .filter(Matcher::matches);
            if (response.statusCode() == 416 && have > 0) {
                Files.deleteIfExists(tag);
                throw new IOException("the server has no such part of it");
            }
            boolean goesOn = response.statusCode() == 206
                    && range.isPresent()
                    && Long.parseLong(range.get().group(1)) == have;
            if (!goesOn && response.statusCode() != 200) {
                throw new MateriaException(new Problem(
                        address, "the server answers " + response.statusCode(), "check the address, or try later"));
            }
            long from = goesOn ? have : 0;
            long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            long total = length < 0 ? -1 : from + length;
            remember(response, tag);
            long size;
            try {
                size = copy(body, part, from, total, address);
            } catch (MateriaException e) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(tag);
                throw e;
            }
            return total < 0 || size == total;
        }
    }

    /** Only a strong tag, or else a date, may stand in If-Range. */
    private static void remember(HttpResponse<InputStream> response, Path tag) throws IOException {
        Optional<String> known = response.headers()
                .firstValue("ETag")
                .filter(t -> !t.startsWith("W/"))
                .or(() -> response.headers().firstValue("Last-Modified"));
        if (known.isPresent()) {
            Files.writeString(tag, known.get());
        } else {
            Files.deleteIfExists(tag);
        }
    }

    private long copy(InputStream body, Path part, long from, long total, String address)
            throws IOException, MateriaException {
        long size = from;
        StandardOpenOption how = from > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = 0; n >= 0; n = body.read(buffer)) {
                size += n;
                if (Math.max(size, total) > limit) {
                    throw new MateriaException(new Problem(
                            address,
                            "has more than " + limit + " bytes",
                            "make sure that it is the right file, and allow more with --max-bytes"));
                }
                out.write(buffer, 0, n);
                progress.bytes("Loading " + address.substring(address.lastIndexOf('/') + 1), size, total);
            }
        }
        return size;
    }
}
