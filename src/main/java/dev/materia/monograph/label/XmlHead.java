package dev.materia.monograph.label;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first element of an XML document, as far as the first bytes show it. */
public final class XmlHead {

    private static final Pattern ROOT = Pattern.compile("<(?![?!])(?:[\\w.-]{1,40}:)?([\\w.-]{1,80})([^<>]{0,4000}>?)");

    private XmlHead() {}

    /**
     * Whether the root of the XML that starts with {@code head} has that local name, and names that namespace.
     *
     * @param namespace to be found among the attributes of the root; empty for any
     */
    public static boolean hasRoot(String head, String name, String namespace) {
        String plain = head.replaceAll("(?s)<!--.{0,2000}?-->", "");
        Matcher root = ROOT.matcher(plain);
        return root.find() && root.group(1).equals(name) && root.group(2).contains(namespace);
    }
}
