package dev.materia.app;

import dev.materia.mapping.ClaimTriple;
import dev.materia.mapping.GraphCodec;
import dev.materia.mapping.GraphHead;
import dev.materia.mapping.Iris;
import dev.materia.mapping.LinkedConcepts;
import dev.materia.mapping.MonographGraph;
import dev.materia.release.UnlinkedRow;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/**
 * What was made of one document, as it is kept on disk until all are there. It has parts, since what is decided among
 * all documents needs little of each, and since documents may have the same text: of the parts that follow from that,
 * the record of one serves for the others ({@link #again}).
 */
final class DocumentRecord {

    private static final int PREFACE = 0;
    private static final int CLAIMS = 1;
    private static final int FACTS = 2;
    private static final int TEXT = 3;
    private static final int REST = 4;
    private static final int PARTS = 5;

    private final byte[] bytes;
    private final int[] starts = new int[PARTS + 1];

    private DocumentRecord(byte[] bytes) throws IOException {
        this.bytes = bytes;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        for (int i = 0; i < PARTS; i++) {
            starts[i] = in.readInt();
        }
        starts[PARTS] = bytes.length;
    }

    /**
     * What comes first in a record.
     *
     * @param identity of the document
     * @param name the IRI that the monograph was given
     * @param drug the IRI of what it is about
     * @param sameText the IRI of the label whose text it has; empty for none
     * @param note what its owner should know; empty for nothing
     * @param passages how many it has
     * @param found how many claims were found in it
     * @param published how many of them are published
     * @param suspect whether shapes found something in it
     * @param facts what its facts have to say in what is decided among all documents
     * @param text what its text has to say in that
     */
    record Preface(
            DocumentIdentity identity,
            String name,
            String drug,
            String sameText,
            String note,
            int passages,
            int found,
            int published,
            boolean suspect,
            GraphHead facts,
            GraphHead text) {

        /** What it has to say in what is decided among all documents. */
        GraphHead head() {
            return facts.with(text);
        }

        /** That of {@code other}, a document of the same text. */
        Preface of(Preface other) {
            return new Preface(
                    other.identity,
                    other.name,
                    drug,
                    other.sameText,
                    other.note,
                    passages,
                    found,
                    published,
                    other.suspect,
                    other.facts,
                    text);
        }
    }

    /**
     * The rest of a record.
     *
     * @param graph what is published of the document
     * @param unlinked the rows of the worklist
     * @param links of the concepts that it speaks of
     */
    record Body(MonographGraph graph, List<UnlinkedRow> unlinked, List<LinkedConcepts.Link> links) {}

    /**
     * What follows from the text of a document.
     *
     * @param graph of the monograph
     * @param contents by claim of the graph, what distinguishes it from others ({@link Iris#content})
     * @param unlinked the rows of the worklist
     * @param links of the concepts that it speaks of
     */
    record Text(
            MonographGraph graph, List<String> contents, List<UnlinkedRow> unlinked, List<LinkedConcepts.Link> links) {}

    /** How many bytes at the start of a record say where its parts stand. */
    static final int TABLE = PARTS * Integer.BYTES;

    /** Where the preface of a record that starts with {@code table} ends. */
    static int prefaceEnd(byte[] table) {
        return ByteBuffer.wrap(table).getInt(Integer.BYTES);
    }

    /** Reads the preface of a record of which no more is there. */
    static Preface prefaceOf(byte[] start) throws IOException {
        return preface(PackedBytes.open(start, TABLE, start.length));
    }

    /** The record of a document. */
    static DocumentRecord of(Preface preface, MonographGraph facts, Text text) throws IOException {
        return of(
                packed(preface),
                PackedBytes.of(out -> {
                    out.writeInt(text.contents.size());
                    for (String content : text.contents) {
                        GraphCodec.text(content, out);
                    }
                    GraphCodec.writeClaims(text.graph.claims(), out);
                }),
                PackedBytes.of(out -> GraphCodec.write(facts, out)),
                PackedBytes.of(out -> GraphCodec.write(text.graph, out)),
                PackedBytes.of(out -> LinkCodec.write(text.unlinked, text.links, out)));
    }

    private static byte[] packed(Preface preface) throws IOException {
        return PackedBytes.of(out -> {
            preface.identity.write(out);
            GraphCodec.text(preface.name, out);
            GraphCodec.text(preface.drug, out);
            GraphCodec.text(preface.sameText, out);
            GraphCodec.text(preface.note, out);
            out.writeInt(preface.passages);
            out.writeInt(preface.found);
            out.writeInt(preface.published);
            out.writeBoolean(preface.suspect);
            preface.facts.write(out);
            preface.text.write(out);
        });
    }

