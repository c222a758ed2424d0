package dev.materia.release;

import dev.materia.vocabulary.Typography;
import dev.materia.vocabulary.reading.PublicIris;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifiers as people write and copy them: an IRI, in angle brackets or not, with http or https, of a page or of the
 * thing; a CURIE (W3C Working Group Note of 16 December 2010) with its prefix in any case, {@code MESH:D003975},
 * {@code MONDO_0005180}, {@code UNII H789N3FKE8}; or what stands behind the prefix alone.
 */
public final class IdentifierParser {

    private static final int LONGEST = 500;
    private static final Pattern EXTENSION = Pattern.compile("\\.(?:html|ttl|nt|rdf|jsonld|json|xml)$|/$");
    private static final Pattern CURIE = Pattern.compile("([A-Za-z][A-Za-z0-9.-]*)(?: ?[:_] ?| )([^ ]+)");
    private static final Pattern DOI = Pattern.compile(
            "(?:doi: ?|https?://(?:dx\\.)?doi\\.org/)?(10\\.[0-9]{4,9}/[^ ]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_DIGIT = Pattern.compile("[^ /:]*[0-9][^ /:]*");

    private final String base;
    private final Prefixes prefixes;

    /** Identifiers in data whose minted IRIs start with {@code base}. */
    public IdentifierParser(String base) {
        this.base = base;
        this.prefixes = Prefixes.of(base);
    }

    /** The IRIs that {@code written} may stand for, the likeliest first; none for what is no identifier. */
    public List<String> iris(String written) {
        String text = Typography.plain(written).strip();
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        if (text.isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        Set<String> iris = new LinkedHashSet<>();
        Matcher doi = DOI.matcher(text);
        if (doi.matches()) {
            iris.add(base + "publication/" + doi.group(1));
            iris.add(base + "publication/" + doi.group(1).toLowerCase(Locale.ROOT));
        }
        if (text.contains("://")) {
            addIri(text, iris);
            addIri(EXTENSION.matcher(text).replaceFirst(""), iris);
        } else {
            addCurie(text, iris);
            addLocal(text, iris);
        }
        return List.copyOf(iris);
    }

    private static void addIri(String iri, Set<String> iris) {
        iris.add(PublicIris.of(iri));
        iris.add(iri);
        iris.add(iri.startsWith("https://") ? "http://" + iri.substring(8) : iri.replaceFirst("^http://", "https://"));
    }

    private void addCurie(String text, Set<String> iris) {
        Matcher curie = CURIE.matcher(text);
        if (curie.matches()) {
            for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
                if (prefix.getKey().equalsIgnoreCase(curie.group(1))) {
                    iris.add(prefix.getValue() + curie.group(2));
                    iris.add(prefix.getValue() + curie.group(2).toUpperCase(Locale.ROOT));
                }
            }
        }
    }

    /** An identifier without its prefix has a digit, or it would be taken for a word. */
    private void addLocal(String text, Set<String> iris) {
        if (text.contains("/") && !text.contains(" ")) {
            iris.add(base + text.replaceFirst("^/", ""));
        } else if (WITH_DIGIT.matcher(text).matches()) {
            for (TargetVocabulary vocabulary : TargetVocabulary.KNOWN) {
                iris.add(vocabulary.namespace() + text);
                iris.add(vocabulary.namespace() + text.toUpperCase(Locale.ROOT));
            }
        }
    }
}
