package dev.materia.server.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.HttpOutput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;

/** One request and the answer to it, in the terms that the handlers need. */
public final class Exchange {

    /** What is no longer than that goes into the buffers of a connection at once, so that no thread waits for it. */
    private static final int BUFFERED = 32 << 10;

    private static final HttpField NO_CACHE = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** The exchange that the servlet container describes so. */
    public Exchange(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    /** The request as the container has it. */
    public HttpServletRequest request() {
        return request;
    }

    /** The response as the container has it. */
    public HttpServletResponse response() {
        return response;
    }

    /** The method, in capitals as HTTP has it. */
    public String method() {
        return request.getMethod();
    }

    /** The path as it was sent, percent-encoding and all: {@code /drug/baclofen}. */
    public String path() {
        String path = request.getRequestURI();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** Where the client found this server, behind a proxy too if that passes the name on: {@code http://host:3030}. */
    public String origin() {
        String url = HeaderText.uri(request.getRequestURL().toString());
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? url : url.substring(0, path);
    }

    /** Every value of a request header field. */
    public List<String> headers(String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values == null ? List.of() : Collections.list(values);
    }

    /** What the client accepts. */
    public Accept accept() {
        return Accept.of(headers("Accept"));
    }

    /**
     * The parameters of the query string.
     *
     * @throws ProblemException 400 where they cannot be decoded
     */
    public Parameters query() {
        return new Parameters().add(request.getQueryString());
    }

    /** Answers with a whole body; to HEAD with its headers. */
    public void send(int status, String contentType, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(contentType);
        if (body.length > BUFFERED) {
            send(HeldBodies.hold(body), body.length);
            return;
        }
        response.setContentLengthLong(body.length);
        if (isHead()) {
            return;
        }
        ServletOutputStream out = response.getOutputStream();
        if (out instanceof HttpOutput whole && !hasBody()) {
            // with the header fields in one piece, and not copied into the buffer of the answer before
            whole.sendContent(ByteBuffer.wrap(body));
        } else {
            out.write(body);
        }
    }

    /** Of a body that nobody has read the container has to say that the connection ends, before the answer begins. */
    private boolean hasBody() {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * Answers with the {@code length} bytes of {@code content}, which is closed at the end, after status and headers
     * were set; to HEAD without it. The bytes are sent as the client reads them, mostly after this call has returned.
     */
    public void send(InputStream content, long length) throws IOException {
        response.setContentLengthLong(length);
        if (isHead()) {
            content.close();
        } else {
            Sending.send(request, response, content, length);
        }
    }

    /**
     * Answers with {@code body}, packed where the client takes that, or with 304 if the client has it.
     *
     * @param modified when it last changed
     */
    public void send(Body body, Instant modified) throws IOException {
        if (!known(body, modified)) {
            sendWhole(body);
        }
    }

    /** The same with how long it may be kept without asking: a value of {@code Cache-Control}. */
    public void send(Body body, Instant modified, String keep) throws IOException {
        boolean known = known(body, modified);
        response.setHeader("Cache-Control", keep);
        if (!known) {
            sendWhole(body);
        }
    }

    /** The same as {@link #known(Validators)}, in the form of {@code body} that the client takes. */
    public boolean known(Body body, Instant modified) {
        if (body.shrinks()) {
            vary("Accept-Encoding");
        }
        return known(new Validators(body.etag(packs(body)), modified));
    }

    /** Answers with {@code body}, packed where the client takes that, after it was told which state that is. */
    public void sendWhole(Body body) throws IOException {
        sendWhole(body, body.contentType());
    }

    /** The same under another media type that fits it. */
    public void sendWhole(Body body, String contentType) throws IOException {
        boolean gzip = packs(body);
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        send(200, contentType, body.bytes(gzip));
    }

    private boolean packs(Body body) {
        return body.shrinks() && takesGzip();
    }

    /** Whether the client takes gzip (RFC 9110, section 12.5.3). */
    public boolean takesGzip() {
        return Codings.takesGzip(headers("Accept-Encoding"));
    }

    /** Adds header fields that were written before, as they are. */
    public void add(List<HttpField> fields) {
        HttpFields.Mutable all = fields();
        fields.forEach(all::add);
    }

    private HttpFields.Mutable fields() {
        return ServletContextRequest.getServletContextRequest(request)
                .getServletContextResponse()
                .getHeaders();
    }

    /** Tells caches that the answer depends on that header field of the request. */
    public void vary(String field) {
        HttpFields.Mutable all = fields();
        String before = all.get(HttpHeader.VARY);
        all.put(HttpHeader.VARY, before == null || before.equals(field) ? field : before + ", " + field);
    }

    /** Whether the client wants the headers alone. */
    public boolean isHead() {
        return method().equals("HEAD");
    }

    /** Sends the client to another address on this server. */
    public void redirect(int status, String location) {
        response.setStatus(status);
        response.setHeader("Location", location);
        response.setContentLengthLong(0);
    }

    /**
     * Tells the client the state that it is about to get, and that it may keep it if it asks each time whether it is
     * still the same.
     *
     * @return whether the client has that state already: then the answer is given, a 304
     */
    public boolean known(Validators validators) {
        HttpFields.Mutable all = fields();
        all.put(HttpHeader.ETAG, validators.etag());
        all.put(HttpHeader.LAST_MODIFIED, validators.lastModifiedText());
        all.put(NO_CACHE);
        if (validators.knownTo(headers("If-None-Match"), request.getHeader("If-Modified-Since"))) {
            response.setStatus(304);
            return true;
        }
        return false;
    }

    /**
     * Whether the client has closed the connection and waits for no answer. To be asked while the request, which was
     * read to its end, is worked on, and nothing is written yet; may be asked by another thread.
     */
    public boolean isGone() {
        Connection connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection();
        if (!(connection instanceof Connection.UpgradeTo begun)) {
            return false;
        }
        EndPoint end = connection.getEndPoint();
        ByteBuffer first = BufferUtil.allocate(1);
        try {
            int read = end.isInputShutdown() ? -1 : end.fill(first);
            if (read > 0) {
                // the beginning of another request, which is put where it will be read
                begun.onUpgradeTo(first);
            }
            return read < 0;
        } catch (IOException e) {
            return true;
        }
    }
}
