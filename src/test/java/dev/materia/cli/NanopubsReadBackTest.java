package dev.materia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanopub.MalformedNanopubException;
import org.nanopub.MultiNanopubRdfHandler;
import org.nanopub.Nanopub;
import org.nanopub.trusty.TrustyNanopubUtils;

/** The nanopublications of the bundled monograph, read by the reference library of their field. */
class NanopubsReadBackTest {

    @TempDir
    private static Path folder = Path.of("");

    private static Path exported = Path.of("");
    private static int claims;

    @BeforeAll
    static void export() throws IOException {
        Path release = folder.resolve("release");
        assertThat(Run.of("build", "monographs/baclofen.txt", "-o", release.toString())
                        .code())
                .isZero();
        claims = (int) Files.readString(release.resolve("dataset.nt"))
                .lines()
                .filter(line -> line.endsWith("#type> <https://w3id.org/materia/ontology#Claim> ."))
                .count();
        Path out = folder.resolve("exported");
        assertThat(Run.of("export", release.toString(), "--format", "nanopubs", "-o", out.toString())
                        .code())
                .isZero();
        exported = out.resolve("nanopubs.nq");
    }

    /** What the library makes of a file; it throws if one is malformed. */
    private static List<Nanopub> read(Path file) throws IOException, MalformedNanopubException {
        List<Nanopub> read = new ArrayList<>();
        MultiNanopubRdfHandler.process(RDFFormat.NQUADS, file.toFile(), read::add);
        return read;
    }

    private static Path changed(String name, String from, String to) throws IOException {
        String text = Files.readString(exported);
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(name), text.replaceFirst(from, to));
    }

    @Test
    void eachClaimIsAValidAndTrustyNanopublication() throws Exception {
        List<Nanopub> read = read(exported);

        assertThat(claims).isGreaterThan(30);
        assertThat(read).hasSize(claims).allMatch(TrustyNanopubUtils::isValidTrustyNanopub);
        assertThat(read).extracting(Nanopub::getUri).doesNotHaveDuplicates();
        assertThat(read).allSatisfy(each -> {
            assertThat(each.getAssertion()).isNotEmpty();
            assertThat(each.getProvenance()).isNotEmpty();
            assertThat(each.getPubinfo()).isNotEmpty();
        });
    }

    @Test
    void oneChangedCharacterIsFound() throws Exception {
        Path file = changed("changed.nq", "epilepsy, but", "epilepsy; but");

        assertThat(read(file))
                .hasSize(claims)
                .filteredOn(each -> !TrustyNanopubUtils.isValidTrustyNanopub(each))
                .hasSize(1);
    }

    /** The library does not take everything. */
    @Test
    void oneWithoutItsProvenanceIsRefused() throws Exception {
        String without = Files.readString(exported)
                .lines()
                .filter(line -> !line.contains("#hasProvenance>"))
                .collect(Collectors.joining("\n", "", "\n"));
        Path file = Files.writeString(folder.resolve("broken.nq"), without);

        assertThatThrownBy(() -> read(file)).isInstanceOf(MalformedNanopubException.class);
    }
}
