package dev.materia.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLogWriter;
import org.eclipse.jetty.server.Server;

/** A line for each request, if somebody wants to keep one: addresses of visitors are nothing to collect by default. */
final class AccessLog {

    private AccessLog() {}

    /**
     * Has {@code jetty} add lines to {@code file}, in the combined log format.
     *
     * @throws IOException if the file cannot be written to
     */
    static void add(Server jetty, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.newOutputStream(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new IOException(
                    file.get() + ": the access log cannot be written there; name a file in a folder that you may"
                            + " write to",
                    e);
        }
        RequestLogWriter writer = new RequestLogWriter(file.get().toString());
        writer.setAppend(true);
        writer.setTimeZone("UTC");
        jetty.setRequestLog(new CustomRequestLog(writer, CustomRequestLog.EXTENDED_NCSA_FORMAT));
    }
}
