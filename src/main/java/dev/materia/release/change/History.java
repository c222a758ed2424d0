package dev.materia.release.change;

import dev.materia.release.Release;
import dev.materia.release.ReleaseFile;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The releases that stood in a folder before, and what changed each time. They are kept beside the folder, in
 * {@code release.versions} for {@code release}: {@code 0001-{version}} and so on, and in {@code changes} a folder for
 * each change, which stays when the release itself is kept no longer.
 */
public final class History {

    private static final String SUMS = "SHA256SUMS";
    private static final String CHANGES = "changes";

    private final Path folder;
    private final Path versions;

    private History(Path folder) {
        this.folder = folder;
        versions = folder.resolveSibling(folder.getFileName() + ".versions");
    }

    /** The history of the release in {@code folder}. */
    public static History of(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            return new History(Files.exists(absolute) ? absolute.toRealPath() : absolute);
        } catch (IOException e) {
            return new History(absolute);
        }
    }

    /**
     * An earlier release.
     *
     * @param version its version
     * @param folder where it stands
     */
    public record Kept(String version, Path folder) {}

    /**
     * A change.
     *
     * @param sums how much changed
     * @param key what it is called in addresses: the two versions, and a number if they have changed so before
     * @param written when the newer release took the place of the older
     * @param folder holds the files of {@link ChangeFile}
     */
    public record Change(ChangeSummary sums, String key, Instant written, Path folder) {

        /** The day of the newer release by its sources; if they have none, when it took its place, to the second. */
        public Instant published() {
            try {
                return LocalDate.parse(sums.newer().date())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            } catch (DateTimeParseException e) {
                return written.truncatedTo(ChronoUnit.SECONDS);
            }
        }
    }

    /** Writes a release. */
    @FunctionalInterface
    public interface Writing {

        /** Writes the release in place of the one before. */
        Release write() throws MateriaException;
    }

    /**
     * Keeps the release that stands in the folder while another takes its place, and tells the two apart.
     *
     * @param most how many earlier releases to keep; 0 keeps none and compares none
     * @param notes takes what could not be kept or compared; the new release stands all the same
     * @throws MateriaException what {@code writing} throws
     */
    public Release replacing(int most, Writing writing, Consumer<Problem> notes) throws MateriaException {
        Optional<Path> kept = most > 0 && Files.exists(folder.resolve(SUMS)) ? keep(notes) : Optional.empty();
        boolean written = false;
        try {
            Release release = writing.write();
            written = true;
            if (kept.isPresent()) {
                compare(kept.get(), release, most, notes);
            }
            return release;
        } finally {
            if (!written) {
                kept.ifPresent(History::remove);
            }
        }
    }

    private Optional<Path> keep(Consumer<Problem> notes) {
        try {
            Release old = Release.open(folder);
            removeUnfinished(old.version());
            Path place = versions.resolve(numbered(next(versions), old.version()));
            Files.createDirectories(place);
            for (ReleaseFile file : old.files()) {
                link(folder.resolve(file.name()), place.resolve(file.name()));
            }
            link(folder.resolve(SUMS), place.resolve(SUMS));
            return Optional.of(place);
        } catch (MateriaException e) {
            notes.accept(e.problem());
        } catch (IOException e) {
            notes.accept(new Problem(
                    versions.toString(),
                    "the earlier release cannot be kept: " + e.getMessage(),
                    "make the folder writable, or keep none with --keep 0"));
        }
        return Optional.empty();
    }

    /**
     * Removes what a killed build has kept of the release that still stands: the latest kept release is never the one
     * that stands, but for that.
     */
    private void removeUnfinished(String version) {
        List<Path> all = numbered(versions);
        if (!all.isEmpty() && version(all.get(0)).equals(version)) {
            remove(all.get(0));
        }
    }

    /** A second name for the same bytes costs no room; where the file system has no such thing, they are copied. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void compare(Path kept, Release release, int most, Consumer<Problem> notes) {
        try {
            Release old = Release.open(kept);
            if (old.version().equals(release.version())) {
                remove(kept);
                return;
            }
            Path changes = versions.resolve(CHANGES);
            int number = next(changes);
            String key = old.version() + "-" + release.version();
            boolean repeated =
                    changes().stream().anyMatch(each -> each.sums().key().equals(key));
            ReleaseDiff.write(
                    old,
                    release,
                    changes.resolve(numbered(number, release.version())),
                    repeated ? repetition(number) : "");
            List<Kept> all = releases();
            all.subList(Math.min(most, all.size()), all.size()).forEach(each -> remove(each.folder()));
        } catch (MateriaException | IOException | RuntimeException e) {
            notes.accept(new Problem(
                    kept.toString(),
                    "the earlier release cannot be compared with the new one: " + e.getMessage(),
                    "compare them with 'materia diff'"));
        }
    }

    /** The earlier releases, the latest first. */
    public List<Kept> releases() {
        return numbered(versions).stream()
                .map(each -> new Kept(version(each), each))
                .toList();
    }

    /** The changes, the latest first; one that cannot be read is left out. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Path each : reversed(described())) {
            Path summary = each.resolve(ChangeFile.SUMMARY.fileName());
            try {
                ChangeSummary sums = ChangeSummary.read(summary);
                changes.add(new Change(
                        sums,
                        keys.add(sums.key()) ? sums.key() : sums.key() + repetition(number(each)),
                        Files.getLastModifiedTime(summary).toInstant(),
                        each));
            } catch (IOException e) {
                // half written, or deleted by hand: the others are as good as before
            }
        }
        return reversed(changes);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String repetition(int number) {
        return "-" + number;
    }

    /** The folders of the changes that are written to the end, the latest first. */
    public List<Path> described() {
        return numbered(versions.resolve(CHANGES)).stream()
                .filter(each -> Files.exists(each.resolve(ChangeFile.MARKDOWN.fileName())))
                .toList();
    }

    private static String numbered(int number, String version) {
        return String.format(Locale.ROOT, "%04d-%s", number, version);
    }

    private static String version(Path numbered) {
        String name = String.valueOf(numbered.getFileName());
        return name.substring(name.indexOf('-') + 1);
    }

    private static int number(Path numbered) {
        String name = String.valueOf(numbered.getFileName());
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static int next(Path parent) {
        List<Path> all = numbered(parent);
        return all.isEmpty() ? 1 : number(all.get(0)) + 1;
    }

    /** The numbered folders in {@code parent}, the last first. */
    private static List<Path> numbered(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).matches("[0-9]{4,9}-[0-9a-f]{16}"))
                    .sorted(Comparator.comparing(History::number).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(parent + " cannot be read", e);
        }
    }

    private static void remove(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place + " cannot be removed", e);
        }
    }
}
