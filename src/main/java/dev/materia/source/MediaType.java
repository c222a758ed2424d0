package dev.materia.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The media types that documents have, and how one is recognised: by the name's ending, then by the first bytes. */
public final class MediaType {

    /** A reference article as plain text, or PubTator. */
    public static final String TEXT = "text/plain";

    /** CommonMark with tables. */
    public static final String MARKDOWN = "text/markdown";

    /** A saved web page, HTML or XHTML. */
    public static final String HTML = "text/html";

    /** Any XML. */
    public static final String XML = "application/xml";

    /** JSON. */
    public static final String JSON = "application/json";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("txt", TEXT),
            Map.entry("text", TEXT),
            Map.entry("pubtator", TEXT),
            Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN),
            Map.entry("mdown", MARKDOWN),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("xml", XML),
            Map.entry("nxml", XML),
            Map.entry("json", JSON));

    private static final int HEAD = 2048;
    private static final Pattern HTML_HEAD =
            Pattern.compile("^\\s*(?:<!--.{0,500}?-->\\s*)?<(?:!doctype html|html|head|body)\\b", Pattern.DOTALL);
    private static final Pattern ATX_TITLE = Pattern.compile("^\\s*#{1,6} +\\S");
    private static final Pattern FRONT_MATTER = Pattern.compile("^---[ \\t]*\\R[\\w-]+:");
    /** Markup whose first element names its namespace, as no page of the web does. */
    private static final Pattern XML_ROOT = Pattern.compile(
            "^\\s*(?:<!--.{0,500}?-->\\s*|<!doctype (?!html)[^>]{0,500}>\\s*){0,4}<[a-z][\\w:.-]*\\s[^<>]{0,2000}?xmlns",
            Pattern.DOTALL);

    private static final Pattern JSON_OBJECT = Pattern.compile("^\\s*\\{\\s*\"[\\w$@-]+\"\\s*:");
    private static final Pattern ATX_HEADING = Pattern.compile("(?m)^#{1,6} +\\S");

    private MediaType() {}

    /** Whether the ending of {@code name} (without {@code .gz}) is that of a document that can be read. */
    static boolean knows(String name) {
        return BY_EXTENSION.containsKey(extension(name));
    }

    /** The media type of the document {@code name} that starts with {@code bytes}. */
    static String of(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        if (head.startsWith("\uFEFF")) {
            head = head.substring(1);
        }
        String byName = BY_EXTENSION.get(extension(name));
        String lower = head.toLowerCase(Locale.ROOT);
        if (lower.stripLeading().startsWith("<?xml") && !lower.contains("<html")) {
            return XML;
        }
        if (JSON_OBJECT.matcher(head).find()) {
            return JSON;
        }
        boolean markup = byName == null || byName.equals(TEXT) || byName.equals(HTML) || byName.equals(XML);
        if (markup) {
            boolean xml = lower.stripLeading().startsWith("<?xml");
            if (HTML_HEAD.matcher(lower).find() || (xml && lower.contains("<html"))) {
                return HTML;
            }
            if (xml || XML_ROOT.matcher(lower).find()) {
                return XML;
            }
        }
        if (byName == null || byName.equals(TEXT)) {
            boolean titled = ATX_TITLE.matcher(head).find();
            boolean prefaced = FRONT_MATTER.matcher(head).find();
            if (titled
                    || prefaced
                    || (byName == null && ATX_HEADING.matcher(head).find())) {
                return MARKDOWN;
            }
        }
        if (byName != null) {
            return byName;
        }
        String start = head.stripLeading();
        return start.startsWith("{") || start.startsWith("[{") ? JSON : TEXT;
    }

    /** The ending of {@code name} in lower case, without the dot and without {@code .gz}; empty if it has none. */
    static String extension(String name) {
        String base = name.toLowerCase(Locale.ROOT);
        if (base.endsWith(".gz")) {
            base = base.substring(0, base.length() - 3);
        }
        int dot = base.lastIndexOf('.');
        return dot > base.lastIndexOf('/') ? base.substring(dot + 1) : "";
    }
}
