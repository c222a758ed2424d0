package dev.materia.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Collects the sources of one run, in the order of the names it is given. */
final class SourceFinder {

    /** Office documents and programs are ZIP archives too, and no collections of monographs. */
    private static final Set<String> ZIP_INSIDE = Set.of(
            "docx", "xlsx", "pptx", "docm", "odt", "ods", "odp", "epub", "jar", "war", "apk", "whl", "xpi", "pages");

    private static final Set<String> ARCHIVES = Set.of("zip", "tar", "tgz");

    private final InputStream stdin;
    private final Consumer<Problem> problems;
    private final ZipCache shelf = new ZipCache();
    private final Set<Object> seen = new HashSet<>();
    private final List<Source> found = new ArrayList<>();

    SourceFinder(InputStream stdin, Consumer<Problem> problems) {
        this.stdin = stdin;
        this.problems = problems;
    }

    List<Source> found() {
        return List.copyOf(found);
    }

    void find(String name) {
        if (name.equals("-")) {
            if (seen.add("-")) {
                once(name, () -> stdin);
            }
            return;
        }
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            problems.accept(
                    new Problem(printable(name), "not the name of a file", "give the path of a file or folder"));
            return;
        }
        if (name.isEmpty()) {
            problems.accept(new Problem("(empty name)", "no such file or folder", "give the path of a file or folder"));
        } else if (Files.isDirectory(path)) {
            folder(path);
        } else if (Files.isRegularFile(path)) {
            file(path);
        } else if (Files.exists(path)) {
            once(slashed(path), () -> Files.newInputStream(path));
        } else {
            problems.accept(
                    new Problem(name, "no such file or folder", "check the spelling and the folder you are in"));
        }
    }

    /** What can be read only once (standard input, a pipe) is read now. */
    private void once(String name, Source.Opener opener) {
        byte[] bytes;
        try {
            InputStream in = opener.open();
            bytes = in.readNBytes(Source.MAX_BYTES + 1);
        } catch (IOException e) {
            problems.accept(Source.unreadable(name, e));
            return;
        }
        if (bytes.length > Source.MAX_BYTES) {
            problems.accept(new Problem(
                    name, "larger than " + (Source.MAX_BYTES >> 20) + " MiB", "save it to a file and give its name"));
        } else if (isZip(name, bytes)) {
            new ZipListing(shelf, found, problems).packed(name, () -> new ByteArrayInputStream(bytes), bytes.length);
        } else {
            found.add(new Source(name, () -> unpacked(new ByteArrayInputStream(bytes))));
        }
    }

    private void file(Path path) {
        String name = slashed(path);
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            if (!seen.add(path.toRealPath())) {
                return;
            }
            head = in.readNBytes(4);
        } catch (IOException e) {
            problems.accept(Source.unreadable(name, e));
            return;
        }
        if (isZip(name, head) || MediaType.extension(name).equals("zip")) {
            new ZipListing(shelf, found, problems).file(name, path);
        } else {
            found.add(new Source(name, () -> unpacked(Files.newInputStream(path))));
        }
    }

    private void folder(Path folder) {
        if (isRelease(folder)) {
            problems.accept(new Problem(
                    slashed(folder),
                    "a release, in which there are no monographs",
                    "name the folder of its sources, or give it to serve or query by itself"));
            return;
        }
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    boolean skipped = !dir.equals(folder) && (isHidden(dir) || isRelease(dir));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.toString();
                    if (!isKnown(name) || isHidden(file)) {
                        return FileVisitResult.CONTINUE;
                    }
                    if (attributes.isSymbolicLink()) { // links are followed: the target of this one is missing
                        problems.accept(new Problem(
                                slashed(file),
                                "a link to a file that does not exist",
                                "correct the link or remove it"));
                    } else if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (!(e instanceof FileSystemLoopException) && !isHidden(file)) {
                        problems.accept(Source.unreadable(slashed(file), e));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            problems.accept(Source.unreadable(slashed(folder), e));
            return;
        }
        if (files.isEmpty()) {
            problems.accept(new Problem(
                    slashed(folder),
                    "a folder without a document",
                    "put .txt, .md, .html, .xml or .json files in it, or archives of them (.gz, .zip)"));
        }
        files.sort(Comparator.comparing(SourceFinder::slashed));
        files.forEach(this::file);
    }

    /** Whether the ending of a name is that of a document or an archive. */
    static boolean isKnown(String name) {
        return MediaType.knows(name) || ARCHIVES.contains(MediaType.extension(name));
    }

    /** The sources of a file that {@code opener} opens. */
    static List<Source> elsewhere(String name, long size, Source.Opener opener, Consumer<Problem> problems) {
        List<Source> found = new ArrayList<>();
        try (InputStream in = opener.open()) {
            if (isZip(name, in.readNBytes(4)) || MediaType.extension(name).equals("zip")) {
                new ZipListing(new ZipCache(), found, problems).packed(name, opener, size);
            } else {
                found.add(new Source(name, () -> unpacked(opener.open())));
            }
        } catch (IOException e) {
            problems.accept(Source.unreadable(name, e));
        }
        return found;
    }

    /** The stream itself, or what is packed in it if it is gzip. */
    static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(2);
        boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return gzip ? new GZIPInputStream(in, 8192) : in;
    }

    private static boolean isZip(String name, byte[] head) {
        boolean magic = head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        return magic && !ZIP_INSIDE.contains(MediaType.extension(name));
    }

    /** A release that was built among its sources has a page in it, which is no monograph. */
    private static boolean isRelease(Path folder) {
        return Files.exists(folder.resolve("SHA256SUMS")) && Files.exists(folder.resolve("void.ttl"));
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    private static String slashed(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
