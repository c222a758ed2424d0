package dev.materia.server.http;

import java.util.List;
import java.util.Locale;

/** The content codings that a client takes (RFC 9110, section 12.5.3). */
final class Codings {

    private Codings() {}

    /** Whether these values of {@code Accept-Encoding} name gzip, or else any coding, without ruling it out. */
    static boolean takesGzip(List<String> fields) {
        boolean any = false;
        for (String field : fields) {
            for (String element : HeaderList.split(field, ',')) {
                List<String> parts = HeaderList.split(element.toLowerCase(Locale.ROOT), ';');
                String coding = parts.isEmpty() ? "" : parts.get(0);
                if (coding.equals("gzip") || coding.equals("x-gzip")) {
                    return wanted(parts);
                }
                any |= coding.equals("*") && wanted(parts);
            }
        }
        return any;
    }

    private static boolean wanted(List<String> parts) {
        return parts.stream()
                .map(part -> part.replace(" ", "").replace("\t", ""))
                .noneMatch(part -> part.matches("q=0(\\.0*)?"));
    }
}
