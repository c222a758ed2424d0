package dev.materia.release.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.materia.release.Release;
import dev.materia.release.claim.ClaimTable;
import dev.materia.release.claim.PublishedClaim;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVPrinter;
import org.apache.jena.graph.Node;

/** {@code claims.csv}, and its description in Metadata Vocabulary for Tabular Data (W3C, 17 December 2015). */
final class CsvExport {

    private static final String TABLE = "claims.csv";

    /** Cells that hold several values. */
    private static final Set<String> LISTS = Set.of(
            "subject_matches",
            "object_matches",
            "intents",
            "roles",
            "contexts",
            "mentions",
            "sentences",
            "passages",
            "evidence",
            "disputes");

    private static final Set<String> IRIS = Set.of(
            "claim",
            "monograph",
            "subject",
            "subject_matches",
            "predicate",
            "object",
            "object_matches",
            "passages",
            "evidence",
            "disputes");

    private CsvExport() {}

    static List<Path> write(Release release, Path folder) throws IOException {
        Path table = folder.resolve(TABLE);
        try (Writer out = Files.newBufferedWriter(table);
                CSVPrinter printer = ClaimTable.printer(out)) {
            MonographClaims.each(release, (graph, reader, claims) -> {
                for (Node claim : claims) {
                    Optional<PublishedClaim> read = reader.read(claim);
                    if (read.isPresent()) {
                        ClaimTable.print(read.get(), printer);
                    }
                }
            });
        }
        Path metadata = folder.resolve(TABLE + "-metadata.json");
        try (Writer out = Files.newBufferedWriter(metadata)) {
            describe(release, out);
        }
        return List.of(table, metadata);
    }

    private static void describe(Release release, Writer out) throws IOException {
        try (JsonGenerator json =
                new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.useDefaultPrettyPrinter().writeStartObject();
            json.writeStringField("@context", "http://www.w3.org/ns/csvw");
            json.writeStringField("url", TABLE);
            json.writeStringField("dc:title", "Claims of release " + release.version());
            json.writeStringField("dc:source", release.base() + "dataset");
            json.writeStringField(
                    "dc:description",
                    "Several values in a cell are separated by " + ClaimTable.SEPARATOR
                            + ". Where a value itself has that" + " sign, it has " + ClaimTable.SEPARATOR_IN_VALUES
                            + " in its place.");
            json.writeObjectFieldStart("dialect");
            json.writeStringField("encoding", "utf-8");
            json.writeBooleanField("header", true);
            json.writeStringField("lineTerminators", "\r\n");
            json.writeEndObject();
            json.writeObjectFieldStart("tableSchema");
            json.writeStringField("aboutUrl", "{+claim}");
            json.writeStringField("primaryKey", "claim");
            json.writeArrayFieldStart("columns");
            for (String column : ClaimTable.columns()) {
                json.writeStartObject();
                json.writeStringField("name", column);
                json.writeStringField("titles", column);
                json.writeStringField("datatype", IRIS.contains(column) ? "anyURI" : "string");
                if (LISTS.contains(column)) {
                    json.writeStringField("separator", ClaimTable.SEPARATOR);
                }
                if (Set.of("claim", "subject", "predicate", "object").contains(column)) {
                    json.writeBooleanField("required", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }
}
