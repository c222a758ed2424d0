package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfFormatTest {

    @ParameterizedTest
    @EnumSource
    void bothLibrariesKnowItByTheSameNames(RdfFormat format) {
        Lang lang = RDFLanguages.contentTypeToLang(format.mediaType());
        assertThat(lang).isNotNull().isEqualTo(RDFLanguages.fileExtToLang(format.extension()));
        assertThat(RDFLanguages.isQuads(lang)).isEqualTo(format.namedGraphs() || format == RdfFormat.JSON_LD);
        assertThat(Rio.getWriterFormatForMIMEType(format.mediaType()))
                .isPresent()
                .isEqualTo(Rio.getWriterFormatForFileName(format.dumpName()));
    }

    @Test
    void parametersAndCaseDoNotMatter() {
        assertThat(RdfFormat.ofMediaType("Text/Turtle ; charset=utf-8")).contains(RdfFormat.TURTLE);
        assertThat(RdfFormat.ofMediaType("text/turtles")).isEmpty();
        assertThat(RdfFormat.ofExtension("TTL")).contains(RdfFormat.TURTLE);
        assertThat(RdfFormat.ofExtension("html")).isEmpty();
    }
}
