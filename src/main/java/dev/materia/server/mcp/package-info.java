/**
 * The release for assistants: the Model Context Protocol over HTTP and over standard input. Written by its
 * specification (2025-06-18 and neighbours), since the Java SDK would bring a second JSON library, a reactive one and a
 * second schema validator into the program; the tests speak to it by that SDK's client.
 */
@NullMarked
package dev.materia.server.mcp;

import org.jspecify.annotations.NullMarked;
