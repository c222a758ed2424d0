package dev.materia.server.sparql;

import dev.materia.server.http.Offer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A format of the result of SELECT or ASK, in our order of preference. */
@SuppressWarnings("ImmutableEnumChecker") // what Jena names a format by never changes
public enum ResultFormat {
    /** SPARQL 1.1 Query Results JSON Format. */
    JSON("json", ResultSetLang.RS_JSON, "SPARQL_Results_JSON", "application/sparql-results+json", "application/json"),
    /** SPARQL Query Results XML Format. */
    XML(
            "xml",
            ResultSetLang.RS_XML,
            "SPARQL_Results_XML",
            "application/sparql-results+xml",
            "application/xml",
            "text/xml"),
    /** Comma-separated values. */
    CSV("csv", ResultSetLang.RS_CSV, "SPARQL_Results_CSV", "text/csv"),
    /** Tab-separated values. */
    TSV("tsv", ResultSetLang.RS_TSV, "SPARQL_Results_TSV", "text/tab-separated-values");

    private final String parameter;
    private final Lang jena;
    private final String w3cName;
    private final List<String> mediaTypes;

    ResultFormat(String parameter, Lang jena, String w3cName, String... mediaTypes) {
        this.parameter = parameter;
        this.jena = jena;
        this.w3cName = w3cName;
        this.mediaTypes = List.of(mediaTypes);
    }

    /** Its name as the value of {@code format=}. */
    public String parameter() {
        return parameter;
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
                        Stream.of(values()).map(format -> new Named(format.mediaType(), format)),
                        Stream.of(values())
                                .flatMap(format ->
                                        format.mediaTypes.stream().skip(1).map(alias -> new Named(alias, format))))
                .toList();
    }

    /** The format of that {@code format=} parameter. */
    static Optional<ResultFormat> named(String parameter) {
        return Stream.of(values())
                .filter(format -> format.parameter.equals(parameter))
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
