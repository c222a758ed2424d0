package dev.materia.monograph.label;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The labels of a page of openFDA's results, one after the other: a page may be of any length, and only one label of it
 * is held at a time.
 */
public final class OpenFdaPage implements Iterator<SourceDocument>, AutoCloseable {

    private static final Pattern RESULTS = Pattern.compile(
            "^\\s*\\{\\s*(?:\"meta\"\\s*:\\s*\\{.{0,8000}?\\}\\s*\\}?\\s*,\\s*)?\"results\"\\s*:\\s*\\[",
            Pattern.DOTALL);
    private static final Pattern ANY_RESULTS = Pattern.compile("\"results\"\\s*:\\s*\\[");

    private final String name;
    private final Consumer<Problem> problems;
    private final @Nullable JsonParser parser;
    private @Nullable SourceDocument next;
    private int number;
    private boolean single;

    /**
     * The labels of the page {@code name}.
     *
     * @param in its bytes, unpacked; closed with this
     * @param problems gets where the page breaks off, or holds what is no label
     */
    public OpenFdaPage(String name, InputStream in, Consumer<Problem> problems) {
        this.name = name;
        this.problems = problems;
        this.parser = open(in);
        advance();
        single = next != null && number == 1 && isLast();
    }

    /** Whether JSON that starts with {@code head} is a page of results. */
    public static boolean recognises(String head) {
        return RESULTS.matcher(head).find()
                || (head.stripLeading().startsWith("{")
                        && head.contains("open.fda.gov")
                        && ANY_RESULTS.matcher(head).find());
    }

    private @Nullable JsonParser open(InputStream in) {
        try {
            JsonParser opened = JsonObjects.FACTORY.createParser(in);
            if (opened.nextToken() == JsonToken.START_OBJECT) {
                while (opened.nextToken() == JsonToken.FIELD_NAME) {
                    String field = opened.currentName();
                    JsonToken value = opened.nextToken();
                    if (field.equals("results") && value == JsonToken.START_ARRAY) {
                        return opened;
                    }
                    opened.skipChildren();
                }
            }
            problems.accept(new Problem(name, "a page without results", "give a page of openFDA's drug labels"));
        } catch (IOException e) {
            report(e);
        }
        return null;
    }

    private boolean isLast() {
        try {
            return parser != null && parser.nextToken() == JsonToken.END_ARRAY;
        } catch (IOException e) {
            report(e);
            return true;
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SourceDocument next() {
        SourceDocument given = next;
        if (given == null) {
            throw new NoSuchElementException();
        }
        if (number == 1 && single) {
            next = null;
            return new SourceDocument(name, given.mediaType(), given.bytes(), given.sha256());
        }
        if (number == 1) {
            read(parser == null ? null : parser.currentToken());
        } else {
            advance();
        }
        return given;
    }

    private void advance() {
        try {
            read(parser == null ? null : parser.nextToken());
        } catch (IOException e) {
            next = null;
            report(e);
        }
    }

    /** Reads the label that starts with {@code token}. */
    private void read(@Nullable JsonToken token) {
        next = null;
        JsonToken start = token;
        try {
            while (parser != null && start != null && start != JsonToken.END_ARRAY) {
                number++;
                if (start == JsonToken.START_OBJECT) {
                    next = document();
                } else {
                    parser.skipChildren();
                    problems.accept(new Problem(name + "#" + number, "not a label", "give a page of labels"));
                }
                if (next != null) {
                    return;
                }
                start = parser.nextToken();
            }
        } catch (IOException e) {
            next = null;
            report(e);
        }
    }

    private @Nullable SourceDocument document() throws IOException {
        Bounded bytes = new Bounded();
        try (JsonGenerator generator = JsonObjects.FACTORY.createGenerator(bytes)) {
            generator.copyCurrentStructure(parser);
        }
        String label = name + "#" + number;
        if (bytes.full) {
            problems.accept(new Problem(
                    label, "a label larger than " + (Source.MAX_BYTES >> 20) + " MiB", "leave it out of the page"));
            return null;
        }
        return SourceDocument.of(label, MediaType.JSON, bytes.toByteArray());
    }

    private void report(IOException e) {
        if (e instanceof StreamConstraintsException bound) {
            problems.accept(
                    new Problem(name, "JSON beyond the bounds (" + bound.getOriginalMessage() + ")", "split the page"));
        } else if (e instanceof JsonProcessingException broken) {
            MateriaException problem = JsonObjects.broken(name, broken);
            problems.accept(problem.problem());
        } else {
            problems.accept(Source.unreadable(name, e));
        }
    }

    @Override
    public void close() {
        try {
            if (parser != null) {
                parser.close();
            }
        } catch (IOException e) {
            // what was read is read
        }
    }

    /** Bytes up to the bound of a document; what comes after is counted out. */
    private static final class Bounded extends ByteArrayOutputStream {
        private boolean full;

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (full || count + (long) length > Source.MAX_BYTES) {
                full = true;
                reset();
                return;
            }
            super.write(bytes, offset, length);
        }

        @Override
        public synchronized void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }
}
