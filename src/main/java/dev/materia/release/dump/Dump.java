package dev.materia.release.dump;

import dev.materia.release.statement.Statements;
import java.io.IOException;

/** A dump that is being written: takes the statements of a dataset in their order. */
public interface Dump extends Statements.Taker {

    /** Writes what comes behind the last statement. */
    void end() throws IOException;
}
