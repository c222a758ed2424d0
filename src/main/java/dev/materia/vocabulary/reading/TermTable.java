package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.Match;
import dev.materia.vocabulary.index.ConceptEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of terms, one concept a row. Columns, in any order, by their names in the header; {@code id} and
 * {@code label} must be there, and lists have upright bars between their members:
 *
 * <table>
 *   <caption>Columns</caption>
 *   <tr><td>{@code id}</td><td>an IRI, or an identifier that no other row has</td></tr>
 *   <tr><td>{@code label}</td><td>preferred label</td></tr>
 *   <tr><td>{@code type}</td><td>Drug, DrugClass, Condition, Target, Population or Substance</td></tr>
 *   <tr><td>{@code synonyms}</td><td>list of further labels</td></tr>
 *   <tr><td>{@code forms}</td><td>list of wordings that are no label to show</td></tr>
 *   <tr><td>{@code broader}</td><td>list of ids of rows</td></tr>
 *   <tr><td>{@code exact_match}, {@code close_match}, {@code broad_match}</td><td>lists of IRIs, or of MeSH ids</td></tr>
 *   <tr><td>{@code note}</td><td>a definition</td></tr>
 * </table>
 */
final class TermTable {

    /** What the IRI of an identifier starts with that is none itself. */
    private static final String LOCAL = "urn:materia:term:";

    private TermTable() {}

    static void read(BufferedReader in, String name, @Nullable ConceptType otherwise, EntryConsumer to)
            throws IOException, MateriaException {
        TsvLines lines = new TsvLines(in, name);
        lines.require("id");
        lines.require("label");
        Map<String, List<String>> broader = new TreeMap<>();
        while (lines.next()) {
            String id = lines.get("id");
            String label = lines.get("label");
            if (id.isEmpty() || label.isEmpty()) {
                throw lines.wrong("has no " + (id.isEmpty() ? "id" : "label"), "fill it in");
            }
            List<Match> matches = new ArrayList<>();
            takeMatches(lines, "exact_match", Match.Relation.EXACT, matches);
            takeMatches(lines, "close_match", Match.Relation.CLOSE, matches);
            takeMatches(lines, "broad_match", Match.Relation.BROAD, matches);
            String iri = iri(id);
            broader.put(iri, lines.list("broader").stream().map(TermTable::iri).toList());
            to.take(new ConceptEntry(
                    iri,
                    label,
                    type(lines, otherwise),
                    null,
                    lines.list("synonyms"),
                    lines.list("forms"),
                    matches,
                    List.of(),
                    broader.getOrDefault(iri, List.of()),
                    List.of(),
                    List.of(),
                    lines.get("note").isEmpty() ? null : lines.get("note"),
                    iri.startsWith(LOCAL) ? ConceptEntry.Kind.OWN : ConceptEntry.Kind.CONCEPT));
        }
        CycleCheck.refuse(broader, "broader");
    }

    private static @Nullable ConceptType type(TsvLines lines, @Nullable ConceptType otherwise) throws MateriaException {
        String name = lines.get("type");
        if (name.isEmpty()) {
            return otherwise;
        }
        return Stream.of(ConceptType.values())
                .filter(t -> t.localName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> lines.wrong(
                        "'" + name + "' is not a type",
                        "give one of "
                                + Arrays.stream(ConceptType.values())
                                        .map(ConceptType::localName)
                                        .collect(Collectors.joining(", "))));
    }

    private static void takeMatches(TsvLines lines, String column, Match.Relation relation, List<Match> to)
            throws MateriaException {
        for (String id : lines.list(column)) {
            String iri = iri(id);
            if (iri.startsWith(LOCAL)) {
                throw lines.wrong("'" + id + "' in " + column + " is not an IRI", "give a web address or a MeSH id");
            }
            to.add(new Match(relation, iri));
        }
    }

    private static String iri(String id) {
        if (id.matches("[DC]\\d{6,}")) {
            return MeshRecords.NAMESPACE + id;
        }
        return id.matches("https?://\\S+") ? PublicIris.of(id) : LOCAL + id;
    }
}
