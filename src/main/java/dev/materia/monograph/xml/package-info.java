/** XML documents as small trees, read without DTDs and external entities, within bounds. */
@NullMarked
package dev.materia.monograph.xml;

import org.jspecify.annotations.NullMarked;
