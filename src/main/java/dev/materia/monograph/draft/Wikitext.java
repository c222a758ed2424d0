package dev.materia.monograph.draft;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import java.util.regex.Pattern;

/** Knows the source text of a wiki's page (MediaWiki), which is no text that a reader sees. */
public final class Wikitext {

    private static final Pattern TEMPLATE = Pattern.compile("(?m)^\\s{0,9}\\{\\{[^{}|\\n]{1,80}(?:\\||\\}\\}|$)");
    private static final Pattern LINK = Pattern.compile("\\[\\[[^\\[\\]\\n]{1,200}\\]\\]");
    private static final Pattern BOLD = Pattern.compile("'''[^'\\n]{1,200}'''");
    private static final Pattern REDIRECT = Pattern.compile("^\\s{0,9}#REDIRECT\\s?\\[\\[", Pattern.CASE_INSENSITIVE);

    private Wikitext() {}

    /**
     * Throws if {@code text} is wikitext: two of templates, double-bracketed links and bold print in apostrophes.
     *
     * @throws MateriaException with what to give instead
     */
    public static void refuse(String name, String text) throws MateriaException {
        int signs = (TEMPLATE.matcher(text).find() ? 1 : 0)
                + (LINK.matcher(text).find() ? 1 : 0)
                + (BOLD.matcher(text).find() ? 1 : 0);
        if (signs > 1 || REDIRECT.matcher(text).find()) {
            throw new MateriaException(new Problem(
                    name,
                    "the source of a wiki page (MediaWiki markup), which is not read",
                    "save the page itself as .html, or convert it to Markdown (.md)"));
        }
    }
}
