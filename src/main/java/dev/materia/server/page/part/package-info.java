/** The parts that pages are made of: links, lines, groups, badges and charts. */
@NullMarked
package dev.materia.server.page.part;

import org.jspecify.annotations.NullMarked;
