package dev.materia.release.export;

import dev.materia.release.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shape in which a release can be written. The same release gives the same bytes. */
public enum ExportShape {
    /** One wide table, with its description as CSV on the Web has it. */
    CSV(CsvExport::write),
    /** Nodes and edges for Biolink graphs. */
    KGX(KgxExport::write),
    /** RDF 1.2: each claim reifies its triple. */
    RDF12(Rdf12Export::write),
    /** A nanopublication for each claim. */
    NANOPUBS(NanopubExport::write);

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Writing writing;

    ExportShape(Writing writing) {
        this.writing = writing;
    }

    /** Writes files. */
    @FunctionalInterface
    private interface Writing {
        List<Path> write(Release release, Path folder) throws IOException;
    }

    /**
     * Writes {@code release} in this shape into {@code folder}, which is made if it is not there.
     *
     * @return the files
     */
    public List<Path> write(Release release, Path folder) throws IOException {
        Files.createDirectories(folder);
        return writing.write(release, folder);
    }
}
