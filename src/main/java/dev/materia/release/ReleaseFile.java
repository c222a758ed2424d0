package dev.materia.release;

/** A file of a release. */
public record ReleaseFile(String name, String mediaType, long bytes, String sha256) {}
