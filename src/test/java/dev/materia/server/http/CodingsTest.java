package dev.materia.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "br, GZIP;q=0.5|true",
                "x-gzip|true",
                "*|true",
                "*;q=0|false",
                "gzip;q=0, *|false",
                "gzip; q=0.000|false",
                "gzip;q=0.001|true",
                "identity|false",
                "''|false",
                "\"gzip\"|false",
            })
    void takesGzipFromWhoSaysSo(String field, boolean takes) {
        assertThat(Codings.takesGzip(List.of(field))).isEqualTo(takes);
    }

    @ParameterizedTest
    @CsvSource({"deflate,gzip,true", "gzip;q=0,deflate,false"})
    void readsSeveralFields(String one, String other, boolean takes) {
        assertThat(Codings.takesGzip(List.of(one, other))).isEqualTo(takes);
    }
}
