package dev.materia.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Why a request has no answer, in the terms of RFC 9457: what was found, where, and what to do about it.
 *
 * @param status the HTTP status code
 * @param code a short stable name for programs: {@code query-syntax}
 * @param detail what was found
 * @param remedy what to do about it
 * @param line line in the query, from 1; 0 where no place is known
 * @param column column in the query, from 1; 0 where no place is known
 * @param choices what could have been asked for instead: media types, addresses
 * @param headers further header fields of the response
 * @param source the query that line and column are of; empty where there is none
 * @param names what people call the choices, by choice
 */
public record HttpProblem(
        int status,
        String code,
        String detail,
        String remedy,
        int line,
        int column,
        List<String> choices,
        Map<String, String> headers,
        String source,
        Map<String, String> names) {

    /** A problem without place, choices or headers. */
    public static HttpProblem of(int status, String code, String detail, String remedy) {
        return new HttpProblem(status, code, detail, remedy, 0, 0, List.of(), Map.of(), "", Map.of());
    }

    /** The name of the status: {@code Not Found}. */
    public String title() {
        String title = HttpStatus.getMessage(status);
        return title.equals(Integer.toString(status)) ? "Error" : title;
    }

    /** The same at a place in the query. */
    public HttpProblem at(int newLine, int newColumn) {
        return new HttpProblem(status, code, detail, remedy, newLine, newColumn, choices, headers, source, names);
    }

    /** The same with what could have been asked for. */
    public HttpProblem choices(List<String> newChoices) {
        return new HttpProblem(
                status, code, detail, remedy, line, column, List.copyOf(newChoices), headers, source, names);
    }

    /** The same as found in {@code query}. */
    public HttpProblem in(String query) {
        return new HttpProblem(status, code, detail, remedy, line, column, choices, headers, query, names);
    }

    /** The same with what people call the choices. */
    public HttpProblem named(Map<String, String> newNames) {
        return new HttpProblem(
                status, code, detail, remedy, line, column, choices, headers, source, Map.copyOf(newNames));
    }

    /** The same with one more header field. */
    public HttpProblem with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpProblem(status, code, detail, remedy, line, column, choices, more, source, names);
    }

    /** 406: nothing that is offered suits the request's {@code Accept}. */
    public static HttpProblem notAcceptable(List<String> mediaTypes) {
        return of(
                        406,
                        "not-acceptable",
                        "The Accept header names no media type in which this can be given",
                        "Ask for one of those listed, or leave the header out.")
                .choices(mediaTypes)
                .with("Vary", "Accept");
    }
}
