package dev.materia.app;

import dev.materia.mapping.ClaimTriple;
import dev.materia.mapping.GraphCodec;
import dev.materia.mapping.GraphHead;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MonographGraph;
import dev.materia.release.UnlinkedRow;
import dev.materia.vocabulary.Justification;
import dev.materia.vocabulary.Match;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was made of one document, as it is kept on disk until all are there: in three parts, since what is decided among
 * all documents needs little of each.
 */
final class DocumentRecord {

    private final byte[] bytes;
    private final int claimsAt;
    private final int bodyAt;
    private final int prefaceAt;

    private DocumentRecord(byte[] bytes) throws IOException {
        this.bytes = bytes;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        prefaceAt = 8;
        claimsAt = in.readInt();
        bodyAt = in.readInt();
    }

    /**
     * What comes first in a record.
     *
     * @param identity of the document
     * @param name the IRI that the monograph was given
     * @param sameText the IRI of the label whose text it has; empty for none
     * @param note what its owner should know; empty for nothing
     * @param passages how many it has
     * @param found how many claims were found in it
     * @param published how many of them are published
     * @param suspect whether shapes found something in it
     * @param head what it has to say in what is decided among all documents
     */
    record Preface(
            DocumentIdentity identity,
            String name,
            String sameText,
            String note,
            int passages,
            int found,
            int published,
            boolean suspect,
            GraphHead head) {}

    /**
     * The rest of a record but the claims.
     *
     * @param graph what is published of the document
     * @param unlinked the rows of the worklist
     * @param links of the concepts that it speaks of
     */
    record Body(MonographGraph graph, List<UnlinkedRow> unlinked, List<LinkedConcepts.Link> links) {}

    /** The record of a document. */
    static DocumentRecord of(Preface preface, Body body) throws IOException {
        byte[] first = PackedBytes.of(out -> {
            preface.identity.write(out);
            GraphCodec.text(preface.name, out);
            GraphCodec.text(preface.sameText, out);
            GraphCodec.text(preface.note, out);
            out.writeInt(preface.passages);
            out.writeInt(preface.found);
            out.writeInt(preface.published);
            out.writeBoolean(preface.suspect);
            preface.head.write(out);
        });
        byte[] claims = PackedBytes.of(out -> GraphCodec.writeClaims(body.graph.claims(), out));
        byte[] rest = PackedBytes.of(out -> {
            GraphCodec.write(body.graph, out);
            out.writeInt(body.unlinked.size());
            for (UnlinkedRow row : body.unlinked) {
                GraphCodec.text(row.text(), out);
                GraphCodec.text(row.expectedType(), out);
                GraphCodec.text(row.reason(), out);
                GraphCodec.text(row.monograph(), out);
                out.writeInt(row.passage());
                out.writeInt(row.count());
            }
            out.writeInt(body.links.size());
            for (LinkedConcepts.Link link : body.links) {
                GraphCodec.text(link.concept(), out);
                GraphCodec.text(link.match().iri(), out);
                GraphCodec.text(link.match().relation().name(), out);
                GraphCodec.text(link.match().justification().name(), out);
            }
        });
        ByteArrayOutputStream all = new ByteArrayOutputStream(8 + first.length + claims.length + rest.length);
        DataOutputStream out = new DataOutputStream(all);
        out.writeInt(8 + first.length);
        out.writeInt(8 + first.length + claims.length);
        out.write(first);
        out.write(claims);
        out.write(rest);
        return new DocumentRecord(all.toByteArray());
    }

    /** The same record with another graph. */
    DocumentRecord with(MonographGraph graph) throws IOException {
        Preface old = preface();
        Body body = body();
        return of(
                new Preface(
                        old.identity,
                        old.name,
                        old.sameText,
                        old.note,
                        old.passages,
                        old.found,
                        old.published,
                        old.suspect,
                        GraphHead.of(graph)),
                new Body(graph, body.unlinked, body.links));
    }

    /** The record that {@link #bytes} gave. */
    static DocumentRecord of(byte[] bytes) throws IOException {
        return new DocumentRecord(bytes);
    }

    /** The record, to be kept. */
    byte[] bytes() {
        return bytes;
    }

    /** Reads what comes first. */
    Preface preface() throws IOException {
        DataInputStream in = PackedBytes.open(bytes, prefaceAt, claimsAt);
        return new Preface(
                DocumentIdentity.read(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                GraphHead.read(in));
    }

    /** Reads the claims. */
    List<ClaimTriple> claims() throws IOException {
        return GraphCodec.readClaims(PackedBytes.open(bytes, claimsAt, bodyAt));
    }

    /** Reads the rest, with the claims as a part of the graph. */
    Body body() throws IOException {
        DataInputStream in = PackedBytes.open(bytes, bodyAt, bytes.length);
        MonographGraph graph = GraphCodec.read(in, claims());
        List<UnlinkedRow> unlinked = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            unlinked.add(new UnlinkedRow(
                    GraphCodec.text(in),
                    GraphCodec.text(in),
                    GraphCodec.text(in),
                    GraphCodec.text(in),
                    in.readInt(),
                    in.readInt()));
        }
        List<LinkedConcepts.Link> links = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String concept = GraphCodec.text(in);
            String iri = GraphCodec.text(in);
            Match.Relation relation = Match.Relation.valueOf(GraphCodec.text(in));
            links.add(new LinkedConcepts.Link(
                    concept, new Match(relation, iri, Justification.valueOf(GraphCodec.text(in)))));
        }
        return new Body(graph, unlinked, links);
    }
}
