package dev.materia.release;

import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.SysRIOT;
import org.apache.jena.riot.system.ErrorHandler;

/** Reads whatever is RDF: a published text may hold characters that a parser warns of. */
public final class LenientErrors implements ErrorHandler {

    @Override
    public void warning(String message, long line, long column) {}

    @Override
    public void error(String message, long line, long column) {
        throw new RiotException(SysRIOT.fmtMessage(message, line, column));
    }

    @Override
    public void fatal(String message, long line, long column) {
        error(message, line, column);
    }
}
