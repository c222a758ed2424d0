package dev.materia.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    private record Type(String mediaType) implements Offer {}

    private static final List<Type> OFFERS = List.of(
            new Type("text/turtle"),
            new Type("application/ld+json"),
            new Type("application/rdf+xml"),
            new Type("text/html"));

    private static String choose(String... fields) {
        return Accept.of(List.of(fields)).choose(OFFERS).map(Type::mediaType).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|text/turtle",
                "text/html|text/html",
                "TEXT/HTML|text/html",
                "text/*|text/turtle",
                "application/rdf+xml, */*|application/rdf+xml",
                "*/*, text/html|text/html",
                "application/rdf+xml;q=0.5, */*;q=0.5|application/rdf+xml",
                "application/rdf+xml;q=0.5, */*|text/turtle",
                "text/*;q=0.3, text/html;q=0.7|text/html",
                "text/*, text/turtle;q=0|text/html",
                "application/*;q=0.1, text/plain|application/ld+json",
                "application/rdf+xml;q=0.9, text/turtle;q=0.901|text/turtle",
                "application/rdf+xml;q=1.000, text/turtle;q=0.999|application/rdf+xml",
                "text/html;level=1;q=0.4, application/ld+json;q=0.5|application/ld+json",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"|application/ld+json",
                "application/ld+json;profile=\"a,b;q=0\"|application/ld+json",
                "text/html ; q=0.5 , text/turtle ; q=0.6|text/turtle",
                ",, text/html ,|text/html",
                "text/html;q=0.5;ext=1|text/html",
                "image/png|none",
                "*/*;q=0|none",
                "text/turtle;q=0.0, text/html;q=0.000|none",
                "text/html;q=2, application/rdf+xml|application/rdf+xml",
                "text/html;q=0.1234, application/rdf+xml;q=0.1|application/rdf+xml",
                "text/html;q=-1, application/rdf+xml;q=0.1|application/rdf+xml",
                "text/html;q=, application/rdf+xml;q=0.1|application/rdf+xml",
                "*/html, application/rdf+xml;q=0.1|application/rdf+xml",
                "text, application/rdf+xml;q=0.1|application/rdf+xml",
                "text/html;q=1.|text/html",
            })
    void choosesByWeightAndPrecision(String accept, String expected) {
        assertThat(choose(accept)).isEqualTo(expected);
    }

    @Test
    void takesAnythingWhereNothingReadableIsSaid() {
        assertThat(choose()).isEqualTo("text/turtle");
        assertThat(choose("")).isEqualTo("text/turtle");
        assertThat(choose("nonsense")).isEqualTo("text/turtle");
    }

    @Test
    void joinsSeveralFields() {
        assertThat(choose("text/turtle;q=0.2", "text/html;q=0.4")).isEqualTo("text/html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|true",
                "text/html|true",
                "*/*|false",
                "text/*|false",
                "text/turtle, text/html;q=0.5|false",
                "text/turtle, text/html|true",
                "text/html;q=0|false",
            })
    void knowsABrowser(String accept, boolean expected) {
        assertThat(Accept.of(List.of(accept)).prefersHtml()).isEqualTo(expected);
    }

    @Test
    void readsAnything() {
        Random random = new Random(7);
        String alphabet = "text/html,*;q=0.1\"\\ \tapplication/ld+json\u0000é;;==..";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder field = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                field.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Accept accept = Accept.of(List.of(field.toString()));
            for (Type offer : OFFERS) {
                assertThat(accept.weight(offer.mediaType())).isBetween(0, 1000);
            }
        }
    }

    @Test
    void readsALongHeaderInItsLength() {
        assertThat(choose("a/b;c=\"" + "\\\\".repeat(20_000) + "\", text/html")).isEqualTo("text/html");
        assertThat(choose("text/html;q=0.1,".repeat(5_000))).isEqualTo("text/html");
    }
}
