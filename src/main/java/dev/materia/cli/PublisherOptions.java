package dev.materia.cli;

import dev.materia.app.BuildOptions;
import dev.materia.app.Quoting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a publisher says of the dataset. */
final class PublisherOptions {

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = BuildOptions.DEFAULT_TITLE,
            description = "Title of the dataset. Default: ${DEFAULT-VALUE}")
    private String title = BuildOptions.DEFAULT_TITLE;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes it: a name or an IRI.")
    private @Nullable String publisher;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where readers report errors: an e-mail address or a web address, such as that of a form for"
                    + " new issues. Default: none is named.")
    private @Nullable String contact;

    @Option(
            names = "--license",
            paramLabel = "IRI",
            description = {
                "Licence of the dataset, such as",
                "https://creativecommons.org/licenses/by/4.0/",
                "Default: none is named."
            })
    private @Nullable String license;

    @Option(
            names = "--version-tag",
            paramLabel = "TEXT",
            description = "What this version is called, such as 2026-11: 1 to 64 letters, digits, dots, hyphens and"
                    + " underscores. Default: a hash of the data, which identifies a release in any case.")
    private @Nullable String versionTag;

    @Option(
            names = "--previous",
            paramLabel = "RELEASE",
            description = "The release that this one follows: its folder, or its version (16 hexadecimal digits). It is"
                    + " named as dcat:previousVersion. Default: none is named.")
    private @Nullable String previous;

    @Option(
            names = "--quotes",
            paramLabel = "full|sentences|none",
            defaultValue = "SENTENCES",
            description =
                    "How much is published in the words of the texts. full: the whole text of each monograph; sentences:"
                            + " only the passages that make claims; none: no words of the text, only the place of each"
                            + " passage and a hash, for texts that may not be quoted. Default: sentences")
    private Quoting quotes = Quoting.SENTENCES;

    /** Whether a user has set one of them. */
    boolean given() {
        return publisher != null
                || contact != null
                || license != null
                || versionTag != null
                || previous != null
                || quotes != Quoting.SENTENCES
                || !title.equals(BuildOptions.DEFAULT_TITLE);
    }

    String title() {
        return title;
    }

    @Nullable String publisher() {
        return publisher;
    }

    /** An IRI: {@code mailto:} or a web address. */
    @Nullable String contact() {
        if (contact == null) {
            return null;
        }
        String iri = contact.matches("[^@\\s:/]+@[^@\\s:/]+") ? "mailto:" + contact : contact;
        if (!iri.matches("(?:mailto:[^@\\s<>\"]+@[^@\\s<>\"]+|https?://[^\\s<>\"{}|^`\\\\]+)")) {
            throw new WrongUsage("--contact: '" + contact + "' is neither an e-mail address nor a web address");
        }
        return iri;
    }

    @Nullable String license() {
        return license;
    }

    @Nullable String versionTag() {
        if (versionTag != null && !versionTag.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new WrongUsage("--version-tag: '" + versionTag
                    + "' has other characters than letters, digits, dots, hyphens and underscores, or more than 64");
        }
        return versionTag;
    }

    @Nullable String previous() {
        return previous;
    }

    Quoting quotes() {
        return quotes;
    }
}
