package dev.materia.pubtator;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in PubTator's format one after another (Wei, Kao and Lu, "PubTator", Nucleic Acids Research 2013):
 * {@code ID|t|title}, {@code ID|a|abstract}, lines of annotations separated by tabs, and a blank line. What is wrong
 * with a document is reported, and the next one read.
 */
public final class PubTatorReader implements java.util.Iterator<PubTatorDocument> {

    /** The most lines of annotations that a document may have. */
    static final int MOST_ANNOTATIONS = 100_000;

    private static final Pattern TEXT = Pattern.compile("([^|\\s]{1,64})\\|([ta])\\|(.*)", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("\\s*[^|\\s]{1,64}\\|[ta]\\|", Pattern.DOTALL);

    private final String name;
    private final PubTatorLines lines;
    private final Consumer<Problem> problems;
    private @Nullable PubTatorDocument next;
    private @Nullable String ahead;
    private boolean started;

    /**
     * Reads from {@code in}, which stays the caller's to close.
     *
     * @param name what it is called in messages
     * @param problems gets what is wrong with a document that is left out
     */
    public PubTatorReader(String name, InputStream in, Consumer<Problem> problems) {
        this.name = name;
        this.lines = new PubTatorLines(name, in);
        this.problems = problems;
    }

    /** Whether a file that starts with {@code head} is PubTator. */
    public static boolean recognises(byte[] head) {
        String start = new String(head, StandardCharsets.UTF_8);
        return START.matcher(start.startsWith("\uFEFF") ? start.substring(1) : start)
                .lookingAt();
    }

    @Override
    public boolean hasNext() {
        if (!started) {
            started = true;
            next = read();
        }
        return next != null;
    }

    @Override
    public PubTatorDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        PubTatorDocument document = Objects.requireNonNull(next);
        next = read();
        return document;
    }

    private @Nullable PubTatorDocument read() {
        while (true) {
            try {
                return document();
            } catch (MateriaException e) {
                problems.accept(e.problem());
                if (!skip()) {
                    return null;
                }
            } catch (IOException e) {
                problems.accept(Source.unreadable(name + ":" + (lines.number() + 1), e));
                return null;
            }
        }
    }

    /** Passes over the rest of a document; false if there is nothing behind it. */
    private boolean skip() {
        ahead = null;
        while (true) {
            try {
                String line = lines.next();
                if (line == null || line.isBlank()) {
                    return line != null;
                }
            } catch (MateriaException e) {
                // part of what is passed over
            } catch (IOException e) {
                problems.accept(Source.unreadable(name + ":" + (lines.number() + 1), e));
                return false;
            }
        }
    }

    private @Nullable String line() throws MateriaException, IOException {
        String line = ahead == null ? lines.next() : ahead;
        ahead = null;
        return line;
    }

    private @Nullable PubTatorDocument document() throws MateriaException, IOException {
        String line = line();
        while (line != null && line.isBlank()) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        int number = lines.number();
        Matcher title = TEXT.matcher(line);
        if (!title.matches() || !title.group(2).equals("t")) {
            throw fault("'" + shown(line) + "', where a document must start", "start it with a line ID|t|title");
        }
        String id = title.group(1);
        String summary = null;
        List<String> annotations = new ArrayList<>();
        for (line = line(); line != null && !line.isBlank(); line = line()) {
            Matcher text = TEXT.matcher(line);
            if (!text.matches()) {
                annotation(line, id, annotations);
            } else if (text.group(2).equals("t")) {
                ahead = line;
                break;
            } else if (!text.group(1).equals(id)) {
                throw fault(
                        "the abstract of " + text.group(1) + " in the document " + id,
                        "give both the same id, or part the documents by a blank line");
            } else if (summary != null) {
                throw fault("a second abstract of " + id, "join the two on one line");
            } else {
                summary = text.group(3);
            }
        }
        return new PubTatorDocument(id, title.group(3), summary == null ? "" : summary, annotations, number);
    }

    private void annotation(String line, String id, List<String> annotations) throws MateriaException {
        if (!line.startsWith(id + "\t")) {
            throw fault(
                    "'" + shown(line) + "', which is not a line of the document " + id,
                    "write ID|a|abstract, or annotations separated by tabs that start with " + id);
        }
        if (annotations.size() >= MOST_ANNOTATIONS) {
            throw fault("more than " + MOST_ANNOTATIONS + " annotations of " + id, "split the document");
        }
        annotations.add(line);
    }

    private MateriaException fault(String found, String remedy) {
        return new MateriaException(new Problem(name + ":" + lines.number(), found, remedy));
    }

    private static String shown(String line) {
        return line.length() <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length()))))
                        + "...";
    }
}
