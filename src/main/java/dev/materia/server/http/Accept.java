package dev.materia.server.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a client wants, and how much (RFC 9110, section 12.5.1): for each offer the most precise range that covers it
 * gives its weight; the heaviest offer wins, between equals one that is named precisely, and then the server's order.
 */
public final class Accept {

    private static final MediaRange ANYTHING = new MediaRange("*", "*", 1000);

    private final List<MediaRange> ranges;

    private Accept(List<MediaRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads the values of a request's {@code Accept} fields. No field, or none with an element that can be read, means
     * that anything is welcome; an element that cannot be read is passed over.
     */
    public static Accept of(List<String> fields) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String field : fields) {
            for (String element : HeaderList.split(field, ',')) {
                MediaRange.parse(element).ifPresent(ranges::add);
            }
        }
        return new Accept(ranges.isEmpty() ? List.of(ANYTHING) : List.copyOf(ranges));
    }

    /** The best of {@code offers}, which are in the server's order of preference; empty where none is acceptable. */
    public <T extends Offer> Optional<T> choose(List<T> offers) {
        int weight = 0;
        boolean named = false;
        Optional<T> best = Optional.empty();
        for (T offer : offers) {
            int thousandths = weight(offer.mediaType());
            boolean byName = thousandths > 0 && names(offer.mediaType());
            if (thousandths > weight || (thousandths == weight && byName && !named)) {
                weight = thousandths;
                named = byName;
                best = Optional.of(offer);
            }
        }
        return best;
    }

    /** The weight of a media type in thousandths; 0 if it is not acceptable. */
    int weight(String mediaType) {
        return ranges.stream()
                .filter(range -> range.covers(mediaType))
                .max(Comparator.comparingInt(MediaRange::precision).thenComparingInt(MediaRange::thousandths))
                .map(MediaRange::thousandths)
                .orElse(0);
    }

    private boolean names(String mediaType) {
        return ranges.stream().anyMatch(range -> range.precision() == 2 && range.covers(mediaType));
    }

    /** Whether the client names HTML and wants it no less than anything else it names: a browser. */
    public boolean prefersHtml() {
        int html = weight("text/html");
        return html > 0 && names("text/html") && ranges.stream().allMatch(range -> range.thousandths() <= html);
    }
}
