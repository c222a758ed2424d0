package dev.materia.monograph.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that start with a label: {@code DEFINITION: ...}, {@code ALSO KNOWN AS: ...}, {@code Source: https://...}. */
final class LineLabels {

    private static final Pattern LABEL =
            Pattern.compile("^([A-Z][A-Z /&-]{2,39}|Also known as|Also called|Definition|Other names?):\\s*(?=\\S)");
    private static final Pattern NAMES = Pattern.compile("also known as|also called|aka|other names?");
    private static final Pattern ADDRESS = Pattern.compile(
            "^[*_]*(?:Source|URL|Retrieved from|Canonical)\\s*:[*_]*\\s*<?(https?://[^\\s>*]+)>?[*_]*\\s*$");

    private LineLabels() {}

    /** The label that {@code line} starts with and where what it labels starts, or null. */
    static @Nullable Label of(String line) {
        Matcher matcher = LABEL.matcher(line);
        return matcher.find() ? new Label(matcher.group(1).toLowerCase(Locale.ROOT), matcher.end()) : null;
    }

    /** The address in a line that says where the text was published, or null. */
    static @Nullable String address(String line) {
        Matcher matcher = ADDRESS.matcher(line);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The names in a list such as {@code Lioresal, Gablofen; Kemstro (US)}. */
    static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder name = new StringBuilder();
        for (char c : (list + ";").toCharArray()) {
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth == 0 && (c == ',' || c == ';' || c == '|')) {
                String found = name.toString().strip();
                if (found.startsWith("and ")) {
                    found = found.substring(4).strip();
                }
                if (found.endsWith(".")) {
                    found = found.substring(0, found.length() - 1);
                }
                if (!found.isEmpty()) {
                    names.add(found);
                }
                name.setLength(0);
            } else {
                name.append(c == '\n' || c == '\r' ? ' ' : c);
            }
        }
        return names;
    }

    /**
     * A label at the start of a line.
     *
     * @param name in lower case
     * @param valueStart index in the line of what it labels
     */
    record Label(String name, int valueStart) {

        /** Whether it labels other names of the drug. */
        boolean isNames() {
            return NAMES.matcher(name).matches();
        }

        /** Whether it labels a sentence that stands for itself. */
        boolean isDefinition() {
            return name.equals("definition") || name.equals("description") || name.equals("summary");
        }
    }
}
