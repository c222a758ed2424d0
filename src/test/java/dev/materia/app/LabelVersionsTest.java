package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;

class LabelVersionsTest {

    private static final Node OLD = NodeFactory.createURI("https://example.org/monograph/old");
    private static final Node NEW = NodeFactory.createURI("https://example.org/monograph/new");

    private final LabelVersions versions = new LabelVersions();

    @Test
    void theNewestVersionOfASetCounts() throws MateriaException {
        assertThat(versions.take(DocumentIdentity.of(label("a", "2", "Nausea.")), OLD)
                        .kept())
                .isTrue();
        assertThat(versions.take(DocumentIdentity.of(label("a", "1", "Rash.")), NEW)
                        .kept())
                .isFalse();
        LabelVersions.Verdict newer = versions.take(DocumentIdentity.of(label("a", "10", "Vomiting.")), NEW);
        assertThat(newer.kept()).isTrue();
        assertThat(newer.replaced()).isEqualTo(OLD);
        assertThat(versions.take(DocumentIdentity.of(label("b", "1", "Headache.")), NEW)
                        .replaced())
                .isNull();
    }

    @Test
    void labelsOfTwoSetsMayHaveOneText() throws MateriaException {
        versions.take(DocumentIdentity.of(label("a", "1", "Nausea.")), OLD);
        assertThat(versions.take(DocumentIdentity.of(label("b", "1", "Nausea.")), NEW)
                        .sameText())
                .isEqualTo(OLD);
        assertThat(versions.take(DocumentIdentity.of(label("c", "1", "Rash.")), NEW)
                        .sameText())
                .isNull();
    }

    /** As in labels of another language, of whose prose nothing is read. */
    @Test
    void labelsWithoutWordsHaveNoTextInCommon() throws MateriaException {
        versions.take(DocumentIdentity.of(label("a", "1", "")), OLD);
        assertThat(versions.take(DocumentIdentity.of(label("b", "1", "")), NEW).sameText())
                .isNull();
    }

    private static Monograph label(String set, String version, String words) throws MateriaException {
        SourceDocument document = SourceDocument.of("label.xml", MediaType.XML, words.getBytes(StandardCharsets.UTF_8));
        BlockBuilder builder = new BlockBuilder(document, "Examplix");
        builder.product(new ProductInformation(
                Regulator.FDA, LabelKind.PRESCRIPTION, "", set, version, null, null, null, List.of()));
        builder.section(1, "Effects", SectionRole.ADVERSE_REACTIONS);
        builder.paragraph(words);
        builder.section(1, "Package", SectionRole.SUPPLY);
        builder.paragraph("Packed for " + set);
        return builder.build();
    }
}
