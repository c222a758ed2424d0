package dev.materia.monograph.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.format.MonographFormats;
import dev.materia.monograph.format.Tiling;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.source.Sources;
import dev.materia.vocabulary.Token;
import dev.materia.vocabulary.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same sentences, in the ways that texts are typed, set, scanned and saved. */
class PrintedWaysTest {

    @TempDir
    private Path folder = Path.of("");

    /** A bar stands between sentences, a tilde for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '\u00A4', quoteCharacter = '`', textBlock = """
        text ¤ Placidol does not~relieve pain. ¤ Placidol does not relieve pain.
        text ¤ There is no proof that placidol~cures gripes. ¤ There is no proof that placidol cures gripes.
        text ¤ It may cause rash,~fever,~and chills. ¤ It may cause rash, fever, and chills.
        text ¤ Rash is rare.5 Fever is common.6,7 Chills follow. ¤ Rash is rare.|Fever is common.|Chills follow.
        text ¤ Rash is rare.(5) Fever is not.(6) ¤ Rash is rare.|Fever is not.
        text ¤ Rash is rare.⁵ Fever is not.⁶ ¤ Rash is rare.|Fever is not.
        text ¤ Rash is rare⁵. Fever is not. ¤ Rash is rare⁵.|Fever is not.
        text ¤ Rash is rare.5-7Fever is not. ¤ Rash is rare.|Fever is not.
        text ¤ It clears 10⁵ cells. It covers 2 m². Rash is rare. ¤ It clears 10⁵ cells.|It covers 2 m².|Rash is rare.
        text ¤ See vol.5 The dose is 2.5 mg and more. ¤ See vol.5 The dose is 2.5 mg and more.
        text ¤ Placidol is a calming drug~~Placidol may cause rash ¤ Placidol is a calming drug|Placidol may cause rash
        markdown ¤ It has not been shown~to help, and it does not~relieve pain. ¤ It has not been shown to help, and it does not relieve pain.
        markdown ¤ Rash is rare.<sup>5</sup> Fever is not. ¤ Rash is rare.|Fever is not.
        markdown ¤ Rash is rare.<sup><a href="x5">[5]</a></sup> Fever is not. ¤ Rash is rare.|Fever is not.
        markdown ¤ Rash is rare.^5^ Fever is not. ¤ Rash is rare.|Fever is not.
        markdown ¤ Rash is rare.\\[5\\] Fever is not. ¤ Rash is rare.|Fever is not.
        html ¤ Placidol does not<br>relieve pain. ¤ Placidol does not relieve pain.
        html ¤ It may cause<br>rash,<br/>fever<br>and chills. ¤ It may cause rash, fever and chills.
        html ¤ Rash is rare.<br><br>Fever is not. ¤ Rash is rare.|Fever is not.
        html ¤ Rash is rare.<sup>2</sup> Fever is not.<sup>3,4</sup>Chills follow. ¤ Rash is rare.|Fever is not.|Chills follow.
        html ¤ It clears 10<sup>5</sup> cells of 2 m<sup>2</sup>. ¤ It clears 105 cells of 2 m2.
        html ¤ It may cause hypo&shy;tension and dizzi&#8203;ness. ¤ It may cause hypotension and dizziness.
        """)
    void hasTheseSentences(String format, String words, String sentences) throws MateriaException {
        Monograph monograph = read(format, words.replace("~", "\n"));

        assertThat(monograph.passages().stream().map(monograph::quote).map(quote -> quote.replaceAll("\\s+", " ")))
                .isEqualTo(List.of(sentences.split("\\|", -1)));
        Tiling.check(monograph);
    }

    @Test
    void linesBelowALeadStayItems() throws MateriaException {
        Monograph monograph =
                read("text", "It should not be given to people with:\nglaucoma\nasthma, and\nhalf sight.");

        assertThat(monograph.passages()).extracting(Passage::kind).contains(Passage.Kind.ITEM);
        assertThat(monograph.passages()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doesn't",
                "doesn\u2019t",
                "doesn\u2018t",
                "doesn\u00B4t",
                "doesn`t",
                "doesn\u02BCt",
                "doesn\u2032t",
                "doesn\uFF07t",
                "doesnt",
                "DOESN'T",
                "does\u00ADn\u2019t",
                "doesn\u200B't"
            })
    void readsANegationHoweverItIsTyped(String word) {
        assertThat(words(word + " help")).isEqualTo("does not help");
    }

    @ParameterizedTest
    @CsvSource({
        "'hypo\u00ADtension',hypotension",
        "'dizzi\u200Bness',dizziness",
        "'hypo\u00AD\ntension',hypotension",
        "'\uFB01brosis',fibrosis",
        "'\uFB02ushing',flushing",
        "'\uFF32ash',rash",
        "'\uFEFFrash',rash",
        "'rash\u2060',rash"
    })
    void readsWordsAsTheyAreSeen(String printed, String seen) {
        List<Token> tokens = Tokenizer.tokens(printed, 0, printed.length());

        assertThat(tokens).singleElement().extracting(Token::lower).isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '\u00A4', textBlock = """
        It doesn&#39;t help. ¤ it does not help .
        It doesn&rsquo;t help. ¤ it does not help .
        It causes hypo&shy;tension. ¤ it causes hypotension .
        It causes hyper**tension**. ¤ it causes hypertension .
        It causes re<wbr>flux. ¤ it causes reflux .
        """)
    void readsReferencesAndMarkupInsideWords(String markdown, String seen) throws MateriaException {
        Monograph monograph = read("markdown", markdown);
        Passage passage = monograph.passages().get(0);

        assertThat(Tokenizer.tokens(monograph.prose(), passage.start(), passage.end()).stream()
                        .map(Token::lower)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource({
        "iso-8859-1,windows-1252",
        "latin1,windows-1252",
        "us-ascii,windows-1252",
        "windows-1252,windows-1252",
        "iso-8859-1,UTF-8",
        "iso-8859-9,windows-1254"
    })
    void readsPagesAsBrowsersDo(String label, String encoding) throws MateriaException, IOException {
        String page =
                "<html><head><meta charset=\"" + label + "\"><title>Placidol</title></head><body><h1>Placidol</h1>"
                        + "<p>Placidol helps in Parkinson\u2019s disease \u2013 a little.</p></body></html>";
        Path file = Files.write(folder.resolve("p.html"), page.getBytes(Charset.forName(encoding)));
        SourceDocument document = Sources.find(List.of(file.toString()), InputStream.nullInputStream(), problem -> {})
                .get(0)
                .read();

        assertThat(MonographFormats.reader(document).read(document).text())
                .contains("Parkinson\u2019s disease \u2013 a little.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        QUIETEX- placidol tablet | placidol | Quietex
        QUIETEX XR- placidol hydrochloride tablet, film coated, extended release | placidol hydrochloride | Quietex xr
        Quietex- placidol and calmidol capsule | placidol and calmidol | Quietex
        PLACIDOL- placidol injection, solution | placidol |
        N-Acetylplacidol | N-Acetylplacidol |
        Beta-placidol tablets in practice | Beta-placidol tablets in practice |
        """)
    void namesTheDrugOfALabel(String title, String drug, String brand) throws MateriaException {
        Monograph monograph =
                reader(MediaType.TEXT, title + "\n\nPlacidol tablets are white, and are taken at night.\n");

        assertThat(monograph.title()).isEqualTo(drug);
        assertThat(monograph.otherNames()).isEqualTo(brand == null ? List.of() : List.of(brand));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{Infobox drug\n| name = Placidol\n}}\n'''Placidol''' is a [[sedative]].",
                "'''Placidol''' is a [[sedative|calming drug]] that is used at night.",
                "#REDIRECT [[Placidol]]"
            })
    void saysThatTheSourceOfAWikiIsNotRead(String text) {
        for (String type : List.of(MediaType.TEXT, MediaType.MARKDOWN)) {
            assertThatThrownBy(() -> reader(type, text))
                    .isInstanceOf(MateriaException.class)
                    .hasMessageContaining("MediaWiki")
                    .hasMessageContaining("save the page itself as .html");
        }
    }

    /** Whatever is put between words, quotes are of the text, and each passage is in its place. */
    @Test
    void marksAndBreaksNeverMoveAQuote() throws MateriaException {
        String[] shards = {
            "Rash is rare.",
            "5 ",
            "6,7",
            "<sup>3</sup>",
            "^4^",
            "\n",
            " It does not ",
            "\u00AD",
            "\u200B",
            "&#39;",
            "&shy;",
            "<br>",
            "U.S. ",
            "2.5 mg/L. ",
            "kappa B. ",
            "\uFB01brosis ",
            "**",
            "(8) ",
            "[9]",
            "\\[1\\]",
            "and ",
            ", ",
            ": "
        };
        Random random = new Random(11);
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder("Placidol is a drug. ");
            for (int i = 0; i < 30; i++) {
                text.append(shards[random.nextInt(shards.length)]);
            }
            Tiling.check(read(List.of("text", "markdown", "html").get(round % 3), text.toString()));
        }
    }

    private static String words(String text) {
        return Tokenizer.tokens(text, 0, text.length()).stream()
                .map(Token::lower)
                .collect(Collectors.joining(" "));
    }

    private static Monograph read(String format, String words) throws MateriaException {
        return switch (format) {
            case "markdown" -> reader(MediaType.MARKDOWN, "# Placidol\n\n" + words + "\n");
            case "html" -> reader(MediaType.HTML, "<html><body><h1>Placidol</h1><p>" + words + "</p></body></html>");
            default -> reader(MediaType.TEXT, "Placidol\n\n" + words + "\n");
        };
    }

    private static Monograph reader(String type, String text) throws MateriaException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceDocument document = new SourceDocument("placidol", type, bytes, "0".repeat(64));
        return MonographFormats.reader(document).read(document);
    }
}
