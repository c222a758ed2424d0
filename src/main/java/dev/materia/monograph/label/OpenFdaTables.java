package dev.materia.monograph.label;

import dev.materia.monograph.xml.XmlElement;
import dev.materia.monograph.xml.XmlReader;
import dev.materia.source.MateriaException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a label, from the fields that hold them as markup; the texts hold the same cells in a row. */
final class OpenFdaTables {

    /**
     * A table.
     *
     * @param element its markup
     * @param words its words without white space, as the texts have them
     */
    record Table(XmlElement element, String words) {}

    /** A table at its place in a text. */
    record Placed(Table table, int start, int end) {}

    private OpenFdaTables() {}

    /** The tables of {@code markup}, each once, the largest first; one that is not well-formed is left to the text. */
    static List<Table> read(String document, List<String> markup) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (String text : markup) {
            try {
                XmlElement element = XmlReader.read(document, text);
                StringBuilder words = new StringBuilder();
                characters(element, words);
                String squeezed = SqueezedText.squeeze(words.toString());
                if (element.is("table") && !squeezed.isEmpty()) {
                    tables.putIfAbsent(squeezed, new Table(element, squeezed));
                }
            } catch (MateriaException e) {
                // the text holds its cells
            }
        }
        return tables.values().stream()
                .sorted(Comparator.comparingInt((Table t) -> -t.words().length()))
                .toList();
    }

    private static void characters(XmlElement element, StringBuilder words) {
        for (Object child : element.children()) {
            if (child instanceof XmlElement inner) {
                characters(inner, words);
            } else {
                words.append(child);
            }
        }
    }

    /**
     * Where tables that are not {@code placed} stand in the text of {@code part}, outside the parts of it, in order.
     */
    static List<Placed> place(OpenFdaParts.Part part, List<Table> tables, Set<Table> placed) {
        List<Placed> found = new ArrayList<>();
        for (Table table : tables) {
            if (placed.contains(table)) {
                continue;
            }
            int[] at = part.squeezed.find(table.words(), 0);
            while (at != null && isTaken(part, found, at)) {
                at = part.squeezed.find(table.words(), at[0] + 1);
            }
            if (at != null) {
                found.add(new Placed(table, at[0], at[1]));
                placed.add(table);
            }
        }
        found.sort(Comparator.comparingInt(Placed::start));
        return found;
    }

    private static boolean isTaken(OpenFdaParts.Part part, List<Placed> found, int[] at) {
        return part.parts.stream().anyMatch(p -> at[0] < p.end() && p.start() < at[1])
                || found.stream().anyMatch(p -> at[0] < p.end() && p.start() < at[1]);
    }
}
