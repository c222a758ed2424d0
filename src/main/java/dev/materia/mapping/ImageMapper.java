package dev.materia.mapping;

import dev.materia.monograph.Image;
import dev.materia.monograph.Monograph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** Pictures, with what their captions tell: what they show, who made them, under which licence, from where. */
final class ImageMapper {

    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("(?i)\\bCC[ -](BY(?:-(?:NC|ND|SA|NC-SA|NC-ND))?)[ -]([1-4]\\.[05])\\b");

    private final Iris iris;
    private final Quotes quotes;

    ImageMapper(Iris iris, Quotes quotes) {
        this.iris = iris;
        this.quotes = quotes;
    }

    /** Describes the images of {@code monograph} as its own and as the drug's. */
    void map(Monograph monograph, Node document, Node drug, DescriptionBuilder to) {
        Triples triples = to.own();
        List<Image> images = monograph.images();
        for (int i = 0; i < images.size(); i++) {
            Image image = images.get(i);
            Node node = iris.image(document, i + 1);
            triples.add(node, Terms.TYPE, Terms.IMAGE_OBJECT);
            triples.addName(node, Terms.LABEL, label(image, monograph, i + 1));
            triples.addLink(node, Terms.CONTENT_URL, image.url());
            if (quotes == Quotes.FULL) {
                triples.addText(node, Terms.CAPTION, image.caption());
            }
            triples.addName(node, Terms.CREATOR_NAME, image.creator());
            triples.addName(node, Terms.RIGHTS_TEXT, image.license());
            if (image.license() != null) {
                license(image.license()).ifPresent(iri -> triples.addLink(node, Terms.LICENSE, iri));
            }
            triples.addName(node, Terms.SOURCE_NAME, image.source());
            triples.add(node, Terms.ABOUT, drug);
            triples.add(document, Terms.IMAGE, node);
            triples.add(drug, Terms.IMAGE, node);
        }
    }

    private String label(Image image, Monograph monograph, int number) {
        return quotes == Quotes.FULL && !image.subject().isBlank()
                ? image.subject()
                : monograph.title() + ", image " + number;
    }

    /** The IRI of a licence that is named in so many words. */
    private static Optional<String> license(String printed) {
        Matcher cc = CREATIVE_COMMONS.matcher(printed);
        if (cc.find()) {
            return Optional.of("https://creativecommons.org/licenses/"
                    + cc.group(1).toLowerCase(Locale.ROOT) + "/" + cc.group(2) + "/");
        }
        String lower = printed.toLowerCase(Locale.ROOT);
        if (lower.contains("cc0")) {
            return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
        }
        return lower.contains("public domain")
                ? Optional.of("https://creativecommons.org/publicdomain/mark/1.0/")
                : Optional.empty();
    }
}
