package dev.materia.app;

import dev.materia.source.Problem;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandler;

/** Ends the parsing of an RDF file at its first error, and says where that is. */
final class FirstErrorHandler implements ErrorHandler {

    private final Path file;

    FirstErrorHandler(Path file) {
        this.file = file;
    }

    @Override
    public void warning(String message, long line, long column) {
        // a parser's taste in IRIs and literals is no fault of the data
    }

    @Override
    public void error(String message, long line, long column) {
        throw new RiotParseException(message, line, column);
    }

    @Override
    public void fatal(String message, long line, long column) {
        throw new RiotParseException(message, line, column);
    }

    /** What to tell of {@code failure}. */
    Problem problem(RiotException failure) {
        boolean placed = failure instanceof RiotParseException;
        String where = failure instanceof RiotParseException parse && parse.getLine() > 0
                ? file + ":" + parse.getLine() + ":" + parse.getCol()
                : file.toString();
        String found = placed
                ? ((RiotParseException) failure).getOriginalMessage()
                : Objects.requireNonNullElse(failure.getMessage(), "cannot be parsed");
        return new Problem(where, found, "correct the RDF there, or give the file the ending of its syntax");
    }
}
