package dev.materia.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.materia.release.dump.Utf8Writer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {

    @Test
    void writesWhatJavaWouldWrite() throws IOException {
        Random random = new Random(7);
        int[] starts = {0, 0x60, 0x7e0, 0xd7f0, 0xfff0, 0x1f480, 0x10fff0};
        StringBuilder all = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Utf8Writer out = new Utf8Writer(bytes)) {
            for (int i = 0; i < 50_000; i++) {
                int codePoint = starts[random.nextInt(starts.length)] + random.nextInt(16);
                String text = Character.toString(codePoint);
                all.append(text);
                switch (i % 4) {
                    case 0 -> out.write(text);
                    case 1 -> out.append(text);
                    case 2 -> out.write(text.toCharArray(), 0, text.length());
                    // a pair may come in two halves
                    default -> {
                        for (int c = 0; c < text.length(); c++) {
                            out.write(text.charAt(c));
                        }
                    }
                }
            }
        }
        assertThat(bytes.toByteArray()).isEqualTo(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
