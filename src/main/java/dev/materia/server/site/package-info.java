/** A release as a folder of pages that any web server hands out. */
@NullMarked
package dev.materia.server.site;

import org.jspecify.annotations.NullMarked;
