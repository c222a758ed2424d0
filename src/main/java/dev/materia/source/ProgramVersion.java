package dev.materia.source;

import java.util.Objects;

/** The version of this program. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The version that the jar's manifest holds; words in brackets where the program does not run from a jar. */
    public static String text() {
        return Objects.requireNonNullElse(
                ProgramVersion.class.getPackage().getImplementationVersion(), "(built from source, not packaged)");
    }
}
