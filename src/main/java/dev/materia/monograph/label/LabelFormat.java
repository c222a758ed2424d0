package dev.materia.monograph.label;

import dev.materia.monograph.MonographReader;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The formats of XML and JSON that labels come in, each recognised by what is in a document. */
public enum LabelFormat {
    /** Structured Product Labeling. */
    SPL {
        @Override
        boolean recognises(String head) {
            return SplReader.recognises(head);
        }

        @Override
        public MonographReader reader() {
            return new SplReader();
        }
    },
    /** openFDA's drug labels. */
    OPENFDA {
        @Override
        boolean recognises(String head) {
            return OpenFdaReader.recognises(head);
        }

        @Override
        public MonographReader reader() {
            return new OpenFdaReader();
        }
    };

    /** Enough to see the root of an XML document and the first names of a JSON object. */
    private static final int HEAD = 1 << 14;

    /** Whether a document that starts with {@code head} is of the format. */
    abstract boolean recognises(String head);

    /** A reader of the format. */
    public abstract MonographReader reader();

    /**
     * The format of {@code document}.
     *
     * @throws MateriaException if it is in none of them
     */
    public static LabelFormat of(SourceDocument document) throws MateriaException {
        String head = head(document.bytes());
        return Arrays.stream(values())
                .filter(format -> format.recognises(head))
                .findFirst()
                .orElseThrow(
                        () -> new MateriaException(
                                new Problem(
                                        document.name(),
                                        document.mediaType() + " of a kind that is not read",
                                        "give a drug label in SPL, openFDA's JSON or FHIR, an article or chapter in JATS or BITS, or a text, Markdown or web page")));
    }

    /** The start of {@code bytes} as text, without a byte order mark. */
    public static String head(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD);
        Charset charset = StandardCharsets.UTF_8;
        if (length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
        } else if (length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
        }
        String head = new String(bytes, 0, length, charset);
        return head.startsWith("\uFEFF") ? head.substring(1) : head;
    }
}
