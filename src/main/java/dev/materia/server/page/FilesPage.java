package dev.materia.server.page;

import java.util.List;

/**
 * The files of a release.
 *
 * @param frame around it
 * @param version version of the release
 * @param place the address before their names: {@code /dump/}
 * @param groups the files by kind
 */
public record FilesPage(Frame frame, String version, String place, List<Files> groups) implements Page {

    /**
     * Files of a kind.
     *
     * @param title the kind
     * @param files the files
     */
    public record Files(String title, List<File> files) {}

    /**
     * A file.
     *
     * @param name its name
     * @param what what it holds
     * @param size its size for people: {@code 2.4 MB}
     * @param bytes its size
     * @param sha256 its checksum
     */
    public record File(String name, String what, String size, long bytes, String sha256) {}

    @Override
    public String template() {
        return "files.jte";
    }
}
