package dev.materia.vocabulary.store;

import java.nio.file.Path;
import java.util.Objects;

/** Materia's own folder, where imported vocabularies are kept. */
public final class Home {

    private Home() {}

    /**
     * The folder: the system property {@code materia.home}, else the environment's {@code MATERIA_HOME}, else
     * {@code .materia} in the user's home. It need not exist.
     */
    public static Path folder() {
        String given = Objects.requireNonNullElseGet(
                System.getProperty("materia.home"),
                () -> Objects.requireNonNullElse(System.getenv("MATERIA_HOME"), ""));
        return given.isEmpty() ? Path.of(System.getProperty("user.home"), ".materia") : Path.of(given);
    }
}
