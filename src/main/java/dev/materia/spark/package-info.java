/** A build whose documents are worked on by an Apache Spark cluster. The only package that needs Spark. */
@NullMarked
package dev.materia.spark;

import org.jspecify.annotations.NullMarked;
