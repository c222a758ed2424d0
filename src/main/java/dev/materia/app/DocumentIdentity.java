package dev.materia.app;

import dev.materia.mapping.GraphCodec;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.ProductInformation;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What tells a document from the others of a run, and which of them it repeats or replaces.
 *
 * @param origin how the user knows it
 * @param title of the monograph
 * @param sha256 of its bytes
 * @param text a hash of its words, white space aside
 * @param words a hash of what a label says, without the names and addresses on the package
 * @param address where it is published, if that is known
 * @param setId what the versions of a label have in common, if it is one
 * @param version of the label, as it is printed
 * @param effective day from which the label counts, ISO 8601
 */
public record DocumentIdentity(
        String origin,
        String title,
        String sha256,
        String text,
        String words,
        @Nullable String address,
        @Nullable String setId,
        @Nullable String version,
        @Nullable String effective) {

    /** That of {@code monograph}. */
    public static DocumentIdentity of(Monograph monograph) {
        ProductInformation facts = monograph.product();
        String setId = facts == null ? null : facts.setId();
        return new DocumentIdentity(
                monograph.origin(),
                monograph.title(),
                monograph.sha256(),
                SeenTexts.digest(monograph.text()),
                setId == null ? "" : LabelVersions.textHash(monograph),
                monograph.address(),
                setId,
                facts == null ? null : facts.version(),
                facts == null || facts.effective() == null
                        ? null
                        : facts.effective().toString());
    }

    /** That of a document that has the text of {@code other}, with its facts alone. */
    static DocumentIdentity of(Monograph facts, DocumentIdentity other) {
        DocumentIdentity own = of(facts);
        return new DocumentIdentity(
                own.origin,
                other.title,
                own.sha256,
                other.text,
                own.setId == null ? "" : other.words,
                own.address,
                own.setId,
                own.version,
                own.effective);
    }

    /** Writes it for {@link #read}. */
    void write(DataOutputStream out) throws IOException {
        for (String part : new String[] {origin, title, sha256, text, words}) {
            GraphCodec.text(part, out);
        }
        for (@Nullable String part : new @Nullable String[] {address, setId, version, effective}) {
            out.writeBoolean(part != null);
            GraphCodec.text(part == null ? "" : part, out);
        }
    }

    /** Reads an identity. */
    static DocumentIdentity read(DataInputStream in) throws IOException {
        return new DocumentIdentity(
                GraphCodec.text(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                optional(in),
                optional(in),
                optional(in),
                optional(in));
    }

    private static @Nullable String optional(DataInputStream in) throws IOException {
        boolean given = in.readBoolean();
        String text = GraphCodec.text(in);
        return given ? text : null;
    }
}