    private static DocumentRecord of(byte[]... parts) throws IOException {
        int size = TABLE;
        for (byte[] part : parts) {
            size += part.length;
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        int start = TABLE;
        for (byte[] part : parts) {
            all.putInt(start);
            start += part.length;
        }
        for (byte[] part : parts) {
            all.put(part);
        }
        return new DocumentRecord(all.array());
    }

    /**
     * The record of another document that has the text of this one.
     *
     * @param preface of the other, as far as it does not follow from the text
     * @param facts of the other
     */
    DocumentRecord again(Preface preface, MonographGraph facts, Iris iris) throws IOException {
        Preface first = preface();
        Map<String, String> names = new HashMap<>();
        Node name = NodeFactory.createURI(preface.name);
        List<ClaimTriple> claims = new ArrayList<>();
        List<String> contents = contents();
        for (ClaimTriple claim : claims()) {
            Node renamed = iris.claim(name, contents.get(claims.size()));
            names.put(claim.claim().getURI(), renamed.getURI());
            claims.add(claim.of(name, renamed));
        }
        UnaryOperator<String> renaming = iri -> renamed(iri, first.name, preface.name, names);
        return of(
                packed(first.of(preface)),
                PackedBytes.of(out -> {
                    out.writeInt(contents.size());
                    for (String content : contents) {
                        GraphCodec.text(content, out);
                    }
                    GraphCodec.writeClaims(claims, out);
                }),
                PackedBytes.of(out -> GraphCodec.write(facts, out)),
                PackedBytes.of(out -> GraphCodec.copy(open(TEXT), renaming, out)),
                Arrays.copyOfRange(bytes, starts[REST], starts[REST + 1]));
    }

    /** What an IRI of the text becomes: that of the monograph or of a claim, or of a part of these. */
    private static String renamed(String iri, String before, String now, Map<String, String> claims) {
        if (iri.startsWith(before)) {
            char next = iri.length() == before.length() ? '/' : iri.charAt(before.length());
            if (next == '/' || next == '#') {
                return now + iri.substring(before.length());
            }
        }
        int end = iri.indexOf('#');
        @Nullable String claim = claims.get(end < 0 ? iri : iri.substring(0, end));
        return claim == null ? iri : end < 0 ? claim : claim + iri.substring(end);
    }

    /** The same record with another graph, for this run alone. */
    DocumentRecord with(MonographGraph graph) throws IOException {
        Preface old = preface();
        Body body = body();
        MonographGraph none = new MonographGraph(graph.name(), List.of(), Map.of(), List.of());
        Preface preface = new Preface(
                old.identity,
                old.name,
                old.drug,
                old.sameText,
                old.note,
                old.passages,
                old.found,
                old.published,
                old.suspect,
                GraphHead.of(none),
                GraphHead.of(graph));
        return of(preface, none, new Text(graph, List.of(), body.unlinked, body.links));
    }

    /** The record that {@link #bytes} gave. */
    static DocumentRecord of(byte[] bytes) throws IOException {
        return new DocumentRecord(bytes);
    }

    /** The record, to be kept. */
    byte[] bytes() {
        return bytes;
    }

    private DataInputStream open(int part) throws IOException {
        return PackedBytes.open(bytes, starts[part], starts[part + 1]);
    }

    /** Reads what comes first. */
    Preface preface() throws IOException {
        return preface(open(PREFACE));
    }

    private static Preface preface(DataInputStream in) throws IOException {
        return new Preface(
                DocumentIdentity.read(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                GraphCodec.text(in),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean(),
                GraphHead.read(in),
                GraphHead.read(in));
    }

    private List<String> contents() throws IOException {
        return contents(open(CLAIMS));
    }

    private static List<String> contents(DataInputStream in) throws IOException {
        List<String> contents = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            contents.add(GraphCodec.text(in));
        }
        return contents;
    }

    /** Reads the claims. */
    List<ClaimTriple> claims() throws IOException {
        DataInputStream in = open(CLAIMS);
        contents(in);
        return GraphCodec.readClaims(in);
    }

    /** Reads the rest, with the claims as a part of the graph. */
    Body body() throws IOException {
        String name = preface().name;
        MonographGraph graph = GraphCodec.read(open(FACTS), List.of()).with(GraphCodec.read(open(TEXT), claims()));
        DataInputStream in = open(REST);
        LinkCodec.Links read = LinkCodec.read(in, name);
        return new Body(graph, read.unlinked(), read.links());
    }
}
