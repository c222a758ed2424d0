package org.eclipse.rdf4j;

/** Stands where RDF4J had this class before version 4: the library of nanopublications asks for it by that name. */
public class RDF4JException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
