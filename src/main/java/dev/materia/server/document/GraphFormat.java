package dev.materia.server.document;

import dev.materia.server.http.Offer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;

/** A syntax of RDF in which documents and results are given, in our order of preference. */
@SuppressWarnings("ImmutableEnumChecker") // what Jena names a format by never changes
public enum GraphFormat implements Offer {
    /** RDF 1.1 Turtle, which Notation3 and TriG include. */
    TURTLE(
            "Turtle",
            List.of(
                    "text/turtle",
                    "application/turtle",
                    "application/x-turtle",
                    "text/n3",
                    "text/rdf+n3",
                    "application/trig",
                    "application/x-trig"),
            List.of("ttl", "turtle", "n3", "trig"),
            "Turtle",
            RDFFormat.TURTLE_BLOCKS),
    /** JSON-LD 1.1. */
    JSON_LD(
            "JSON-LD",
            List.of("application/ld+json", "application/json", "application/x-json+ld"),
            List.of("jsonld", "json-ld", "ld+json", "json"),
            "JSON-LD",
            RDFFormat.JSONLD11_PLAIN),
    /** RDF 1.1 N-Triples, which N-Quads include. */
    N_TRIPLES(
            "N-Triples",
            List.of("application/n-triples", "application/n-quads"),
            List.of("nt", "ntriples", "n-triples", "nq", "nquads", "n-quads"),
            "N-Triples",
            RDFFormat.NTRIPLES),
    /** RDF 1.1 XML Syntax. */
    RDF_XML(
            "RDF/XML",
            List.of("application/rdf+xml", "application/xml", "text/xml"),
            List.of("rdf", "rdf+xml", "rdfxml", "rdf-xml", "rdf/xml", "xml"),
            "RDF_XML",
            RDFFormat.RDFXML_PLAIN);

    /** Prefixes as {@code @prefix}, which every reader of Turtle knows, and those of Notation3 too. */
    private static final Context WRITING = Context.create().set(RIOT.symTurtleDirectiveStyle, "at");

    private final String title;
    private final List<String> mediaTypes;
    private final List<String> names;
    private final String w3cName;
    private final RDFFormat jena;

    GraphFormat(String title, List<String> mediaTypes, List<String> names, String w3cName, RDFFormat jena) {
        this.title = title;
        this.mediaTypes = mediaTypes;
        this.names = names;
        this.w3cName = w3cName;
        this.jena = jena;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    @Override
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** Every media type that it answers to, its own first. */
    List<String> allMediaTypes() {
        return mediaTypes;
    }

    /** Its file extension without dot. */
    public String extension() {
        return names.get(0);
    }

    /** Its IRI among the unique URIs for file formats that the W3C keeps. */
    public String w3cIri() {
        return "http://www.w3.org/ns/formats/" + w3cName;
    }

    /** The value of {@code Content-Type}. */
    public String contentType() {
        return this == TURTLE ? mediaType() + "; charset=utf-8" : mediaType();
    }

    /** The format with that file extension. */
    public static Optional<GraphFormat> byExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** The format that has the short name or W3C IRI {@code name}, in any case; empty if none has. */
    public static Optional<GraphFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.w3cIri().equals(name) || format.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The media type to send it under to who asks for it by {@code name}: a graph is given as TriG or N-Quads too. */
    public String mediaType(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "trig" -> "application/trig";
            case "nq", "nquads", "n-quads" -> "application/n-quads";
            default -> mediaType();
        };
    }

    /** The formats under their own media types, and then each under the other ones that it answers to. */
    public static List<Named> offers() {
        return Stream.concat(
                        Arrays.stream(values()).map(format -> new Named(format.mediaType(), format)),
                        Arrays.stream(values())
                                .flatMap(format ->
                                        format.mediaTypes.stream().skip(1).map(alias -> new Named(alias, format))))
                .toList();
    }

    /**
     * A format under one of its media types.
     *
     * @param mediaType the media type, to be sent as it was asked for
     * @param format the format
     */
    public record Named(String mediaType, GraphFormat format) implements Offer {}

    /** The media types of all formats, in order. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(GraphFormat::mediaType).toList();
    }

    /** The triples in this format, in their order where the format has one. */
    public byte[] write(List<Triple> triples, PrefixMap prefixes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(triples, prefixes, out);
        return out.toByteArray();
    }

    /** Writes the triples in this format, in their order where the format has one. */
    public void write(List<Triple> triples, PrefixMap prefixes, OutputStream out) {
        if (this == TURTLE || this == N_TRIPLES) {
            StreamRDF stream = StreamRDFWriter.getWriterStream(out, jena, WRITING);
            stream.start();
            StreamRDFOps.sendPrefixesToStream(prefixes, stream);
            triples.forEach(stream::triple);
            stream.finish();
        } else {
            Graph graph = GraphMemFactory.createGraphMem2();
            prefixes.forEach((prefix, iri) -> graph.getPrefixMapping().setNsPrefix(prefix, iri));
            triples.forEach(graph::add);
            RDFWriter.source(graph).format(jena).output(out);
        }
    }
}
