package dev.materia.monograph.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists that are typed by hand, with line breaks and marks. */
class LineBreaksTest {

    private static Monograph read(String block) throws MateriaException {
        SourceDocument document =
                SourceDocument.of("label.xml", MediaType.XML, "label".getBytes(StandardCharsets.UTF_8));
        BlockBuilder builder = new BlockBuilder(document, "Examplix");
        builder.section(1, "Uses", SectionRole.INDICATIONS);
        LineBreaks.tell(block.replace('/', LineBreaks.BREAK), builder, false);
        return builder.build();
    }

    @Test
    void aLineThatGoesOnIsJoinedAlsoWhereItIsIndented() throws MateriaException {
        Monograph monograph = read("o Stroke and hospitalization for\u00A0/\u00A0\u00A0gout in adults/o Rash");
        List<Passage> items = monograph.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.ITEM)
                .toList();
        assertThat(items).hasSize(2);
        assertThat(monograph.quote(items.get(0))).contains("Stroke").contains("gout in adults");
    }

    @Test
    void marksOfAnotherKindBelowAColonAreAListOfTheirOwn() throws MateriaException {
        Monograph monograph = read("Examplix is indicated:/• To reduce the risk of:/o Stroke/o Gout/• For rash");
        List<Passage> items = monograph.passages().stream()
                .filter(p -> p.kind() == Passage.Kind.ITEM)
                .toList();
        assertThat(items).hasSize(4);
        assertThat(items.get(1).lead()).isEqualTo(items.get(0).number());
        assertThat(items.get(2).lead()).isEqualTo(items.get(0).number());
        assertThat(items.get(3).lead()).isEqualTo(items.get(0).lead());
    }
}
