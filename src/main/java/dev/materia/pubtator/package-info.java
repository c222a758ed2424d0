/**
 * PubTator's format, read and written. Its documents are a title and an abstract about anything, without a drug,
 * sections or a bibliography, and they come by the thousand in one file; so they do not stand among the monographs.
 */
@NullMarked
package dev.materia.pubtator;

import org.jspecify.annotations.NullMarked;
