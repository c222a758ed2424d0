package dev.materia.monograph.citation;

import dev.materia.monograph.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads citations whose parts only commas separate, as engineers and chemists write them: {@code J. Moe, B. Lie, Sleep
 * in cats, J. Cats 12 (2010) 45-50} and {@code Moe J, Lie B, Sleep in cats, J Cats, 12, 2010, 45-50}.
 */
final class CommaStyle {

    private static final String INITIALS = "\\p{Lu}\\.?(?:[ -]?\\p{Lu}\\.?){0,3}";
    private static final String FAMILY = "(?:(?:van|von|de|der|den|la|le|di) ){0,2}\\p{Lu}[\\p{L}'\u2019-]{1,40}";

    /** A whole name: initials in front or, without full stops, behind. */
    private static final Pattern NAME =
            Pattern.compile("(?:and |& )?(?:" + INITIALS + " " + FAMILY + "|" + FAMILY + " \\p{Lu}{1,3})|et al\\.?");

    private static final Pattern FAMILY_ALONE = Pattern.compile("(?:and |& )?" + FAMILY);
    private static final Pattern INITIALS_ALONE = Pattern.compile("(?:\\p{Lu}\\.[ -]?){1,4}");
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\D{2,200}?),? (?:[Vv]ol\\.? )?(\\d{1,4})(?: ?\\((\\d{1,3})\\)(?! ?\\d{3}))?,? \\(?((?:1[5-9]|20)\\d\\d)\\)?"
                    + "[,:]? (?:pp?\\. ?)?([A-Za-z]?\\d[\\w\u2010-\u2015-]{0,24})\\.?");

    private CommaStyle() {}

    /** Reads {@code entry} into {@code fields}; answers false, without a change, if it is not of this style. */
    static boolean read(String entry, CitationFields fields) {
        String[] parts = entry.split(", ", -1);
        List<String> names = new ArrayList<>();
        int at = 0;
        while (at < parts.length) {
            boolean inverted = at + 1 < parts.length
                    && FAMILY_ALONE.matcher(parts[at]).matches()
                    && INITIALS_ALONE.matcher(parts[at + 1]).matches();
            if (inverted) {
                names.add(parts[at] + ", " + parts[at + 1]);
                at += 2;
            } else if (NAME.matcher(parts[at]).matches()) {
                names.add(parts[at]);
                at++;
            } else {
                break;
            }
        }
        String rest = String.join(", ", List.of(parts).subList(at, parts.length));
        int cut = names.isEmpty() ? -1 : journal(rest);
        Matcher numbers = cut < 0 ? null : NUMBERS.matcher(rest.substring(cut + 2));
        if (numbers == null || !numbers.matches()) {
            return false;
        }
        names.forEach(name -> fields.authors.addAll(AuthorNames.read(name.replaceFirst("^(?:and|&) ", ""))));
        fields.moreAuthors |= names.stream().anyMatch(AuthorNames::saysMore);
        fields.title(rest.substring(0, cut));
        fields.container(numbers.group(1));
        fields.volume = numbers.group(2);
        fields.issue = numbers.group(3);
        fields.date = numbers.group(4);
        fields.pages(numbers.group(5));
        fields.kind = Citation.Kind.ARTICLE;
        return true;
    }

    /** Where the last comma stands before the name of a journal, which numbers follow; -1 if there is none. */
    private static int journal(String rest) {
        int cut = rest.lastIndexOf(", ");
        while (cut > 0 && !Character.isUpperCase(rest.codePointAt(Math.min(cut + 2, rest.length() - 1)))) {
            cut = rest.lastIndexOf(", ", cut - 1);
        }
        return cut > 0 ? cut : -1;
    }
}
