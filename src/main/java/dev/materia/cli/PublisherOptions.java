package dev.materia.cli;

import dev.materia.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a publisher says of the dataset. */
final class PublisherOptions {

    /** Whether passages keep their words. */
    private enum Quotes {
        FULL,
        NONE
    }

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = Settings.DEFAULT_TITLE,
            description = "Title of the dataset. Default: ${DEFAULT-VALUE}")
    private String title = Settings.DEFAULT_TITLE;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes it: a name or an IRI.")
    private @Nullable String publisher;

    @Option(
            names = "--license",
            paramLabel = "IRI",
            description =
                    "Licence of the dataset, such as https://creativecommons.org/licenses/by/4.0/ Default: none is named.")
    private @Nullable String license;

    @Option(
            names = "--quotes",
            paramLabel = "full|none",
            defaultValue = "FULL",
            description =
                    "Whether the dataset quotes the sentences that it rests on. With none, it tells their place and"
                            + " a hash of their words: for texts that may not be quoted. Default: full")
    private Quotes quotes = Quotes.FULL;

    /** Whether a user has set one of them. */
    boolean given() {
        return publisher != null || license != null || quotes != Quotes.FULL || !title.equals(Settings.DEFAULT_TITLE);
    }

    String title() {
        return title;
    }

    @Nullable String publisher() {
        return publisher;
    }

    @Nullable String license() {
        return license;
    }

    boolean quotes() {
        return quotes == Quotes.FULL;
    }
}
