package dev.materia.app;

import dev.materia.release.OutputFolder;
import dev.materia.release.Release;
import dev.materia.release.export.ExportShape;
import dev.materia.source.MateriaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a release in another shape. */
public final class ExportRun {

    private ExportRun() {}

    /** The shapes: see {@link ExportShape}. */
    public enum Shape {
        CSV,
        KGX,
        RDF12,
        NANOPUBS
    }

    /**
     * Writes the release in {@code folder} into {@code to}.
     *
     * @return the files
     * @throws MateriaException if it is not a release, or is damaged, or {@code to} would damage one
     * @throws IOException if a file cannot be read or written
     */
    public static List<Path> write(Path folder, Shape shape, Path to) throws MateriaException, IOException {
        Release release = Release.open(folder);
        return ExportShape.valueOf(shape.name()).write(release, OutputFolder.prepare(to, List.of(release)));
    }
}
