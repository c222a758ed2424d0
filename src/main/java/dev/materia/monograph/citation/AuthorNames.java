package dev.materia.monograph.citation;

import dev.materia.monograph.AuthorName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the authors or editors of a citation, in any of the orders that citation styles put names in. */
final class AuthorNames {

    private static final Pattern MORE =
            Pattern.compile("[,;]?\\s*(?:and\\s+|&\\s*)?(?:et\\.?\\s+al\\b\\.?|and others)[,.]?\\s*$");
    private static final Pattern ROLE =
            Pattern.compile("[,;]?\\s*\\(?\\b(?:[Ee]ds?\\.?|[Ee]ditors?|[Tt]rans\\.?|[Tt]ranslators?)\\)?[,.]?\\s*$");
    private static final Pattern BETWEEN = Pattern.compile(",\\s*(?:and|&)\\s+|\\s+(?:and|&)\\s+|,\\s*");
    private static final Pattern AND = Pattern.compile("\\s+(?:and|&)\\s+");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.[ -]?){1,4}|\\p{Lu}{1,3}");
    private static final Pattern ONE_INITIAL = Pattern.compile("(?:\\p{Lu}\\.-?){1,3}");
    private static final Pattern VANCOUVER =
            Pattern.compile("(\\p{L}[\\p{L}' \u2019-]{1,60}) (\\p{Lu}{1,4}|\\p{Lu}-\\p{Lu})(?: (Jr|Sr|I{2,3}|IV))?");
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV");
    private static final Pattern PARTICLE =
            Pattern.compile("van|von|de|der|den|del|della|di|da|dos|du|la|le|ten|ter|bin|ibn|al|el|af|zu|y");
    private static final Pattern BODY = Pattern.compile("\\b(?:Institutes?|Organi[sz]ation|Administration|Agency|"
            + "Associations?|Department|Committee|Society|Ministry|Council|University|Cent(?:er|re)s?|Foundation|Service|"
            + "Group|Library|Office|National|Academy|College|Board|Bureau|Network|Commission|Collaborat\\w+)\\b");

    private AuthorNames() {}

    /** Whether {@code words} end in "et al." */
    static boolean saysMore(String words) {
        return MORE.matcher(words).find();
    }

    /** Whether {@code words} end in a mark that makes them editors. */
    static boolean areEditors(String words) {
        Matcher role = ROLE.matcher(MORE.matcher(words).replaceFirst(""));
        return role.find() && role.group().toLowerCase(java.util.Locale.ROOT).contains("ed");
    }

    /** The names in {@code words}, in order. */
    static List<AuthorName> read(String words) {
        String list = MORE.matcher(words.strip()).replaceFirst("");
        list = ROLE.matcher(list).replaceFirst("");
        list = end(list);
        if (list.isEmpty()) {
            return List.of();
        }
        List<AuthorName> names = new ArrayList<>();
        if (list.indexOf(';') >= 0) {
            for (String one : list.split(";\\s*(?:and\\s+|&\\s*)?", -1)) {
                names.addAll(read(one));
            }
            return names;
        }
        if (list.indexOf(',') < 0) {
            return withoutComma(list);
        }
        String[] parts = BETWEEN.split(list, -1);
        boolean vancouver = true;
        boolean inverted = parts.length % 2 == 0;
        for (int i = 0; i < parts.length; i++) {
            vancouver &= VANCOUVER.matcher(parts[i]).matches();
            inverted &= i % 2 == 0 || INITIALS.matcher(parts[i]).matches();
        }
        if (vancouver) {
            for (String part : parts) {
                names.add(vancouver(part));
            }
        } else if (inverted) {
            for (int i = 0; i < parts.length; i += 2) {
                names.add(new AuthorName(parts[i], parts[i + 1]));
            }
        } else {
            names.addAll(firstInverted(parts));
        }
        return names;
    }

    private static List<AuthorName> firstInverted(String[] parts) {
        List<AuthorName> names = new ArrayList<>();
        names.add(new AuthorName(parts[0], parts[1]));
        for (int i = 2; i < parts.length; i++) {
            if (SUFFIX.matcher(parts[i]).matches()) {
                AuthorName last = names.remove(names.size() - 1);
                names.add(new AuthorName(last.family(), last.given() + ", " + parts[i]));
            } else if (!parts[i].isBlank()) {
                names.add(givenFirst(parts[i]));
            }
        }
        return names;
    }

    /** Names given first, as editors are: {@code Peter M. Miller and J. C. Garbutt}. */
    static List<AuthorName> readGivenFirst(String words) {
        List<AuthorName> names = new ArrayList<>();
        for (String part : BETWEEN.split(end(MORE.matcher(words.strip()).replaceFirst("")), -1)) {
            if (!part.isBlank()) {
                names.add(givenFirst(part));
            }
        }
        return names;
    }

    private static List<AuthorName> withoutComma(String list) {
        if (BODY.matcher(list).find()) {
            return List.of(new AuthorName(list, ""));
        }
        List<AuthorName> names = new ArrayList<>();
        String[] parts = AND.split(list, -1);
        for (String part : parts) {
            boolean initial = false;
            for (String word : part.split(" ", -1)) {
                initial |= ONE_INITIAL.matcher(word).matches();
            }
            if (VANCOUVER.matcher(part).matches()) {
                names.add(vancouver(part));
            } else {
                names.add(initial || parts.length > 1 ? givenFirst(part) : new AuthorName(part, ""));
            }
        }
        return names;
    }

    private static AuthorName vancouver(String part) {
        Matcher matcher = VANCOUVER.matcher(part);
        if (!matcher.matches()) {
            return new AuthorName(part, "");
        }
        String suffix = matcher.group(3);
        return new AuthorName(matcher.group(1), suffix == null ? matcher.group(2) : matcher.group(2) + ", " + suffix);
    }

    private static AuthorName givenFirst(String name) {
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+", -1)));
        if (BODY.matcher(name).find()) {
            return new AuthorName(name.strip(), "");
        }
        String suffix = "";
        if (words.size() > 2 && SUFFIX.matcher(words.get(words.size() - 1)).matches()) {
            suffix = " " + words.remove(words.size() - 1);
        }
        int family = words.size() - 1;
        while (family > 1 && PARTICLE.matcher(words.get(family - 1)).matches()) {
            family--;
        }
        return new AuthorName(
                String.join(" ", words.subList(family, words.size())),
                String.join(" ", words.subList(0, family)) + suffix);
    }

    /** Without commas and spaces at the end, nor a full stop, unless it is that of an initial. */
    private static String end(String words) {
        String rest = words.strip().replaceAll("[,;:\\s]+$", "");
        boolean initial = rest.endsWith(".") && rest.length() > 1 && isInitial(rest, rest.length() - 1);
        return rest.endsWith(".") && !initial && !rest.endsWith("Jr.") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Whether the full stop at {@code stop} follows a single letter. */
    private static boolean isInitial(String words, int stop) {
        return Character.isUpperCase(words.charAt(stop - 1))
                && (stop == 1 || " .-".indexOf(words.charAt(stop - 2)) >= 0);
    }

    /**
     * Where the authors of an entry without quotation marks end: after the full stop that is no initial's. In an
     * inverted name ({@code Smith, John A.}) the initial ends it; in others a family name follows.
     *
     * @return an index after the full stop, or -1 if there is none
     */
    static int endIn(String entry) {
        int commas = 0;
        for (int i = 1; i < entry.length() - 1; i++) {
            char c = entry.charAt(i);
            if (c == ',') {
                commas++;
            } else if (c == '.' && entry.charAt(i + 1) == ' ') {
                boolean initial = isInitial(entry, i);
                boolean inverted = commas == 1 && !nextIsInitial(entry, i + 2) && !isAmong(entry, i + 2);
                if ((!initial || inverted) && !isTitle(entry, i)) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private static boolean nextIsInitial(String entry, int at) {
        return at + 1 < entry.length() && Character.isUpperCase(entry.charAt(at)) && entry.charAt(at + 1) == '.';
    }

    private static boolean isAmong(String entry, int at) {
        return entry.startsWith("and ", at) || entry.startsWith("& ", at) || entry.startsWith("et ", at);
    }

    private static boolean isTitle(String entry, int stop) {
        int start = entry.lastIndexOf(' ', stop) + 1;
        String word = entry.substring(start, stop);
        return word.equals("Dr") || word.equals("St") || word.equals("U.S") || word.equals("U.K");
    }
}
