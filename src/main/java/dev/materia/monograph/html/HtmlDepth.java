package dev.materia.monograph.html;

/** Bounds how deep a page's elements lie in each other: a parser's time grows with the square of the depth. */
final class HtmlDepth {

    private static final int MAX = 2000;

    private HtmlDepth() {}

    /**
     * The page, with opening tags taken out where there are more than {@value #MAX} not closed yet. Counting tags
     * overestimates the depth (a paragraph need not be closed), so each closing tag lowers it and few pages ever get
     * near the bound.
     */
    static String bounded(String page) {
        int depth = 0;
        StringBuilder bounded = null;
        int copied = 0;
        for (int i = page.indexOf('<'); i >= 0 && i + 1 < page.length(); i = page.indexOf('<', i + 1)) {
            char next = page.charAt(i + 1);
            if (next == '/') {
                depth = Math.max(0, depth - 1);
            } else if (Character.isLetter(next) && !isVoid(page, i + 1) && ++depth > MAX) {
                bounded = bounded == null ? new StringBuilder(page.length()) : bounded;
                bounded.append(page, copied, i).append(' ');
                int close = i + 1;
                while (close < page.length() && page.charAt(close) != '>' && page.charAt(close) != '<') {
                    close++;
                }
                copied = close < page.length() && page.charAt(close) == '>' ? close + 1 : i + 1;
                depth--;
            }
        }
        return bounded == null
                ? page
                : bounded.append(page, copied, page.length()).toString();
    }

    private static boolean isVoid(String page, int at) {
        for (String name :
                new String[] {"br", "img", "hr", "meta", "link", "input", "li", "p>", "p ", "td", "tr", "dt", "dd"}) {
            if (page.regionMatches(true, at, name, 0, name.length())) {
                return true;
            }
        }
        return false;
    }
}
