package dev.materia.server.http;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One element of an {@code Accept} header (RFC 9110, section 12.5.1). Parameters other than {@code q} are read and not
 * compared: who asks for {@code application/ld+json;profile="…"} is better served by JSON-LD than by a 406.
 *
 * @param type {@code *} or a type in lower case
 * @param subtype {@code *} or a subtype in lower case
 * @param thousandths the weight, 0 (never) to 1000 (most wanted)
 */
record MediaRange(String type, String subtype, int thousandths) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");

    private static final Pattern PARAMETER =
            Pattern.compile("(" + TOKEN + ")[ \t]*=[ \t]*(" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*+\")");

    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    /** The range that {@code element} spells; empty if it follows no grammar. */
    static Optional<MediaRange> parse(String element) {
        String[] parts = HeaderList.split(element, ';').toArray(String[]::new);
        Matcher range = RANGE.matcher(parts.length == 0 ? "" : parts[0]);
        if (!range.matches()) {
            return Optional.empty();
        }
        String type = range.group(1).toLowerCase(Locale.ROOT);
        String subtype = range.group(2).toLowerCase(Locale.ROOT);
        if (type.equals("*") && !subtype.equals("*")) {
            return Optional.empty();
        }
        int thousandths = 1000;
        for (int i = 1; i < parts.length; i++) {
            Matcher parameter = PARAMETER.matcher(parts[i]);
            if (!parameter.matches()) {
                return Optional.empty();
            }
            if (parameter.group(1).equalsIgnoreCase("q")) {
                if (!WEIGHT.matcher(parameter.group(2)).matches()) {
                    return Optional.empty();
                }
                thousandths = thousandths(parameter.group(2));
            }
        }
        return Optional.of(new MediaRange(type, subtype, thousandths));
    }

    private static int thousandths(String weight) {
        String digits = (weight.replace(".", "") + "000").substring(0, 4);
        return Integer.parseInt(digits);
    }

    /** Whether the range covers {@code mediaType}. */
    boolean covers(String mediaType) {
        int slash = mediaType.indexOf('/');
        return (type.equals("*") || type.equals(mediaType.substring(0, slash)))
                && (subtype.equals("*") || subtype.equals(mediaType.substring(slash + 1)));
    }

    /** How closely it names what it covers: 0 for everything, 1 for all of a type, 2 for one media type. */
    int precision() {
        return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
}
