package dev.materia.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;

/** Addresses that documents give, as IRIs that every RDF syntax can carry and every parser reads back. */
final class WebAddress {

    private static final IRIx ANYWHERE = IRIx.create("http://localhost/");

    /** Scheme, host and port; the shapes ask for the same. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)https?://(?:[^/?#@]*@)?[^/?#@:%]+(?::([0-9]{0,5}))?(?:[/?#].*)?");

    private static final int LAST_PORT = 65_535;

    private WebAddress() {}

    /**
     * A web address as an IRI, with what may not stand in one percent-encoded (RFC 3987, section 3.1). Empty for
     * anything that is no absolute http or https address: a {@code javascript:} link is no fact about a drug, and what
     * a relative one is relative to is not known.
     */
    static Optional<Node> of(String address) {
        if (address.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            return Optional.empty(); // half a character has no UTF-8
        }
        StringBuilder escaped = new StringBuilder();
        address.strip().codePoints().forEach(c -> {
            if (stands(c)) {
                escaped.appendCodePoint(c);
            } else {
                escape(c, escaped);
            }
        });
        String iri = escaped.toString();
        Matcher absolute = ABSOLUTE.matcher(iri);
        if (!absolute.matches() || !isPort(absolute.group(1))) {
            return Optional.empty();
        }
        try {
            // resolving takes out dot segments, as any reader of Turtle would
            return Optional.of(NodeFactory.createURI(ANYWHERE.resolve(iri).str()));
        } catch (IRIException e) {
            return Optional.empty();
        }
    }

    private static boolean isPort(@Nullable String digits) {
        return digits == null || digits.isEmpty() || Integer.parseInt(digits) <= LAST_PORT;
    }

    /** Whether a character may stand in an IRI (RFC 3987, section 2.2, and 4.1 for marks of direction). */
    private static boolean stands(int c) {
        if (c < 0x80) {
            return c > 0x20 && c != 0x7F && "<>\"{}|\\^`[]".indexOf(c) < 0;
        }
        boolean direction = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E);
        boolean specials = (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xFFF0 && c <= 0xFFFF);
        boolean beyond = c >= 0x10000 && ((c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE0FFF) || c >= 0xF0000);
        return c >= 0xA0 && !direction && !specials && !beyond;
    }

    private static void escape(int c, StringBuilder escaped) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            escaped.append('%').append(Character.forDigit((b >> 4) & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
        }
    }
}
