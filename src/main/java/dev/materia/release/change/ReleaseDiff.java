package dev.materia.release.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.Release;
import dev.materia.release.claim.ClaimJson;
import dev.materia.release.claim.PublishedClaim;
import dev.materia.source.MateriaException;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Writes what changed from one release to another. Both are read as sorted streams side by side; held in memory are the
 * claims of one monograph at a time, the names of the drugs and the links to other vocabularies.
 */
public final class ReleaseDiff {

    private static final JsonFactory JSON = new JsonFactory();

    private final Release before;
    private final Release after;
    private final Path folder;
    private final String key;
    private final Map<ClaimChange.Kind, Long> counts = new EnumMap<>(ClaimChange.Kind.class);
    private long added;
    private long removed;

    private ReleaseDiff(Release before, Release after, Path folder, String key) {
        this.before = before;
        this.after = after;
        this.folder = folder;
        this.key = key;
    }

    /**
     * Writes the files of {@link ChangeFile} into {@code folder}, which is made if it is not there.
     *
     * @throws IOException if a release cannot be read, or a file cannot be written
     */
    public static ChangeSummary write(Release before, Release after, Path folder) throws IOException {
        return write(before, after, folder, "");
    }

    /**
     * The same.
     *
     * @param repetition tells the change in its address from others between the same two releases; mostly empty
     */
    static ChangeSummary write(Release before, Release after, Path folder, String repetition) throws IOException {
        Files.createDirectories(folder);
        String key = before.version() + "-" + after.version() + repetition;
        ReleaseDiff diff = new ReleaseDiff(before, after, folder, key);
        Path claims = Files.createTempFile(folder, "claims", ".md");
        try {
            diff.statements(claims);
            return diff.finish(claims);
        } finally {
            Files.delete(claims);
        }
    }

    /** The files that are written while the two are read. */
    private final class Outputs implements GraphChange.Statements, AutoCloseable {

        private final NQuads format = new NQuads();
        private final SortedLines addedLines = new SortedLines();
        private final SortedLines removedLines = new SortedLines();
        private final Writer claims = writer(ChangeFile.CLAIMS);
        private final Writer gone = writer(ChangeFile.GONE);
        private final Writer updateText = writer(ChangeFile.UPDATE);
        private final Set<String> known = new HashSet<>();
        private @Nullable Graph described;
        private final UpdateWriter update = new UpdateWriter(updateText);
        private final Writer markdown;

        Outputs(Path body) throws IOException {
            markdown = Files.newBufferedWriter(body);
            updateText.write("# Turns release " + before.version() + " into release " + after.version() + ".\n");
        }

        @Override
        public void added(Quad quad) throws IOException {
            added++;
            addedLines.add(format.line(quad));
            update.insert(quad);
        }

        @Override
        public void removed(Quad quad) throws IOException {
            removed++;
            removedLines.add(format.line(quad));
            update.delete(quad);
        }

        void graph(Node graph, GraphChange change) throws IOException {
            List<ClaimChange> changes = change.claims();
            if (!changes.isEmpty()) {
                ChangeMarkdown.claims(graph.toString(), changes, markdown);
            }
            Map<String, String> replacements = new TreeMap<>();
            for (ClaimChange each : changes) {
                counts.merge(each.kind(), 1L, Long::sum);
                line(each);
                PublishedClaim old = each.before();
                PublishedClaim now = each.after();
                if (old != null && now != null && !old.id().equals(now.id())) {
                    replacements.put(old.id(), now.id());
                }
            }
            for (String iri : change.gone()) {
                if (isGone(iri)) {
                    gone.write(iri + "\t" + replacements.getOrDefault(iri, "") + "\n");
                }
            }
        }

        /** What a graph says no more may stand in another, which may be one that was not read since it is as before. */
        private boolean isGone(String iri) throws IOException {
            Graph all = described;
            if (all == null) {
                all = load(after);
                described = all;
            }
            Node subject = NodeFactory.createURI(iri);
            // what a monograph alone describes is gone from one graph at most, and need not be remembered
            boolean shared = !iri.contains("/claim/") && !iri.contains("/passage/");
            return !all.contains(subject, Node.ANY, Node.ANY) && (!shared || known.add(iri));
        }

