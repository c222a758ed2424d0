package dev.materia.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mention as a person annotated it.
 *
 * @param start UTF-16 index in the document's text
 * @param end UTF-16 index after it
 * @param kind what it names
 * @param mesh its MeSH ids; none where there was none to give
 */
record GoldMention(int start, int end, Kind kind, List<String> mesh) {

    private static final Pattern ID = Pattern.compile("[CD]\\d{1,12}");

    GoldMention {
        mesh = List.copyOf(mesh);
    }

    /**
     * The diseases and chemicals that were annotated in {@code document}; lines about anything else are passed over.
     */
    static List<GoldMention> of(PubTatorDocument document) {
        String text = document.text();
        List<GoldMention> mentions = new ArrayList<>();
        for (String line : document.annotations()) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 5) {
                mention(cells, text).ifPresent(mentions::add);
            }
        }
        return mentions;
    }

    private static Optional<GoldMention> mention(String[] cells, String text) {
        Optional<Kind> kind = switch (cells[4]) {
            case "Disease" -> Optional.of(Kind.DISEASE);
            case "Chemical" -> Optional.of(Kind.CHEMICAL);
            default -> Optional.empty();
        };
        try {
            int points = Integer.parseInt(cells[1]);
            int length = Integer.parseInt(cells[2]) - points;
            int start = text.offsetByCodePoints(0, points);
            int end = text.offsetByCodePoints(start, length);
            List<String> ids = cells.length < 6
                    ? List.of()
                    : List.of(cells[5].split("\\|")).stream()
                            .map(id -> id.startsWith("MESH:") ? id.substring(5) : id)
                            .filter(id -> ID.matcher(id).matches())
                            .distinct()
                            .toList();
            return length <= 0 ? Optional.empty() : kind.map(k -> new GoldMention(start, end, k, ids));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
