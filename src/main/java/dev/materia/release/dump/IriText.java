package dev.materia.release.dump;

import java.io.IOException;
import org.eclipse.rdf4j.common.text.StringUtil;

/** IRIs between angle brackets, with the escapes that Rio writes. */
final class IriText {

    private static final boolean[] AS_IS = new boolean[128];

    static {
        for (char c = 0; c < AS_IS.length; c++) {
            AS_IS[c] = escaped(String.valueOf(c)).equals(String.valueOf(c));
        }
    }

    private IriText() {}

    /** Writes {@code <iri>}. */
    static void write(String iri, Utf8Writer out) throws IOException {
        out.write('<');
        out.write(isAsIs(iri) ? iri : escaped(iri));
        out.write('>');
    }

    private static boolean isAsIs(String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c >= AS_IS.length || !AS_IS[c]) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String iri) {
        StringBuilder out = new StringBuilder();
        try {
            StringUtil.simpleEscapeIRI(iri, out, false);
        } catch (IOException e) {
            throw new IllegalStateException("a builder takes any text", e);
        }
        return out.toString();
    }
}
