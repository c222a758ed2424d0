package dev.materia.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceMembersTest {

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aTarArchiveGivesItsDocumentsOneByOne() throws Exception {
        Path archive = folder.resolve("labels.tar.gz");
        write(archive);
        List<String> found = new ArrayList<>();
        try (SourceMembers members = members()) {
            while (members.hasNext()) {
                Source member = members.next();
                found.add(member.name().substring(member.name().indexOf('!')) + " "
                        + new String(member.read().bytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(found).containsExactly("!/a.txt Text a.txt", "!/b/c.md Text b/c.md");
        assertThat(problems).isEmpty();
    }

    @Test
    void aTruncatedArchiveIsReportedAndWhatCameBeforeIsRead() throws Exception {
        Path archive = folder.resolve("labels.tar.gz");
        write(archive);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length - 60));
        try (SourceMembers members = members()) {
            while (members.hasNext()) {
                members.next();
            }
        }
        assertThat(problems).singleElement().asString().contains("damaged archive");
    }

    @Test
    void anyOtherSourceIsItsOnlyMember() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "A");
        try (SourceMembers members = members()) {
            assertThat(members.next().name()).endsWith("a.txt");
            assertThat(members.hasNext()).isFalse();
        }
    }

    private SourceMembers members() {
        Source source = Sources.find(List.of(folder.toString()), InputStream.nullInputStream(), problems::add)
                .get(0);
        return SourceMembers.of(source, problems::add);
    }

    private static void write(Path archive) throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            for (String name : List.of("a.txt", "picture.png", "b/c.md")) {
                byte[] bytes = ("Text " + name).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(bytes.length);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }
}
