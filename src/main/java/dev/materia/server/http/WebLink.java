package dev.materia.server.http;

import org.jspecify.annotations.Nullable;

/**
 * A typed link from what is answered (RFC 8288).
 *
 * @param href where it leads: an address on this server, or an IRI
 * @param relation the relation type: {@code describedby}
 * @param type media type of what is there; null if it is not told
 */
public record WebLink(
        String href, String relation, @Nullable String type) {

    /** A link that does not tell the media type. */
    public WebLink(String href, String relation) {
        this(href, relation, null);
    }

    /** The value of a {@code Link} field. */
    public String field() {
        return "<" + HeaderText.uri(href) + ">; rel=\"" + relation + "\""
                + (type == null ? "" : "; type=\"" + type + "\"");
    }
}
