package dev.materia.source;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The archives that were used last, kept open: an archive's table is then read once and not once for each entry, and a
 * folder of many archives needs few file handles. An archive inside another is copied to a temporary file while it is
 * open, so that its entries can be read in any order without reading over those before them.
 */
final class ZipCache {

    /** How many bytes an archive inside another may have. */
    static final long MAX_NESTED_BYTES = 256L << 20;

    private static final int KEPT_OPEN = 8;

    private final Map<Archive, Handle> handles = new LinkedHashMap<>(16, 0.75f, true);

    /** An archive, of which each object stands for one. */
    static final class Archive {
        private final @Nullable Path file;
        private final Source.Opener opener;

        private Archive(@Nullable Path file, Source.Opener opener) {
            this.file = file;
            this.opener = opener;
        }

        /** The archive in that file. */
        static Archive file(Path file) {
            return new Archive(file, () -> Files.newInputStream(file));
        }

        /** The archive that {@code opener} gives, each time that it is not open. */
        static Archive packed(Source.Opener opener) {
            return new Archive(null, opener);
        }
    }

    /**
     * The names of the entries of {@code archive} that are no folders, sorted.
     *
     * @throws UnpackLimit.Spent if it passes the bounds
     */
    List<String> entries(Archive archive, UnpackLimit allowance) throws IOException {
        Handle handle = take(archive, allowance);
        try {
            return handle.zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .distinct()
                    .sorted()
                    .toList();
        } finally {
            release(handle);
        }
    }

    /** Opens the entry {@code name} of {@code archive}. */
    InputStream open(Archive archive, String name) throws IOException {
        Handle handle = take(archive, null);
        InputStream in = null;
        try {
            ZipEntry entry = handle.zip.getEntry(name);
            in = entry == null ? null : handle.zip.getInputStream(entry);
            if (in == null) {
                throw new FileNotFoundException("no entry " + name);
            }
        } finally {
            if (in == null) {
                release(handle);
            }
        }
        return new FilterInputStream(in) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    super.close();
                    release(handle);
                }
            }
        };
    }

    private synchronized Handle take(Archive archive, @Nullable UnpackLimit allowance) throws IOException {
        Handle handle = handles.get(archive);
        if (handle == null) {
            handle = new Handle(archive.file != null ? new ZipFile(archive.file.toFile()) : unpack(archive, allowance));
            handles.put(archive, handle);
        }
        handle.users++;
        return handle;
    }

    /** The copy of an archive, which goes when it is closed. */
    private static ZipFile unpack(Archive archive, @Nullable UnpackLimit allowance) throws IOException {
        if (allowance != null) {
            allowance.archive();
        }
        Path copy = Files.createTempFile("materia-", ".zip");
        try {
            try (InputStream in = archive.opener.open();
                    OutputStream out = Files.newOutputStream(copy)) {
                byte[] buffer = new byte[64 << 10];
                long size = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    size += n;
                    if (size > MAX_NESTED_BYTES) {
                        throw new UnpackLimit.Spent("an archive of more than " + (MAX_NESTED_BYTES >> 20) + " MiB");
                    }
                    if (allowance != null) {
                        allowance.take(n);
                    }
                    out.write(buffer, 0, n);
                }
            }
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } finally {
            // where open files can be deleted; where not, ZipFile does it
            copy.toFile().delete();
        }
    }

    private synchronized void release(Handle handle) throws IOException {
        handle.users--;
        Iterator<Handle> oldest = handles.values().iterator();
        int surplus = handles.size() - KEPT_OPEN;
        while (surplus > 0 && oldest.hasNext()) {
            Handle candidate = oldest.next();
            if (candidate.users == 0) {
                oldest.remove();
                candidate.zip.close();
                surplus--;
            }
        }
    }

    private static final class Handle {
        final ZipFile zip;
        int users;

        Handle(ZipFile zip) {
            this.zip = zip;
        }
    }
}
