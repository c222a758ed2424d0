package dev.materia.release.statement;

import org.apache.jena.graph.Node;

/** What a term must be like so that every format can write it and every parser read it back. */
public final class PublishableTerm {

    /** What an IRI cannot hold (RDF 1.1 N-Triples, IRIREF), besides the characters up to the space. */
    private static final String NOT_IN_IRI = "<>\"{}|^`\\";

    private PublishableTerm() {}

    /**
     * Checks one term.
     *
     * @throws IllegalArgumentException if it is neither IRI nor literal, an IRI with characters that none can have, or
     *     text that is not Unicode
     */
    public static void check(Node term) {
        if (term.isURI()) {
            checkIri(term.getURI());
        } else if (term.isLiteral()) {
            checkText(term.getLiteralLexicalForm());
        } else {
            throw new IllegalArgumentException("a statement holds " + term + ", which is neither an IRI nor a literal");
        }
    }

    private static void checkIri(String iri) {
        checkText(iri);
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
                throw new IllegalArgumentException(
                        "the IRI " + iri + " holds the character " + (int) c + ", which no IRI can");
            }
        }
        if (iri.indexOf(':') < 1) {
            throw new IllegalArgumentException("the IRI " + iri + " is not absolute");
        }
    }

    private static void checkText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException(
                            "the text " + text + " is broken at character " + i + ": half of a surrogate pair");
                }
                i++;
            }
        }
    }
}
