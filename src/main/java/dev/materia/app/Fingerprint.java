package dev.materia.app;

import dev.materia.source.MateriaException;
import dev.materia.source.Sha256;
import dev.materia.vocabulary.store.VocabularyChoice;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whatever decides, beside the document itself, on what is made of a document: the program, vocabularies, options. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The fingerprint of a run with these settings, in lines for people.
     *
     * @throws MateriaException if a vocabulary is not there
     */
    static String of(BuildOptions settings) throws MateriaException, IOException {
        List<String> lines = new ArrayList<>();
        lines.add("program " + program());
        lines.add("base " + settings.base());
        lines.add("quotes " + settings.quotes());
        for (Path file : VocabularyChoice.files(settings.vocabulary())) {
            lines.add("vocabulary " + file.getFileName() + " " + Sha256.hex(file));
        }
        return String.join("\n", lines) + "\n";
    }

    /** The hash of the program's file; of classes that are in no file, their times and sizes. */
    private static String program() throws IOException {
        CodeSource source = Fingerprint.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Files.isDirectory(place) ? ofFolder(place) : Sha256.hex(place);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static String ofFolder(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String line = folder.relativize(file) + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis();
                digest.update(Sha256.of(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return Sha256.hex(digest);
    }
}