        private void line(ClaimChange change) throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                json.writeStringField("change", change.kind().name().toLowerCase(Locale.ROOT));
                if (!change.fields().isEmpty()) {
                    json.writeArrayFieldStart("fields");
                    for (String field : change.fields()) {
                        json.writeString(field);
                    }
                    json.writeEndArray();
                }
                claim(json, "before", change.before());
                claim(json, "after", change.after());
                json.writeEndObject();
            }
            claims.write(text.append('\n').toString());
        }

        private static void claim(JsonGenerator json, String name, @Nullable PublishedClaim claim) throws IOException {
            if (claim != null) {
                json.writeFieldName(name);
                ClaimJson.write(claim, json);
            }
        }

        @Override
        public void close() throws IOException {
            update.flush();
            sorted(addedLines, ChangeFile.ADDED);
            sorted(removedLines, ChangeFile.REMOVED);
            for (Writer each : List.of(claims, gone, updateText, markdown)) {
                each.close();
            }
        }

        private void sorted(SortedLines lines, ChangeFile file) throws IOException {
            try (lines;
                    OutputStream out =
                            new BufferedOutputStream(Files.newOutputStream(folder.resolve(file.fileName())))) {
                lines.write(out);
            }
        }
    }

    private static Graph load(Release release) throws IOException {
        try {
            return release.load().getUnionGraph();
        } catch (MateriaException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private BufferedWriter writer(ChangeFile file) throws IOException {
        return Files.newBufferedWriter(folder.resolve(file.fileName()));
    }

    private void statements(Path body) throws IOException {
        Path from = before.folder().resolve("dataset.trig");
        Path to = after.folder().resolve("dataset.trig");
        QuadOrder order = new QuadOrder(after.base());
        GraphPairs pairs = new GraphPairs(order);
        boolean done = before.version().equals(after.version());
        if (done) {
            new Outputs(body).close();
        }
        try (Outputs outputs = new Outputs(body)) {
            done = done || pairs.ofReleases(from, to, taker(order, outputs));
        } catch (Quads.OutOfOrderException e) {
            done = false;
        }
        if (!done) {
            added = 0;
            removed = 0;
            counts.clear();
            try (Outputs outputs = new Outputs(body)) {
                pairs.ofAny(from, to, taker(order, outputs));
            }
        }
    }

    private GraphPairs.Taker taker(QuadOrder order, Outputs outputs) {
        return (graph, old, now) -> {
            GraphChange change = new GraphChange(new TreeSet<>(List.of(before.base(), after.base())), order);
            change.read(graph, old, now, outputs);
            outputs.graph(graph, change);
        };
    }

    private ChangeSummary finish(Path claims) throws IOException {
        ListedThings old = ListedThings.of(before);
        ListedThings now = ListedThings.of(after);
        List<String> newDrugs = List.copyOf(ListedThings.without(now.drugs(), old.drugs()));
        List<String> goneDrugs = List.copyOf(ListedThings.without(old.drugs(), now.drugs()));
        List<String> newLinks = List.copyOf(ListedThings.without(now.mappings(), old.mappings()));
        List<String> goneLinks = List.copyOf(ListedThings.without(old.mappings(), now.mappings()));
        ChangeSummary sums = new ChangeSummary(
                ChangeSummary.Side.of(before),
                ChangeSummary.Side.of(after),
                counts.getOrDefault(ClaimChange.Kind.ADDED, 0L),
                counts.getOrDefault(ClaimChange.Kind.REMOVED, 0L),
                counts.getOrDefault(ClaimChange.Kind.CHANGED, 0L),
                newDrugs.size(),
                goneDrugs.size(),
                newLinks.size(),
                goneLinks.size(),
                added,
                removed);
        try (Writer out = writer(ChangeFile.SUMMARY)) {
            sums.write(out);
        }
        try (Writer out = writer(ChangeFile.DESCRIPTION)) {
            out.write(ChangeDescription.turtle(before.base(), after.base(), key, sums));
        }
        try (Writer out = writer(ChangeFile.MARKDOWN)) {
            ChangeMarkdown.head(sums, out);
            ChangeMarkdown.list("Drugs added", newDrugs, out);
            ChangeMarkdown.list("Drugs removed", goneDrugs, out);
            ChangeMarkdown.list("Links to other vocabularies added", newLinks, out);
            ChangeMarkdown.list("Links to other vocabularies removed", goneLinks, out);
            try (var lines = Files.newBufferedReader(claims)) {
                lines.transferTo(out);
            }
        }
        return sums;
    }
}
