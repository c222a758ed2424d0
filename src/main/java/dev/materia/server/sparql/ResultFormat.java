package dev.materia.server.sparql;

import dev.materia.server.http.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A format of the result of SELECT or ASK, in our order of preference. */
@SuppressWarnings("ImmutableEnumChecker") // what Jena names a format by never changes
public enum ResultFormat {
    /** SPARQL 1.1 Query Results JSON Format. */
    JSON(
            List.of("json", "srj", "sparql-json", "sparql-results+json"),
            ResultSetLang.RS_JSON,
            "SPARQL_Results_JSON",
            List.of("application/sparql-results+json", "application/json")),
    /** SPARQL Query Results XML Format. */
    XML(
            List.of("xml", "srx", "sparql", "sparql-xml", "sparql-results+xml"),
            ResultSetLang.RS_XML,
            "SPARQL_Results_XML",
            List.of("application/sparql-results+xml", "application/xml", "text/xml")),
    /** Comma-separated values. */
    CSV(List.of("csv"), ResultSetLang.RS_CSV, "SPARQL_Results_CSV", List.of("text/csv")),
    /** Tab-separated values. */
    TSV(
            List.of("tsv", "tab-separated-values"),
            ResultSetLang.RS_TSV,
            "SPARQL_Results_TSV",
            List.of("text/tab-separated-values")),
    /** CSV with the names of things in place of their IRIs, for those who read it; asked for by its name alone. */
    CSV_WITH_NAMES(List.of("csv-names"), ResultSetLang.RS_CSV, "", List.of("text/csv"));

    private final List<String> names;
    private final Lang jena;
    private final String w3cName;
    private final List<String> mediaTypes;

    ResultFormat(List<String> names, Lang jena, String w3cName, List<String> mediaTypes) {
        this.names = names;
        this.jena = jena;
        this.w3cName = w3cName;
        this.mediaTypes = mediaTypes;
    }

    /** Its name as the value of {@code format=}. */
    public String parameter() {
        return names.get(0);
    }

    /** What people call it. */
    String title() {
        return name().replace("_WITH_NAMES", " with names");
    }

    /** Whether things stand in it by their names. */
    boolean named() {
        return this == CSV_WITH_NAMES;
    }

    /** The formats that are standards. */
    static Stream<ResultFormat> standards() {
        return Stream.of(values()).filter(format -> !format.named());
    }

    /** Its IRI among the unique URIs for file formats that the W3C keeps. */
    public String w3cIri() {
        return "http://www.w3.org/ns/formats/" + w3cName;
    }

    Lang jena() {
        return jena;
    }

    /** Its own media type, the first of those it answers to. */
    String mediaType() {
        return mediaTypes.get(0);
    }

    /** The format under each media type it answers to. */
    static List<Named> offers() {
        return Stream.concat(
                        standards().map(format -> new Named(format.mediaType(), format)),
                        standards()
                                .flatMap(format ->
                                        format.mediaTypes.stream().skip(1).map(alias -> new Named(alias, format))))
                .toList();
    }

    /** The format that has the short name or W3C IRI {@code name}, in any case; empty if none has. */
    static Optional<ResultFormat> named(String name) {
        return Stream.of(values())
                .filter(format -> format.w3cIri().equals(name) || format.names.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * A format under one of its media types.
     *
     * @param mediaType the media type, to be sent as it was asked for
     * @param format the format
     */
    record Named(String mediaType, ResultFormat format) implements Offer {}
}
