package dev.materia.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** A release in a folder. */
public final class Release {

    private final Path folder;
    private final List<ReleaseFile> files;

    private Release(Path folder, List<ReleaseFile> files) {
        this.folder = folder;
        this.files = files;
    }

    /** Opens the release in {@code folder}. */
    public static Release open(Path folder) throws IOException {
        List<ReleaseFile> files = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
            String name = line.substring(66);
            files.add(new ReleaseFile(name, "text/plain", Files.size(folder.resolve(name)), line.substring(0, 64)));
        }
        return new Release(folder, List.copyOf(files));
    }

    /** The data. */
    public DatasetGraph load() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        RDFDataMgr.read(dataset, folder.resolve("dataset.trig").toString());
        return dataset;
    }

    /** The version. */
    public String version() {
        return "1";
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Its files. */
    public List<ReleaseFile> files() {
        return files;
    }
}
