package dev.materia.app;

import dev.materia.mapping.GraphCodec;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.release.UnlinkedRow;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a document linked to other vocabularies, and what it found in none, as its record keeps it. */
final class LinkCodec {

    private LinkCodec() {}

    /**
     * What was read.
     *
     * @param unlinked what was found in no vocabulary
     * @param links the links of concepts
     */
    record Links(List<UnlinkedRow> unlinked, List<LinkedConcepts.Link> links) {}

    /** Writes both. */
    static void write(List<UnlinkedRow> unlinked, List<LinkedConcepts.Link> links, DataOutputStream out)
            throws IOException {
        out.writeInt(unlinked.size());
        for (UnlinkedRow row : unlinked) {
            GraphCodec.text(row.text(), out);
            GraphCodec.text(row.expectedType(), out);
            GraphCodec.text(row.reason(), out);
            out.writeInt(row.passage());
            out.writeInt(row.count());
        }
        out.writeInt(links.size());
        for (LinkedConcepts.Link link : links) {
            GraphCodec.text(link.concept(), out);
            GraphCodec.text(link.match().iri(), out);
            GraphCodec.text(link.match().relation().name(), out);
            GraphCodec.text(link.match().justification().name(), out);
        }
    }

    /** Reads what {@link #write} wrote of the document {@code name}. */
    static Links read(DataInputStream in, String name) throws IOException {
        List<UnlinkedRow> unlinked = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            unlinked.add(new UnlinkedRow(
                    GraphCodec.text(in), GraphCodec.text(in), GraphCodec.text(in), name, in.readInt(), in.readInt()));
        }
        List<LinkedConcepts.Link> links = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String concept = GraphCodec.text(in);
            String iri = GraphCodec.text(in);
            Match.Relation relation = Match.Relation.valueOf(GraphCodec.text(in));
            links.add(new LinkedConcepts.Link(
                    concept, new Match(relation, iri, Justification.valueOf(GraphCodec.text(in)))));
        }
        return new Links(unlinked, links);
    }
}
