package dev.materia.app;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * Machines that do the work on the documents of a build. What they made of each is put into the work folder before the
 * build begins, which takes it from there as one with {@code --resume} does: the release has the same bytes.
 */
public interface DocumentCluster {

    /**
     * What one of the machines made of a part of the documents.
     *
     * @param fingerprint of its program, vocabularies and options, which must be those of the build
     * @param records as they lie in a work folder
     */
    record Part(String fingerprint, byte[] records) implements Serializable {}

    /** Takes the parts, in any order. */
    @FunctionalInterface
    interface Taker {

        /** Takes {@code part}. */
        void take(Part part) throws MateriaException, IOException;
    }

    /**
     * Finds the documents that {@code names} stand for, in the order in which they are published.
     *
     * @param problems gets each name and each file that cannot be used
     */
    List<Source> find(List<String> names, Consumer<Problem> problems);

    /**
     * Has the work done by {@link Pipeline#part} on the machines.
     *
     * @param names the same as those to {@link #find}
     */
    void work(BuildOptions settings, List<String> names, Taker parts) throws MateriaException, IOException;
}
