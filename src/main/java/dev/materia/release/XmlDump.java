package dev.materia.release;

import java.io.IOException;
import java.io.Writer;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLWriter;

/**
 * Rio's RDF/XML, safe for any text. XML 1.0 (section 2.2) has no way to hold most control characters, not even by
 * reference; each becomes U+FFFD, so that the document stays readable. The other formats hold them as they are.
 */
final class XmlDump extends RDFXMLWriter {

    XmlDump(Writer out) {
        super(out);
    }

    /** Whether XML 1.0 can hold the text unchanged. */
    static boolean canHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!canHold(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean canHold(char c) {
        return c >= ' ' ? c < '\ufffe' : c == '\t' || c == '\n' || c == '\r';
    }

    @Override
    protected void writeCharacterData(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> writer.write("&amp;");
                case '<' -> writer.write("&lt;");
                case '>' -> writer.write("&gt;");
                // a parser would read the character itself as a line feed
                case '\r' -> writer.write("&#xD;");
                default -> writer.write(canHold(c) ? c : '\ufffd');
            }
        }
    }
}
