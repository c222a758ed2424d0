package dev.materia.server.document;

import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.server.http.ByteRange;
import dev.materia.server.http.ChannelPart;
import dev.materia.server.http.Exchange;
import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import dev.materia.server.http.Validators;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Files of a release over HTTP. Only names that the release lists are ever opened, so that no path, however it is
 * spelled, leads out of the folder.
 */
public final class StoredFiles {

    /** Longest first: {@code .ttl.gz} is gzip before it is Turtle. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("gz", "application/gzip"),
            Map.entry("ttl", "text/turtle; charset=utf-8"),
            Map.entry("nt", "application/n-triples"),
            Map.entry("nq", "application/n-quads"),
            Map.entry("trig", "application/trig"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("rdf", "application/rdf+xml"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("jsonl", "application/jsonl"),
            Map.entry("json", "application/json"),
            Map.entry("ru", "application/sparql-update"),
            Map.entry("index", "application/octet-stream"),
            Map.entry("tsv", "text/tab-separated-values; charset=utf-8"),
            Map.entry("html", "text/html; charset=utf-8"));

    /** A page of a release has its styles in itself, since it is read from a folder as well. */
    private static final String OF_A_PAGE =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Published published;
    private final Map<String, ReleaseFile> files;

    StoredFiles(Published published) {
        Release release = published.release();
        this.published = published;
        this.files = release.files().stream().collect(Collectors.toMap(ReleaseFile::name, Function.identity()));
    }

    /** The listed file of that name. */
    Optional<ReleaseFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * Answers with a file, whole or in part.
     *
     * @throws ProblemException 404 if the file was gone when the release was published, 416 for a bad range
     */
    void send(Exchange exchange, ReleaseFile file) throws IOException {
        send(exchange, file.name(), file.sha256());
    }

    /** Answers with a file that has that checksum. */
    void send(Exchange exchange, String name, String sha256) throws IOException {
        FileChannel channel = published.files().find(name).orElseThrow(() -> gone(name));
        Validators validators = new Validators('"' + sha256 + '"', published.modified());
        exchange.response().setHeader("Accept-Ranges", "bytes");
        if (exchange.known(validators)) {
            return;
        }
        send(exchange, channel, type(name), validators, () -> {});
    }

    /**
     * Answers with a file, whole or in part; it is closed when all has been sent, mostly after this call has returned.
     *
     * @param name what it is called, whose ending gives its type
     * @param validators the state it is in
     * @throws java.nio.file.NoSuchFileException if there is no file
     */
    public static void sendFile(Exchange exchange, Path file, String name, Validators validators) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            exchange.response().setHeader("Accept-Ranges", "bytes");
            if (exchange.known(validators)) {
                channel.close();
            } else {
                send(exchange, channel, type(name), validators, channel);
            }
        } catch (IOException | RuntimeException e) {
            close(channel);
            throw e;
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it was only read
        }
    }

    private static void send(
            Exchange exchange, FileChannel channel, String type, Validators validators, Closeable owner)
            throws IOException {
        long size = channel.size();
        String field = exchange.request().getHeader("Range");
        boolean applies = field != null
                && exchange.method().equals("GET")
                && validators.rangeApplies(exchange.request().getHeader("If-Range"));
        Optional<ByteRange> range = applies ? ByteRange.parse(field, size) : Optional.empty();
        ByteRange part = range.orElse(new ByteRange(0, size - 1));
        exchange.response().setStatus(range.isPresent() ? 206 : 200);
        range.ifPresent(bytes -> exchange.response()
                .setHeader("Content-Range", "bytes " + bytes.first() + "-" + bytes.last() + "/" + size));
        exchange.response().setContentType(type);
        if (type.startsWith("text/html")) {
            exchange.response().setHeader("Content-Security-Policy", OF_A_PAGE);
        }
        exchange.send(new ChannelPart(channel, part.first(), part.length(), owner), part.length());
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain; charset=utf-8");
    }

    private static ProblemException gone(String name) {
        return new ProblemException(HttpProblem.of(
                404, "not-found", "The file " + name + " is not in this release", "See /dump/ for those that are."));
    }
}
