package dev.materia.app;

import dev.materia.release.Release;
import dev.materia.release.push.Push;
import dev.materia.release.push.PushOptions;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings a release to a store.
 *
 * @param address of the store
 * @param protocol how to speak with it
 * @param query address for queries, where it differs
 * @param authorization value of the header field {@code Authorization}
 * @param all whether to send every graph
 */
public record PushRun(
        URI address, Protocol protocol, Optional<URI> query, Optional<String> authorization, boolean all) {

    /** How to speak with a store: whatever it takes, the Graph Store Protocol, or SPARQL Update. */
    public enum Protocol {
        AUTO,
        GSP,
        UPDATE
    }

    /** The value of {@code Authorization} for a name and a password (RFC 7617). */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Pushes the release in {@code folder}.
     *
     * @param told takes a line about each graph
     * @return what came of it, on one line
     * @throws MateriaException if it is not a release, or is damaged
     * @throws IOException if the store cannot be reached or does not take it
     */
    public String push(Path folder, Consumer<String> told) throws MateriaException, IOException {
        PushOptions options = new PushOptions(
                address,
                PushOptions.Protocol.valueOf(protocol.name().toUpperCase(Locale.ROOT)),
                query,
                authorization,
                all);
        return Push.run(Release.open(folder), options, told).line();
    }
}
