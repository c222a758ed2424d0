package dev.materia.server.page.part;

/**
 * The same document in another format.
 *
 * @param title name of the format
 * @param href where it is
 * @param mediaType its media type
 */
public record Alternate(String title, String href, String mediaType) {}
