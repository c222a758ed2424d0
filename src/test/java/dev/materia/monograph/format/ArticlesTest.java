package dev.materia.monograph.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.materia.monograph.AuthorName;
import dev.materia.monograph.Citation;
import dev.materia.monograph.Image;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Section;
import dev.materia.source.Source;
import dev.materia.source.SourceDocument;
import dev.materia.source.Sources;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads real articles, where they are present. */
class ArticlesTest {

    private static final Path DATA = Path.of("../shared/data");

    @BeforeEach
    void needsTheSharedData() {
        assumeTrue(Files.isDirectory(DATA), "the shared data is not there");
    }

    @Test
    void allArticlesAreReadAndTile() throws Exception {
        List<String> titles = new ArrayList<>();
        for (Monograph monograph : read("articles")) {
            Tiling.check(monograph);
            assertThat(monograph.address()).startsWith("https://en.wikipedia.org/wiki/");
            assertThat(monograph.title()).isNotBlank();
            titles.add(monograph.title());
        }
        try (Stream<Path> files = Files.list(DATA.resolve("articles"))) {
            assertThat(titles).hasSize((int) files.count()).contains("Baclofen", "Nitrous oxide");
        }
    }

    @Test
    void theReferenceArticleHasItsParts() throws Exception {
        Monograph monograph = read("seed/baclofen.txt").get(0);
        Tiling.check(monograph);
        assertThat(monograph.title()).isEqualTo("Baclofen");
        assertThat(monograph.otherNames()).containsExactly("Lioresal");
        assertThat(monograph.passages()).hasSize(28);
        assertThat(monograph.sections().stream().map(Section::heading))
                .containsExactly("", "Subject Terms", "History of Use", "Effectiveness", "Precautions", "Bibliography");
        Image image = monograph.images().get(0);
        assertThat(image.subject()).isEqualTo("Baclofen 20 MG Oral Tablet");
        assertThat(image.creator()).isEqualTo("NLM");
        assertThat(image.license()).isEqualTo("Public domain");
        assertThat(image.source()).isEqualTo("Wikimedia Commons");
    }

    @Test
    void theReferenceArticleCitesEightWorks() throws Exception {
        List<Citation> works = read("seed/baclofen.txt").get(0).citations();
        assertThat(works.stream().map(Citation::kind).map(Enum::name))
                .containsExactly("ARTICLE", "BOOK", "ARTICLE", "ARTICLE", "ARTICLE", "ARTICLE", "ARTICLE", "CHAPTER");
        assertThat(works.stream()
                        .map(work -> String.join(
                                "; ",
                                work.authors().stream().map(AuthorName::display).toList())))
                .containsExactly(
                        "Olivier Ameisen",
                        "Olivier Amiesen",
                        "Seyed M. Assadi",
                        "James C. Garbutt",
                        "Mohamed-Ali Gorsane",
                        "Margaret Haney",
                        "Lorenzo Leggio; J. C. Garbutt; G. Addlorato",
                        "Robert Swift; Lorenzo Leggio");
        assertThat(works.stream().map(Citation::moreAuthors))
                .containsExactly(false, false, true, true, true, true, false, false);
        assertThat(works.stream()
                        .map(work -> work.volume() + "/" + work.issue() + "/" + work.date() + "/" + work.pages() + "/"
                                + work.doi() + "/" + work.accessed()))
                .containsExactly(
                        "40/2/2005/147-150/null/null",
                        "null/null/2008/null/null/null",
                        "3/null/2003/16/10.1186/1471-244x-3-16/2024-08-22",
                        "46/null/2021-06-21/2250-2256/10.1038/s41386-021-01055-w/2022-11-21",
                        "33/4/2012/336-349/10.1080/08897077.2012.663326/2024-08-22",
                        "31/8/2006/1814-1821/10.1038/sj.npp.1300999/2024-08-22",
                        "9/1/2010/33-44/null/null",
                        "null/null/2009/null/null/null");
        assertThat(works.get(0).container()).isEqualTo("Alcohol and Alcoholism");
        assertThat(works.get(1).title()).isEqualTo("The End of My Addiction");
        assertThat(works.get(1).publisher()).isEqualTo("Farrar");
        assertThat(works.get(1).place()).isEqualTo("New York");
        assertThat(works.get(2).registrations()).containsExactly("ISRCTN32121581");
        assertThat(works.get(2).title()).endsWith("Clinical Trial");
        assertThat(works.get(4).title()).contains("Management? Review");
        assertThat(works.get(4).container()).isEqualTo("Substance Abuse");
        assertThat(works.get(7).container()).isEqualTo("Evidence-Based Addiction Treatment");
        assertThat(works.get(7).editors()).containsExactly(new AuthorName("Miller", "Peter M."));
        assertThat(works.get(7).publisher()).isEqualTo("Academic");
    }

    private static List<Monograph> read(String name) throws Exception {
        List<Monograph> monographs = new ArrayList<>();
        List<String> names = List.of(DATA.resolve(name).toString());
        for (Source source : Sources.find(
                names,
                InputStream.nullInputStream(),
                problem -> assertThat(problem).isNull())) {
            SourceDocument document = source.read();
            monographs.add(MonographFormats.reader(document).read(document));
        }
        return monographs;
    }
}
