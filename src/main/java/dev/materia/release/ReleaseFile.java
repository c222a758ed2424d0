package dev.materia.release;

import java.util.Arrays;
import java.util.Optional;

/**
 * One file of a release.
 *
 * @param name in the release's folder
 * @param mediaType what it is; {@code application/gzip} for a compressed dump
 * @param bytes its length
 * @param sha256 64 hex digits over its bytes
 */
public record ReleaseFile(String name, String mediaType, long bytes, String sha256) {

    /** The format of a dump, compressed or not; empty for the other files of a release. */
    public Optional<RdfFormat> dumpFormat() {
        String plain = compressed() ? name.substring(0, name.length() - ".gz".length()) : name;
        return Arrays.stream(RdfFormat.values())
                .filter(f -> f.dumpName().equals(plain))
                .findFirst();
    }

    /** Whether it is a gzip file. */
    public boolean compressed() {
        return name.endsWith(".gz");
    }
}
