package dev.materia.source;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The archives that were used last, kept open: an archive's table is then read once and not once for each entry, and a
 * folder of many archives needs few file handles.
 */
final class ZipShelf {

    private static final int KEPT_OPEN = 8;

    private final Map<Path, Handle> handles = new LinkedHashMap<>(16, 0.75f, true);

    /** The names of the entries of {@code path} that are no folders, sorted. */
    List<String> entries(Path path) throws IOException {
        Handle handle = take(path);
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

    /** Opens the entry {@code name} of {@code path}. */
    InputStream open(Path path, String name) throws IOException {
        Handle handle = take(path);
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

    private synchronized Handle take(Path path) throws IOException {
        Handle handle = handles.get(path);
        if (handle == null) {
            handle = new Handle(new ZipFile(path.toFile()));
            handles.put(path, handle);
        }
        handle.users++;
        return handle;
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
