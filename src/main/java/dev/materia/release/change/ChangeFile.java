package dev.materia.release.change;

import java.util.Arrays;
import java.util.Optional;

/** The files that describe a change. */
public enum ChangeFile {
    /** For people. */
    MARKDOWN("changes.md", "text/markdown; charset=utf-8", "the changes for people"),
    /** A JSON object a line for each claim. */
    CLAIMS("claims.jsonl", "application/jsonl", "each claim that is new, gone or changed, before and after"),
    /** The sums. */
    SUMMARY("summary.json", "application/json", "the sums"),
    /** Statements that are new. */
    ADDED("added.nq", "application/n-quads", "statements that are new, in N-Quads"),
    /** Statements that are gone. */
    REMOVED("removed.nq", "application/n-quads", "statements that are gone, in N-Quads"),
    /** Turns the old data into the new. */
    UPDATE("update.ru", "application/sparql-update", "a SPARQL update that turns the older data into the newer"),
    /** Addresses that may be gone, with what replaces them. */
    GONE("gone.tsv", "text/tab-separated-values; charset=utf-8", "addresses that are gone, and what replaces each"),
    /** The change as RDF. */
    DESCRIPTION("change.ttl", "text/turtle; charset=utf-8", "the change described in DCAT and PROV");

    private final String fileName;
    private final String mediaType;
    private final String what;

    ChangeFile(String fileName, String mediaType, String what) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.what = what;
    }

    /** Its name in the folder. */
    public String fileName() {
        return fileName;
    }

    /** Its media type as HTTP has it. */
    public String mediaType() {
        return mediaType;
    }

    /** What is in it, for people. */
    public String what() {
        return what;
    }

    /** The file of that name. */
    public static Optional<ChangeFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(name))
                .findFirst();
    }
}
