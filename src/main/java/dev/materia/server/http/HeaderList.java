package dev.materia.server.http;

import java.util.ArrayList;
import java.util.List;

/** Lists in header fields (RFC 9110, section 5.6.1), where a quoted string may hold the separator. */
final class HeaderList {

    private HeaderList() {}

    /** The non-empty parts of {@code field} between separators outside quotes, without surrounding blanks. */
    static List<String> split(String field, char separator) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted && i + 1 < field.length()) {
                element.append(c);
                i++;
                c = field.charAt(i);
            } else if (c == separator && !quoted) {
                add(elements, element);
                continue;
            }
            element.append(c);
        }
        add(elements, element);
        return elements;
    }

    private static void add(List<String> elements, StringBuilder element) {
        String text = element.toString().strip();
        element.setLength(0);
        if (!text.isEmpty()) {
            elements.add(text);
        }
    }
}
