package dev.materia.vocabulary.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a vocabulary's files say of it as a whole; what is said first stays. */
final class VocabularyMetadata {

    private @Nullable String version;
    private @Nullable String license;

    void version(String text) {
        if (version == null && !text.isBlank()) {
            version = MeshText.line(text);
        }
    }

    void license(String text) {
        if (license == null && !text.isBlank()) {
            license = MeshText.line(text);
        }
    }

    Optional<String> version() {
        return Optional.ofNullable(version);
    }

    Optional<String> license() {
        return Optional.ofNullable(license);
    }
}
