package dev.materia.release.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.Release;
import dev.materia.release.claim.ClaimJson;
import dev.materia.release.claim.PublishedClaim;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
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
    private final Map<ClaimChange.Kind, Long> counts = new EnumMap<>(ClaimChange.Kind.class);
    private long added;
    private long removed;

    private ReleaseDiff(Release before, Release after, Path folder) {
        this.before = before;
        this.after = after;
        this.folder = folder;
    }

    /**
     * Writes the files of {@link ChangeFile} into {@code folder}, which is made if it is not there.
     *
     * @throws IOException if a release cannot be read, or a file cannot be written
     */
    public static ChangeSummary write(Release before, Release after, Path folder) throws IOException {
        Files.createDirectories(folder);
        ReleaseDiff diff = new ReleaseDiff(before, after, folder);
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
        private final Writer addedLines = writer(ChangeFile.ADDED);
        private final Writer removedLines = writer(ChangeFile.REMOVED);
        private final Writer claims = writer(ChangeFile.CLAIMS);
        private final Writer gone = writer(ChangeFile.GONE);
        private final Writer updateText = writer(ChangeFile.UPDATE);
        private final UpdateWriter update = new UpdateWriter(updateText);
        private final Writer markdown;

        Outputs(Path body) throws IOException {
            markdown = Files.newBufferedWriter(body);
            updateText.write("# Turns release " + before.version() + " into release " + after.version() + ".\n");
        }

        @Override
        public void added(Quad quad) throws IOException {
            added++;
            format.write(quad, addedLines);
            update.insert(quad);
        }

        @Override
        public void removed(Quad quad) throws IOException {
            removed++;
            format.write(quad, removedLines);
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
                gone.write(iri + "\t" + replacements.getOrDefault(iri, "") + "\n");
            }
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
            for (Writer each : List.of(addedLines, removedLines, claims, gone, updateText, markdown)) {
                each.close();
            }
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
            GraphChange change = new GraphChange(after.base(), order);
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
                before.version(),
                after.version(),
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
            out.write(ChangeDescription.turtle(after.base(), sums));
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
