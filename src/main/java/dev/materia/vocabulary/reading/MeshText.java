package dev.materia.vocabulary.reading;

/** Texts of MeSH. */
final class MeshText {

    private MeshText() {}

    /** The text on one line: XML breaks and indents where RDF does not. */
    static String line(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' || (c == ' ' && i > 0 && i + 1 < text.length() && text.charAt(i + 1) != ' ');
        }
        return plain ? text : text.replaceAll("\\s+", " ").strip();
    }
}
