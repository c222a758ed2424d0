package dev.materia.monograph.xml;

import java.util.Map;

/** XML elements as characters again, without namespaces. */
public final class XmlText {

    private XmlText() {}

    /** {@code element} as XML. */
    public static String of(XmlElement element) {
        StringBuilder text = new StringBuilder();
        write(element, text);
        return text.toString();
    }

    private static void write(XmlElement element, StringBuilder text) {
        text.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            text.append(' ').append(attribute.getKey()).append("=\"");
            escape(attribute.getValue(), text);
            text.append('"');
        }
        text.append('>');
        for (Object child : element.children()) {
            if (child instanceof XmlElement inner) {
                write(inner, text);
            } else {
                escape(child.toString(), text);
            }
        }
        text.append("</").append(element.name()).append('>');
    }

    private static void escape(String words, StringBuilder text) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                default -> text.append(c);
            }
        }
    }
}
