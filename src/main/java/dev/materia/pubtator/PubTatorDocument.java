package dev.materia.pubtator;

import dev.materia.linking.SemanticGroup;
import dev.materia.linking.TextSpan;
import dev.materia.linking.learned.AnnotatedText;
import dev.materia.linking.learned.GoldMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A title and an abstract, as PubTator has them.
 *
 * @param id what stands before the bars, as a rule a PubMed id
 * @param title as given
 * @param summary the abstract, as given; may be empty
 * @param annotations the lines of annotations and relations that came with it, as given
 * @param line number of its first line in the file, from 1
 */
public record PubTatorDocument(String id, String title, String summary, List<String> annotations, int line) {

    private static final Pattern ID = Pattern.compile("[CD]\\d{1,12}");

    /** Copies the list, so that a document never changes. */
    public PubTatorDocument {
        annotations = List.copyOf(annotations);
    }

    /** Title and abstract with one space between them: what offsets count in. */
    public String text() {
        return title + " " + summary;
    }

    /** The title and the abstract. */
    public List<TextSpan> spans() {
        return List.of(
                new TextSpan(0, title.length()),
                new TextSpan(title.length() + 1, title.length() + 1 + summary.length()));
    }

    /** The document with the diseases and chemicals annotated in it; lines about anything else are passed over. */
    public AnnotatedText annotated() {
        String text = text();
        List<GoldMention> mentions = new ArrayList<>();
        for (String line : annotations) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 5) {
                mention(cells, text).ifPresent(mentions::add);
            }
        }
        return new AnnotatedText(id, text, spans(), mentions);
    }

    private static Optional<GoldMention> mention(String[] cells, String text) {
        Optional<SemanticGroup> group = switch (cells[4]) {
            case "Disease" -> Optional.of(SemanticGroup.DISEASE);
            case "Chemical" -> Optional.of(SemanticGroup.CHEMICAL);
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
            return length <= 0 ? Optional.empty() : group.map(k -> new GoldMention(start, end, k, ids));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
