package dev.materia.monograph.jats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.materia.monograph.Citation;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Section;
import dev.materia.monograph.SectionRole;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JatsReaderTest {

    private static Monograph read(String text) throws MateriaException {
        return new JatsReader()
                .read(SourceDocument.of("work.nxml", MediaType.XML, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void referencesAreCitationsWithTheirIdentifiers() throws MateriaException {
        Monograph article = read(JatsDocuments.ARTICLE);
        assertThat(article.citations()).hasSize(2);
        Citation first = article.citations().get(0);
        assertThat(first.pmid()).isEqualTo("12345678");
        assertThat(first.doi()).isEqualTo("10.1000/abc.1");
        assertThat(first.kind()).isEqualTo(Citation.Kind.ARTICLE);
        assertThat(first.pages()).isEqualTo("145-152");
        assertThat(first.moreAuthors()).isTrue();
        assertThat(article.text().substring(first.start(), first.end())).isEqualTo(first.raw());
        assertThat(article.citations().get(1).kind()).isEqualTo(Citation.Kind.BOOK);
        assertThat(article.address()).isEqualTo("https://doi.org/10.1000/x.2");
    }

    @Test
    void marksOfReferencesAreNotAnalysedAndExponentsAre() throws MateriaException {
        Monograph article = read(JatsDocuments.ARTICLE);
        assertThat(article.title()).isEqualTo("Dolex");
        assertThat(article.prose()).contains("We gave 109 cells   as in Fig. 1.");
        assertThat(article.tables()).hasSize(1);
        assertThat(article.sections()).extracting(Section::heading).contains("Abstract", "1 Methods", "References");
    }

    /** XML 1.0, section 2.10; jats-xml 1.1.1 joins the words (findings/jats-xml-joins-words.sh). */
    @Test
    void aSpaceBetweenMarkupSeparatesWords() throws MateriaException {
        Monograph article = read(
                JatsDocuments.ARTICLE.replace(
                        "We gave",
                        "<italic>Dolex</italic> <bold>helps</bold>\n<sc>all</sc>. <bold>5</bold>&#160;<italic>mg</italic> We gave"));
        assertThat(article.prose()).contains("Dolex helps all. ").containsPattern("5[ \u00a0]mg We gave");
    }

    @Test
    void aChapterIsNamedByItsOwnTitleAndItsCaseReportIsOne() throws MateriaException {
        Monograph chapter = read(JatsDocuments.CHAPTER);
        assertThat(chapter.title()).isEqualTo("Dolex");
        assertThat(chapter.address()).isEqualTo("https://www.ncbi.nlm.nih.gov/books/NBK12345/");
        assertThat(chapter.sections())
                .extracting(Section::heading, Section::role)
                .contains(
                        tuple("Mechanism of Injury", null),
                        tuple("CASE REPORT", SectionRole.CASE_REPORT),
                        tuple("Comment", SectionRole.CASE_REPORT));
        assertThat(chapter.citations()).hasSize(2);
    }
}
