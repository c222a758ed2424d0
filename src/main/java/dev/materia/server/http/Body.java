package dev.materia.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of an answer that is kept and sent again. What shrinks is sent packed to whoever takes gzip; the packed
 * form has an entity tag of its own (RFC 9110, section 8.8.3.3) and is made when it is first wanted.
 */
public final class Body {

    /** Below this many bytes the packed form saves no packet. */
    public static final int WORTH_PACKING = 1024;

    private static final List<String> ALREADY_SMALL = List.of("image/", "font/", "application/gzip");

    private final String contentType;
    private final byte[] bytes;
    private final String etag;
    private final boolean shrinks;
    private volatile byte @Nullable [] packed;

    private Body(String contentType, byte[] bytes, String etag) {
        this.contentType = contentType;
        this.bytes = bytes;
        this.etag = etag;
        this.shrinks = shrinks(contentType, bytes.length);
    }

    /** Content of that type; its entity tag is a hash of it. The bytes are not copied, and must not change. */
    public static Body of(String contentType, byte[] bytes) {
        return new Body(contentType, bytes, Digests.etag(bytes));
    }

    /** The same with an entity tag that says what the content was made of. */
    public static Body of(String contentType, byte[] bytes, String etag) {
        return new Body(contentType, bytes, etag);
    }

    /** Whether content of that type and length is worth packing. */
    public static boolean shrinks(String contentType, long length) {
        return length >= WORTH_PACKING && ALREADY_SMALL.stream().noneMatch(contentType::startsWith);
    }

    /** Bytes of memory that it takes, with the packed form, which text shrinks to a fifth or less. */
    public int weight() {
        return bytes.length + bytes.length / 5 + 256;
    }

    /** Whether it is sent packed to some clients. */
    public boolean varies() {
        return shrinks();
    }

    /** The entity tag of the form that goes to a client with these values of {@code Accept-Encoding}. */
    public String etag(List<String> acceptEncoding) {
        return etag(shrinks() && Codings.takesGzip(acceptEncoding));
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return contentType;
    }

    boolean shrinks() {
        return shrinks;
    }

    byte[] bytes(boolean gzip) {
        return gzip ? packed() : bytes;
    }

    String etag(boolean gzip) {
        return gzip ? packed(etag) : etag;
    }

    /** The entity tag of the packed form of what {@code etag} is the tag of. */
    public static String packed(String etag) {
        return etag.substring(0, etag.length() - 1) + "-gzip\"";
    }

    private byte[] packed() {
        byte[] made = packed;
        if (made == null) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot be written to", e);
            }
            made = out.toByteArray();
            packed = made;
        }
        return made;
    }
}
