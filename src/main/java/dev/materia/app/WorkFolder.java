package dev.materia.app;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the documents of a collection, on disk: it bounds the memory of a run, and a later run takes from it
 * what it need not do again. A record stands there whole or is not counted, so that a run may be killed at any time.
 */
public final class WorkFolder implements AutoCloseable {

    private static final String RECORDS = "documents";
    private static final String OPTIONS = "options";
    private static final String LOCK = "lock";
    private static final String RUNS = "runs";
    private static final int HEADER = 4 + 8 + 2 * Key.BYTES;

    private final Path folder;
    private final FileChannel lock;
    private final FileChannel records;
    private final Map<Key, Place> known = new HashMap<>();
    private final Map<Key, Place> texts = new HashMap<>();
    private long end;

    /** What a record was made of. */
    record Key(long first, long second) {

        private static final int BYTES = 16;

        /** That of a text of which nothing is known. */
        static final Key NONE = new Key(0, 0);

        /** That of a document with this name and hash. */
        static Key of(String name, String sha256) {
            ByteBuffer hash = ByteBuffer.wrap(Sha256.of((name + "\n" + sha256).getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        }
    }

    /** Where a record stands. */
    record Place(long at, int length) {}

    private WorkFolder(Path folder, FileChannel lock, FileChannel records) {
        this.folder = folder;
        this.lock = lock;
        this.records = records;
    }

    /**
     * Opens a work folder, which is made if it is not there.
     *
     * @param options all that decides on what is made of a document; records that were made with others are dropped
     * @param resume whether to take what is there; else it is dropped
     * @throws MateriaException if another run uses it, or it cannot be written
     */
    public static WorkFolder open(Path folder, String options, boolean resume) throws MateriaException {
        try {
            checkOurs(folder);
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean open = false;
            try {
                if (!locked(lock)) {
                    throw new MateriaException(new Problem(
                            folder.toString(),
                            "another build is using this folder",
                            "wait until it has ended, or build into another folder"));
                }
                Path written = folder.resolve(OPTIONS);
                boolean usable = resume
                        && Files.exists(written)
                        && Files.readString(written).equals(options);
                if (!usable) {
                    Files.deleteIfExists(folder.resolve(RECORDS));
                    Files.writeString(written, options);
                }
                delete(folder.resolve(RUNS));
                FileChannel records = FileChannel.open(
                        folder.resolve(RECORDS),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                WorkFolder work = new WorkFolder(folder, lock, records);
                work.scan();
                open = true;
                return work;
            } finally {
                if (!open) {
                    lock.close();
                }
            }
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            folder.toString(),
                            "the work folder cannot be used: " + e.getMessage(),
                            "free space, or choose a folder that you may write to with --work"),
                    e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A wrong path must not cost anyone their files. */
    private static void checkOurs(Path folder) throws IOException, MateriaException {
        if (!Files.exists(folder)) {
            return;
        }
        boolean ours = Files.isDirectory(folder)
                && (Files.exists(folder.resolve(LOCK))
                        || folder.toFile().list() == null
                        || folder.toFile().list().length == 0);
        if (!ours) {
            throw new MateriaException(new Problem(
                    folder.toString(),
                    "this is not a work folder: it holds other files",
                    "name a new or empty folder with --work"));
        }
    }

    /** Finds the whole records; what is behind them is cut off. */
    private void scan() throws IOException {
        long size = records.size();
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        while (end + HEADER <= size) {
            read(header.clear(), end);
            header.flip();
            int length = header.getInt();
            long sum = header.getLong();
            Key key = new Key(header.getLong(), header.getLong());
            if (length <= 0 || end + HEADER + length > size || checksum(bytes(end + HEADER, length)) != sum) {
                break;
            }
            put(key, new Key(header.getLong(), header.getLong()), new Place(end + HEADER, length));
            end += HEADER + length;
        }
        records.truncate(end);
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    /**
     * Where the record of a document stands; null if there is none. Safe while nothing is added, or by the one that
     * adds.
     */
    synchronized @Nullable Place find(Key key) {
        return known.get(key);
    }

    /** Where a record of a document with that text stands; null if there is none. */
    synchronized @Nullable Place findText(Key text) {
        return texts.get(text);
    }

    private void put(Key key, Key text, Place place) {
        known.put(key, place);
        if (!text.equals(Key.NONE)) {
            texts.putIfAbsent(text, place);
        }
    }

    /** Adds a record; it takes the place of an older one of the same document. */
    synchronized Place add(Key key, Key text, DocumentRecord record) throws IOException {
        byte[] bytes = record.bytes();
        ByteBuffer out = ByteBuffer.allocate(HEADER + bytes.length);
        out.putInt(bytes.length)
                .putLong(checksum(bytes))
                .putLong(key.first)
                .putLong(key.second)
                .putLong(text.first)
                .putLong(text.second)
                .put(bytes)
                .flip();
        long at = end;
        while (out.hasRemaining()) {
            at += records.write(out, at);
        }
        Place place = new Place(end + HEADER, bytes.length);
        end = at;
        put(key, text, place);
        return place;
    }

    /** All records, for {@link #absorb} elsewhere. */
    byte[] all() throws IOException {
        return bytes(0, Math.toIntExact(end));
    }

    /**
     * Adds the records of another work folder.
     *
     * @throws IOException if they are damaged, or cannot be written
     */
    synchronized void absorb(byte[] others) throws IOException {
        long whole = end + others.length;
        ByteBuffer out = ByteBuffer.wrap(others);
        while (out.hasRemaining()) {
            records.write(out, end + out.position());
        }
        scan();
        if (end != whole) {
            throw new IOException("records that another machine made came damaged");
        }
    }

    /** Reads a record; any number of threads may. */
    DocumentRecord read(Place place) throws IOException {
        return DocumentRecord.of(bytes(place.at, place.length));
    }

    /** Reads no more of a record than its preface; any number of threads may. */
    DocumentRecord.Preface preface(Place place) throws IOException {
        return DocumentRecord.prefaceOf(
                bytes(place.at, DocumentRecord.prefaceEnd(bytes(place.at, DocumentRecord.TABLE))));
    }

    private byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        read(ByteBuffer.wrap(bytes), at);
        return bytes;
    }

    private void read(ByteBuffer to, long at) throws IOException {
        long next = at;
        while (to.hasRemaining()) {
            int n = records.read(to, next);
            if (n < 0) {
                throw new EOFException("the work folder is damaged: " + folder);
            }
            next += n;
        }
    }

    /** A folder for what is needed by this run alone. */
    public Path runs() {
        return folder.resolve(RUNS);
    }

    /** Removes what was needed by this run alone. */
    public void clean() throws IOException {
        delete(runs());
    }

    /** Removes all. */
    public void remove() throws IOException {
        close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        records.close();
        lock.close();
    }
}
