package dev.materia.vocabulary;

/** The addresses of Medical Subject Headings, as the National Library of Medicine's RDF has them. */
public final class Mesh {

    /** What the IRIs of descriptors, concepts and terms start with. */
    public static final String NAMESPACE = "http://id.nlm.nih.gov/mesh/";

    private Mesh() {}
}
