package dev.materia.monograph.markdown;

import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.ImageCaption;
import dev.materia.monograph.draft.Notes;
import dev.materia.monograph.draft.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Blanks Markdown's markup in a draft's prose: only the words that a reader of the page sees stay. */
final class MarkdownProse {

    private static final Pattern INSIDE = Pattern.compile(
            "(?<=\\p{L})(?:[*_]{1,3}|</?(?:wbr|b|i|em|strong|u|span|mark)\\b[^<>]{0,80}>){1,4}(?=\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN_TAG =
            Pattern.compile("^<(ref|script|style|sup class=\"?(?:reference|noprint))\\b.*(?<!/)>$", Pattern.DOTALL);

    private final Draft draft;
    private final String text;
    private @Nullable String hiddenBy;

    private MarkdownProse(Draft draft) {
        this.draft = draft;
        this.text = draft.text();
    }

    /** Goes over all of the parsed document, and adds its images to the draft. */
    static void write(Draft draft, Node root) {
        char[] plain = draft.prose().clone();
        draft.blank(0, plain.length);
        new MarkdownProse(draft).walk(root, plain);
        Notes.blank(draft);
        join(draft);
        String text = draft.text();
        for (int i = text.indexOf("\\|"); i >= 0; i = text.indexOf("\\|", i + 2)) {
            draft.blank(i, i + 1);
        }
    }

    /** Emphasis and places for line breaks inside a word do not part it. */
    private static void join(Draft draft) {
        Matcher inside = INSIDE.matcher(draft.text());
        while (inside.find()) {
            if (Span.isBlank(draft.prose()[inside.start()])) {
                draft.join(inside.start(), inside.end());
            }
        }
    }

    private void walk(Node root, char[] plain) {
        Node node = root;
        while (node != null) {
            Node child = enter(node, plain) ? node.getFirstChild() : null;
            while (child == null && node != null) {
                child = node == root ? null : node.getNext();
                node = child == null ? (node == root ? null : node.getParent()) : node;
            }
            node = child;
        }
    }

    /** Shows what is seen of {@code node} itself; answers whether its children are to be looked at. */
    private boolean enter(Node node, char[] plain) {
        if (node instanceof Block) {
            hiddenBy = null;
        }
        if (node instanceof HtmlBlock) {
            spans(node).forEach(span -> show(plain, span.start(), span.end(), ""));
            HtmlTags.blank(draft, spans(node));
        } else if (node instanceof IndentedCodeBlock) {
            spans(node).forEach(span -> show(plain, span.start(), span.end(), ""));
        } else if (node instanceof TableRow) {
            spans(node).forEach(span -> show(plain, span.start(), span.end(), "|"));
        } else if (node instanceof HtmlInline html) {
            tag(html.getLiteral());
        } else if (node instanceof Image image) {
            image(image);
            return false;
        } else if (hiddenBy == null && node instanceof Code) {
            spans(node).forEach(span -> hide(plain, span, '`'));
        } else if (hiddenBy == null && node instanceof Text words && !isAddress(words)) {
            words(words.getLiteral(), spans(node), plain);
        }
        return true;
    }

    private void tag(String literal) {
        String tag = literal.toLowerCase(Locale.ROOT);
        if (hiddenBy == null && HIDDEN_TAG.matcher(tag).matches()) {
            hiddenBy = "</" + tag.substring(1, tag.startsWith("<s") && tag.startsWith("<sup") ? 4 : tagEnd(tag));
        } else if (hiddenBy != null && tag.startsWith(hiddenBy)) {
            hiddenBy = null;
        }
    }

    private static int tagEnd(String tag) {
        int i = 1;
        while (i < tag.length() && Character.isLetter(tag.charAt(i))) {
            i++;
        }
        return i;
    }

    private void image(Image image) {
        List<Span> spans = spans(image);
        if (spans.isEmpty()) {
            return;
        }
        int start = spans.get(0).start();
        int end = spans.get(spans.size() - 1).end();
        String raw = text.substring(start, end);
        int close = raw.lastIndexOf("](");
        String caption = close > 2 ? raw.substring(2, close) : raw;
        draft.image(ImageCaption.read(caption, image.getDestination(), start, end));
    }

    /** The words of {@code <https://...>} are its target. */
    private static boolean isAddress(Text words) {
        return words.getParent() instanceof Link link
                && (link.getDestination().equals(words.getLiteral())
                        || link.getDestination().equals("mailto:" + words.getLiteral()));
    }

    /** Copies the characters of {@code only}, or all if it is empty. */
    private void show(char[] plain, int start, int end, String only) {
        for (int i = start; i < end; i++) {
            if (only.isEmpty() || only.indexOf(plain[i]) >= 0) {
                draft.prose()[i] = plain[i];
            }
        }
    }

    private void hide(char[] plain, Span span, char mark) {
        show(plain, span.start(), span.end(), "");
        for (int i = span.start(); i < span.end(); i++) {
            if (plain[i] == mark) {
                draft.blank(i, i + 1);
            }
        }
    }

    private void words(String literal, List<Span> spans, char[] plain) {
        int length = spans.stream().mapToInt(Span::length).sum();
        int at = 0;
        for (Span span : spans) {
            if (length == literal.length()) {
                show(plain, span.start(), span.end(), "");
            } else {
                at = Escapes.show(draft, span, literal, at);
            }
        }
    }

    /** Where {@code node} stands in the text, one span a line. */
    static List<Span> spans(Node node) {
        return node.getSourceSpans().stream().map(MarkdownProse::span).toList();
    }

    private static Span span(SourceSpan span) {
        return new Span(span.getInputIndex(), span.getInputIndex() + span.getLength());
    }
}
