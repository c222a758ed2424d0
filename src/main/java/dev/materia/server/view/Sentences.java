package dev.materia.server.view;

import dev.materia.mapping.Mat;
import dev.materia.mapping.Terms;
import dev.materia.server.page.ClaimPage;
import dev.materia.server.page.Link;
import dev.materia.server.page.Quote;
import dev.materia.server.page.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;

/** Passages as pages quote them, the words marked that a claim was made of. */
record Sentences(Facts facts) {

    private static final int MENTION = 2;
    private static final int CUE = 1;

    /** The order of passages in their monographs. */
    static final Comparator<Node> ORDER = Comparator.comparing(
                    (Node passage) -> passage.toString().replaceFirst("[0-9]+$", ""))
            .thenComparing(Sentences::number);

    /** The number of a passage in its monograph; 0 if it has none. */
    static long number(Node passage) {
        String digits = passage.toString().replaceFirst("^.*?([0-9]{0,18})$", "$1");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** The quotes of a claim, in the text's order. */
    List<Quote> quotes(Told claim) {
        Link address = facts.link("The claim in full", claim.node());
        return claim.passages().stream()
                .sorted(ORDER)
                .map(passage -> new Quote(
                        marked(exact(passage), claim.mentions(), claim.cues()),
                        facts.text(passage, Mat.SECTION),
                        source(passage),
                        address))
                .toList();
    }

    /** The words of a passage; empty where the release keeps none. */
    String exact(Node passage) {
        return facts.all(passage, Terms.HAS_SELECTOR).stream()
                .map(selector -> facts.text(selector, Terms.EXACT))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The monograph that a passage stands in. */
    Link source(Node passage) {
        return facts.one(passage, Terms.HAS_SOURCE).map(facts::link).orElse(new Link("", null));
    }

    /** A passage in its paragraph, with marks. */
    ClaimPage.Context context(Node passage, List<String> mentions, List<String> cues) {
        String exact = exact(passage);
        List<Span> words = new ArrayList<>();
        String text = facts.one(passage, Terms.HAS_SOURCE)
                .map(monograph -> facts.text(monograph, Terms.TEXT))
                .orElse("");
        int start = position(passage, Terms.START, text);
        int end = position(passage, Terms.END, text);
        boolean found = start >= 0 && end > start && text.substring(start, end).equals(exact);
        if (found) {
            int from = text.lastIndexOf('\n', start - 1) + 1;
            add(words, text.substring(from, start), "");
        }
        words.addAll(marked(exact, mentions, cues));
        if (found) {
            int line = text.indexOf('\n', end);
            add(words, text.substring(end, line < 0 ? text.length() : line), "");
        }
        return new ClaimPage.Context(facts.text(passage, Mat.SECTION), words, facts.link(passage), source(passage));
    }

    /** Offset in Java's characters of a position in code points; -1 if it is not known or not in the text. */
    private int position(Node passage, Node property, String text) {
        return facts.all(passage, Terms.HAS_SELECTOR).stream()
                .map(selector -> facts.text(selector, property))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(points -> points <= text.codePointCount(0, text.length()))
                .map(points -> text.offsetByCodePoints(0, points))
                .findFirst()
                .orElse(-1);
    }

    /** A sentence in pieces: where the mentions are, where the cues, and the rest. */
    static List<Span> marked(String sentence, List<String> mentions, List<String> cues) {
        byte[] kinds = new byte[sentence.length()];
        cues.forEach(cue -> mark(sentence, cue, kinds, CUE));
        mentions.forEach(mention -> mark(sentence, mention, kinds, MENTION));
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < kinds.length; ) {
            int end = start + 1;
            while (end < kinds.length && kinds[end] == kinds[start]) {
                end++;
            }
            add(spans, sentence.substring(start, end), kind(kinds[start]));
            start = end;
        }
        return spans;
    }

    private static String kind(int mark) {
        return (mark & MENTION) != 0 ? "mention" : mark == CUE ? "cue" : "sentence";
    }

    private static void mark(String sentence, String words, byte[] kinds, int kind) {
        if (words.isBlank()) {
            return;
        }
        for (int at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(sentence.charAt(at - 1)))
                    && (end == sentence.length() || !Character.isLetterOrDigit(sentence.charAt(end)));
            for (int i = at; whole && i < end; i++) {
                kinds[i] |= (byte) kind;
            }
        }
    }

    private static void add(List<Span> spans, String text, String kind) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, kind));
        }
    }
}
