package dev.materia.cli;

import dev.materia.app.BuildOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads monographs. */
final class ReadingOptions {

    @Option(
            names = "--base",
            paramLabel = "IRI",
            defaultValue = BuildOptions.DEFAULT_BASE,
            description = {"What every minted address starts with. Default:", "${DEFAULT-VALUE}"})
    private String base = BuildOptions.DEFAULT_BASE;

    @Option(
            names = "--vocabulary",
            paramLabel = "NAME-or-FILE",
            arity = "1..*",
            description =
                    "Imported vocabularies to use, the most trusted first; 'built-in' uses none. Default: all that"
                            + " were imported without --off. Files (SKOS, MeSH, SSSOM, tables of terms) are used as well and"
                            + " come before the built-in concepts.")
    private List<String> vocabulary = new ArrayList<>();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many documents to read at the same time. Default: one per processor.")
    private @Nullable Integer jobs;

    /** The vocabularies to add. */
    List<String> vocabulary() {
        return vocabulary;
    }

    /** Whether a user has set one of them. */
    boolean given() {
        return !vocabulary.isEmpty() || jobs != null || !base.equals(BuildOptions.DEFAULT_BASE);
    }

    /** The choices made here, with {@code publisher}'s. */
    BuildOptions settings(PublisherOptions publisher) {
        requireIri("--base", base);
        if (!base.endsWith("/")) {
            throw new WrongUsage("--base: '" + base + "' does not end in '/'; names are put directly after it");
        }
        if (jobs != null && (jobs < 1 || jobs > 1024)) {
            throw new WrongUsage("--jobs: " + jobs + " is not a number from 1 to 1024");
        }
        String license = publisher.license();
        if (license != null) {
            requireIri("--license", license);
        }
        return new BuildOptions(
                base,
                vocabulary,
                jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
                publisher.title(),
                publisher.publisher(),
                publisher.contact(),
                license,
                publisher.versionTag(),
                publisher.previous(),
                publisher.quotes());
    }

    /** The choices made here, where nothing is published. */
    BuildOptions settings() {
        return settings(new PublisherOptions());
    }

    private void requireIri(String option, String text) {
        try {
            URI iri = new URI(text);
            if (iri.getHost() != null && ("http".equals(iri.getScheme()) || "https".equals(iri.getScheme()))) {
                return;
            }
        } catch (URISyntaxException e) {
            // told below, as every other text that is not a web address
        }
        throw new WrongUsage(option + ": '" + text + "' is not a web address, such as https://example.org/drugs/");
    }
}
