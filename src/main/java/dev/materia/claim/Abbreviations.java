package dev.materia.claim;

import dev.materia.monograph.Monograph;
import dev.materia.vocabulary.Token;
import java.util.List;
import java.util.Optional;

/**
 * Abbreviations that a monograph defines in brackets behind the long form, told by the algorithm of Schwartz and Hearst
 * (2003): every letter of the short form occurs in order in the long form, the first at the start of a word.
 */
final class Abbreviations {

    private static final int LONGEST = 10;

    private Abbreviations() {}

    /**
     * Whether the text from {@code start} to {@code end} may define an abbreviation: a quick answer, from the
     * characters behind each bracket, that spares most passages being cut into words for it.
     */
    static boolean mayBeIn(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '(' && capitals(text, i + 1, end) >= 2) {
                return true;
            }
        }
        return false;
    }

    /** The number of capitals in the first word behind a bracket, white space before it left out. */
    private static int capitals(String text, int from, int end) {
        int capitals = 0;
        boolean started = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (started && Character.isWhitespace(c)) {
                break;
            }
            started |= !Character.isWhitespace(c);
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals;
    }

    /** Tells the finder every abbreviation of a term it knows that the tokens of a passage define. */
    static void define(Monograph monograph, List<Token> passage, MentionFinder finder) {
        for (int i = 1; i < passage.size(); i++) {
            if (passage.get(i).is('(')) {
                shortForm(monograph.text(), passage, i)
                        .ifPresent(abbreviation -> define(monograph, passage, abbreviation, finder));
            }
        }
    }

    private record ShortForm(String letters, int bracket) {}

    private static Optional<ShortForm> shortForm(String text, List<Token> tokens, int open) {
        for (int i = open + 1; i < tokens.size() && i < open + 8; i++) {
            Token token = tokens.get(i);
            if (token.is(')') || token.is(',') || token.is(';')) {
                String letters =
                        text.substring(tokens.get(open).end(), token.start()).strip();
                boolean plausible = letters.length() >= 2
                        && letters.length() <= LONGEST
                        && letters.indexOf(' ') < 0
                        && Character.isLetterOrDigit(letters.charAt(0))
                        && letters.chars().filter(Character::isUpperCase).count() >= 2;
                return plausible ? Optional.of(new ShortForm(letters, open)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void define(Monograph monograph, List<Token> passage, ShortForm form, MentionFinder finder) {
        int from = Math.max(0, form.bracket() - 12);
        List<Token> before = passage.subList(from, form.bracket());
        finder.find(monograph, before).stream()
                .filter(s -> s.to() == before.size() && !s.covered())
                .filter(s -> spells(
                        form.letters(),
                        monograph
                                .text()
                                .substring(
                                        before.get(s.from()).start(),
                                        before.get(s.to() - 1).end())))
                .findFirst()
                .ifPresent(s -> finder.define(form.letters(), s.concept()));
    }

    /** Whether the long form holds the letters of the short form as Schwartz and Hearst ask, read from the end. */
    static boolean spells(String shortForm, String longForm) {
        int l = longForm.length() - 1;
        for (int s = shortForm.length() - 1; s >= 0; s--) {
            char wanted = Character.toLowerCase(shortForm.charAt(s));
            if (!Character.isLetterOrDigit(wanted)) {
                continue;
            }
            while (l >= 0
                    && (Character.toLowerCase(longForm.charAt(l)) != wanted
                            || (s == 0 && l > 0 && Character.isLetterOrDigit(longForm.charAt(l - 1))))) {
                l--;
            }
            if (l < 0) {
                return shortForm.endsWith("s")
                        && s == shortForm.length() - 1
                        && spells(shortForm.substring(0, shortForm.length() - 1), longForm);
            }
            l--;
        }
        return true;
    }
}
