package dev.materia.vocabulary.store;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.ConceptType;
import dev.materia.vocabulary.index.IndexBuilder;
import dev.materia.vocabulary.index.VocabularyFacts;
import dev.materia.vocabulary.reading.CountedInput;
import dev.materia.vocabulary.reading.Download;
import dev.materia.vocabulary.reading.Progress;
import dev.materia.vocabulary.reading.VocabularyReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import: files or addresses of one vocabulary, into an index in the store.
 *
 * @param sources files and addresses, which make one vocabulary together
 * @param name what to call it; by default {@code mesh} for MeSH, else the first source's name
 * @param version as its publisher calls it; by default what the files say
 * @param license by default what the files say
 * @param sha256 what the sources must have, in their order; empty to take them as they are
 * @param type the type of concepts for which the files give none
 * @param on whether it is used where the user names no vocabulary
 * @param maxBytes most bytes that a source may have
 */
public record VocabularyImport(
        List<String> sources,
        @Nullable String name,
        @Nullable String version,
        @Nullable String license,
        List<String> sha256,
        @Nullable ConceptType type,
        boolean on,
        long maxBytes) {

    /** Copies the lists, so that an import never changes. */
    public VocabularyImport {
        sources = List.copyOf(sources);
        sha256 = List.copyOf(sha256);
    }

    /**
     * Runs it. Either the whole vocabulary stands in the store in the end, or what stood there before.
     *
     * @return what is in it now
     * @throws MateriaException if a source cannot be had, is wrong, or is not what its checksum says
     */
    public VocabularyFacts run(VocabularyStore shelf, Progress progress) throws MateriaException {
        IndexBuilder builder = new IndexBuilder();
        VocabularyReader reader = new VocabularyReader(type, progress, builder::add);
        List<VocabularyFacts.Origin> origins = new ArrayList<>();
        List<Path> loaded = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            String source = sources.get(i);
            Path file = Download.isAddress(source) ? load(source, shelf, progress, loaded) : Path.of(source);
            String hash = hash(file, source, progress);
            if (!sha256.isEmpty() && !sha256.get(i).equalsIgnoreCase(hash)) {
                delete(loaded);
                throw new MateriaException(new Problem(
                        source, "has the SHA-256 " + hash + ", not " + sha256.get(i), "get the file again"));
            }
            reader.read(file, source);
            origins.add(new VocabularyFacts.Origin(source, hash));
        }
        reader.finish();
        if (builder.size() == 0 && !reader.hasMappings()) {
            throw new MateriaException(
                    new Problem(sources.get(0), "has no concepts", "check that it is the right file"));
        }
        String title = name != null ? name : reader.isMesh() ? "mesh" : nameOf(sources.get(0));
        if (!VocabularyStore.isName(title)) {
            throw new MateriaException(new Problem(
                    sources.get(0),
                    "'" + title + "' cannot be the name of a vocabulary",
                    "give it one with --name: small letters, digits, dots and hyphens"));
        }
        progress.bytes("Writing the index", 0, -1);
        VocabularyFacts facts = shelf.put(
                title,
                on,
                file -> builder.write(
                        file,
                        title,
                        version != null ? version : reader.version().orElse(null),
                        license != null ? license : reader.license().orElse(null),
                        origins));
        delete(loaded);
        return facts;
    }

    private Path load(String address, VocabularyStore shelf, Progress progress, List<Path> loaded)
            throws MateriaException {
        try {
            Path file = shelf.downloads().resolve(Sha256.hex(address).substring(0, 16));
            if (!Files.exists(file)) {
                new Download(progress, maxBytes).load(address, file);
            }
            loaded.add(file);
            return file;
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(address, "cannot be kept (" + e.getMessage() + ")", "check MATERIA_HOME"), e);
        }
    }

    private String hash(Path file, String source, Progress progress) throws MateriaException {
        try {
            long size = Files.size(file);
            if (size > maxBytes) {
                throw new MateriaException(new Problem(
                        source,
                        "has " + size + " bytes",
                        "make sure that it is the right file, and allow more than " + maxBytes + " with --max-bytes"));
            }
            MessageDigest digest = Sha256.digest();
            try (InputStream in =
                    new CountedInput(Files.newInputStream(file), progress, "Checking " + nameOf(source), size)) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    digest.update(buffer, 0, n);
                }
            }
            return Sha256.hex(digest);
        } catch (IOException e) {
            throw new MateriaException(
                    new Problem(
                            source,
                            Files.isDirectory(file) ? "is a folder" : "no such file, or it cannot be read",
                            "name a file of a vocabulary, or its address"),
                    e);
        }
    }

    /** What was loaded is in the index now, or of no use. */
    private static void delete(List<Path> loaded) {
        for (Path file : loaded) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // it takes some room, and is used by the next import of that address
            }
        }
    }

    private static String nameOf(String source) {
        String file = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        String name = file.toLowerCase(Locale.ROOT)
                .replaceAll("\\?.*", "")
                .replaceAll("(\\.(sssom|tsv|ttl|rdf|owl|xml|nt|gz))+$", "")
                .replaceAll("[^a-z0-9._-]+", "-")
                .replaceAll("^[._-]+", "");
        return name.length() > 64 ? name.substring(0, 64) : name;
    }
}
