/** Pages for people: what each shows, as a record, and the templates (jte) that show it, escaped by construction. */
@NullMarked
package dev.materia.server.page;

import org.jspecify.annotations.NullMarked;
