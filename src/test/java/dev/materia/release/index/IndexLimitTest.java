package dev.materia.release.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that are more than an index can hold end the work on the index, and not that on the dumps beside it. */
class IndexLimitTest {

    @TempDir
    private Path folder = Path.of("");

    private IndexWriter writer(int mostTermBytes) throws Exception {
        IndexWriter writer = new IndexWriter(folder, 10, mostTermBytes);
        for (int i = 0; i < 100; i++) {
            writer.add(
                    null,
                    NodeFactory.createURI("https://example.org/" + i),
                    NodeFactory.createURI("https://example.org/says"),
                    NodeFactory.createLiteralString("text " + i));
        }
        return writer;
    }

    @Test
    void isReportedAndNotThrownAtTheEnd() throws Exception {
        try (IndexWriter writer = writer(200)) {
            writer.finish();
            assertThat(writer.limit()).contains("2 GiB");
            assertThatThrownBy(() -> writer.write(folder.resolve("index"), "x")).hasMessageContaining("2 GiB");
        }
    }

    @Test
    void isNoneWhereTheyFit() throws Exception {
        try (IndexWriter writer = writer(1 << 20)) {
            writer.write(folder.resolve("index"), "x");
            assertThat(writer.limit()).isEmpty();
            assertThat(folder.resolve("index")).isNotEmptyFile();
        }
    }
}
