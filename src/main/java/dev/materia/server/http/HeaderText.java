package dev.materia.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text that may stand in a header field. */
public final class HeaderText {

    private HeaderText() {}

    /**
     * An IRI as a URI (RFC 3987, section 3.1): what is not ASCII, and what could end the reference or the field, is
     * percent-encoded.
     */
    public static String uri(String iri) {
        StringBuilder uri = new StringBuilder();
        for (byte b : iri.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > ' ' && c < 0x7f && "<>\"\\^`{|}".indexOf(c) < 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return uri.toString();
    }
}
