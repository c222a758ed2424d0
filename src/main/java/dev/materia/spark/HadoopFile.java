package dev.materia.spark;

import dev.materia.source.Problem;
import dev.materia.source.Source;
import dev.materia.source.Sources;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file in a file system that Hadoop knows.
 *
 * @param name how the user knows it: the name that was given, and for a file in a folder the path below that
 * @param address its address, with the scheme of the file system
 * @param size in bytes
 */
record HadoopFile(String name, String address, long size) implements Serializable {

    private static final int DEEPEST = 64;

    /**
     * The files that {@code name} stands for: itself, or for a folder the files below it that may be documents, sorted
     * by path.
     *
     * @param problems gets what cannot be used
     */
    static List<HadoopFile> find(String name, Configuration hadoop, Consumer<Problem> problems) {
        List<HadoopFile> files = new ArrayList<>();
        try {
            Path path = new Path(name);
            FileSystem system = path.getFileSystem(hadoop);
            FileStatus status = system.getFileStatus(path);
            if (status.isFile()) {
                files.add(of(name, status));
            } else {
                folder(system, status, name.replaceAll("/+$", ""), 0, files);
            }
        } catch (FileNotFoundException e) {
            problems.accept(
                    new Problem(name, "no such file or folder", "check the spelling and the file system it is in"));
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(new Problem(
                    name, "could not be listed (" + e.getMessage() + ")", "check the address and the permissions"));
        }
        files.sort(Comparator.comparing(HadoopFile::name));
        return files;
    }

    private static void folder(FileSystem system, FileStatus folder, String name, int depth, List<HadoopFile> files)
            throws IOException {
        if (depth > DEEPEST) {
            return;
        }
        for (FileStatus each : system.listStatus(folder.getPath())) {
            String last = each.getPath().getName();
            if (each.isDirectory() && !last.startsWith(".")) {
                folder(system, each, name + "/" + last, depth + 1, files);
            } else if (each.isFile() && Sources.isRead(last)) {
                files.add(of(name + "/" + last, each));
            }
        }
    }

    private static HadoopFile of(String name, FileStatus status) {
        return new HadoopFile(name, status.getPath().toString(), status.getLen());
    }

    /** The documents in it. */
    List<Source> sources(Configuration hadoop, Consumer<Problem> problems) {
        Path path = new Path(address);
        return Sources.elsewhere(name, size, () -> path.getFileSystem(hadoop).open(path), problems);
    }
}
