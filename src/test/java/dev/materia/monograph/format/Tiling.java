package dev.materia.monograph.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Image;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Section;
import dev.materia.monograph.draft.Span;

/** What holds of every monograph, however bad the document it was read from. */
final class Tiling {

    private Tiling() {}

    /** Fails unless sections and passages lie in order, apart, and within each other as they say. */
    static void check(Monograph monograph) {
        String text = monograph.text();
        int end = 0;
        int number = 0;
        for (Section section : monograph.sections()) {
            assertThat(section.number()).isEqualTo(number++);
            assertThat(section.parent()).isLessThan(section.number());
            assertThat(section.start()).isBetween(end, text.length());
            assertThat(section.end()).isBetween(section.start(), text.length());
            end = section.end();
        }
        end = 0;
        number = 1;
        int paragraph = 0;
        for (Passage passage : monograph.passages()) {
            assertThat(passage.number()).isEqualTo(number++);
            assertThat(passage.lead()).isBetween(0, passage.number() - 1);
            assertThat(passage.start()).as("passage " + passage.number()).isGreaterThanOrEqualTo(end);
            assertThat(passage.end()).isGreaterThan(passage.start());
            Section section = monograph.sections().get(passage.section());
            assertThat(passage.start()).isGreaterThanOrEqualTo(section.start());
            assertThat(passage.end()).isLessThanOrEqualTo(section.end());
            String quote = monograph.quote(passage);
            assertThat(quote).isEqualTo(text.substring(passage.start(), passage.end()));
            assertThat(Span.trimmed(quote, 0, quote.length()).length()).isEqualTo(quote.length());
            boolean listed = passage.kind() != Passage.Kind.SENTENCE;
            assertThat(passage.paragraph()).isGreaterThanOrEqualTo(listed ? 0 : paragraph);
            paragraph = listed ? paragraph : passage.paragraph();
            end = passage.end();
        }
        for (Citation citation : monograph.citations()) {
            assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.raw());
            assertThat(citation.title()).isNotNull();
        }
        for (Image image : monograph.images()) {
            assertThat(image.start()).isBetween(0, image.end());
            assertThat(image.end()).isLessThanOrEqualTo(text.length());
        }
    }
}
