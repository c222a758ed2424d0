package dev.materia.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.claim.Extraction;
import dev.materia.claim.extract.ClaimExtractor;
import dev.materia.monograph.LabelKind;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Product;
import dev.materia.monograph.ProductInformation;
import dev.materia.monograph.Regulator;
import dev.materia.monograph.SectionRole;
import dev.materia.monograph.draft.BlockBuilder;
import dev.materia.source.MateriaException;
import dev.materia.source.MediaType;
import dev.materia.source.SourceDocument;
import dev.materia.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatedTextsTest {

    private final ClaimExtractor extractor = new ClaimExtractor(Vocabulary.builtIn());
    private final AtomicInteger read = new AtomicInteger();
    private final RepeatedTexts texts = new RepeatedTexts(monograph -> {
        read.incrementAndGet();
        return extractor.extract(monograph);
    });

    private static Monograph label(@Nullable String setId, String name, String effect) throws MateriaException {
        SourceDocument document = SourceDocument.of(
                setId + ".xml", MediaType.XML, (setId + name + effect).getBytes(StandardCharsets.UTF_8));
        BlockBuilder builder = new BlockBuilder(document, name);
        Product product = new Product(name, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
        builder.product(new ProductInformation(
                Regulator.FDA, LabelKind.PRESCRIPTION, "", setId, "1", null, null, null, List.of(product)));
        builder.section(1, "Effects", SectionRole.ADVERSE_REACTIONS);
        builder.paragraph("Patients had " + effect + ".");
        return builder.build();
    }

    @Test
    void aTextOfTwoPublishersIsReadOnce() throws MateriaException {
        Extraction first = texts.read(label("a", "Baclofen", "nausea"));
        Monograph second = label("b", "Baclofen", "nausea");
        Extraction again = texts.read(second);
        assertThat(read).hasValue(1);
        assertThat(again.monograph()).isSameAs(second);
        assertThat(again.claims()).isEqualTo(first.claims()).isNotEmpty();
        assertThat(again.claims()).isEqualTo(extractor.extract(second).claims());
    }

    @Test
    void whatSaysSomethingElseIsReadToo() throws MateriaException {
        texts.read(label("a", "Baclofen", "nausea"));
        texts.read(label("b", "Baclofen", "headache"));
        texts.read(label("c", "Diazepam", "nausea"));
        assertThat(read).hasValue(3);
    }

    @Test
    void documentsThatAreOfNoSetAreReadEachTime() throws MateriaException {
        texts.read(label(null, "Baclofen", "nausea"));
        texts.read(label(null, "Baclofen", "nausea"));
        assertThat(read).hasValue(2);
    }
}
