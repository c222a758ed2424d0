package dev.materia.cli;

import dev.materia.source.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar's manifest holds. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"materia " + ProgramVersion.text()};
    }
}
