package dev.materia.cli;

import dev.materia.app.BuildResult;
import dev.materia.app.CollectionOptions;
import dev.materia.app.DocumentCluster;
import dev.materia.app.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From sources to a release folder. */
@Command(
        name = "build",
        sortOptions = false,
        description = {
            "Reads monographs, validates what they claim, and writes a release: a folder with the data in five RDF"
                    + " syntaxes, its description, its links to other vocabularies, and checksums.",
            ""
        },
        footer = {"", "Example:", "  materia build articles/ -o release --title 'Our drug articles'"})
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private SourceArguments sources = new SourceArguments();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "release",
            description = "The folder to write. An existing release is replaced when the new one is complete."
                    + " Default: ${DEFAULT-VALUE}")
    private Path output = Path.of("release");

    @Option(
            names = "--force",
            description =
                    "Keep data that violate the shapes; the release then declares that it does not conform. Without it,"
                            + " claims and documents that violate them are left out and reported.")
    private boolean force;

    @Option(
            names = "--resume",
            description = "Go on with a build that was interrupted, and take what was made of unchanged documents from"
                    + " the work folder, which is kept for the next build. A document counts as unchanged if its name and"
                    + " content, the program, the vocabularies and the options are the same.")
    private boolean resume;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description =
                    "The work folder, kept as with --resume; it takes up to half the size of dataset.nt while the"
                            + " statements are merged, and about a tenth of it afterwards. Default: a hidden folder beside the output, which is removed when the release is written.")
    private @Nullable Path work;

    @Option(
            names = "--dumps",
            paramLabel = "FORMAT",
            split = ",",
            description = "The dumps to write: ttl, nt, trig, jsonld, rdf; trig, which is served, is always written."
                    + " Default: all of them; jsonld and rdf only up to five million triples.")
    private List<String> dumps = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "3",
            description =
                    "How many earlier releases to keep in DIR.versions when DIR is replaced, with what changed each"
                            + " time, which 'serve' then publishes at /changes; 0 for none. Default: ${DEFAULT-VALUE}")
    private int keep = 3;

    @Mixin
    private PublisherOptions publisher = new PublisherOptions();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final @Nullable DocumentCluster cluster;

    BuildCommand(Console console) {
        this.console = console;
        this.cluster = null;
    }

    /** The command with the work on the documents done by {@code cluster}. */
    BuildCommand(Console console, DocumentCluster cluster) {
        this.console = console;
        this.cluster = cluster;
    }

    @Override
    public Integer call() throws Exception {
        if (keep < 0) {
            throw new WrongUsage("--keep: " + keep + " is not a whole number from 0");
        }
        try (ConsoleReporter narrator = new ConsoleReporter(console, common.verbose())) {
            Pipeline pipeline = new Pipeline(reading.settings(publisher), narrator);
            List<String> names = sources.required(reading);
            BuildResult built = cluster == null
                    ? pipeline.build(names, console.in(), output, options())
                    : pipeline.build(cluster, names, output, options());
            narrator.tell(built.summary());
            return narrator.exitCode();
        }
    }

    private CollectionOptions options() {
        for (String dump : dumps) {
            if (!CollectionOptions.DUMPS.contains(dump)) {
                throw new WrongUsage("--dumps: '" + dump + "' is not a dump; choose among "
                        + String.join(", ", CollectionOptions.DUMPS));
            }
        }
        boolean kept = resume || work != null;
        Path folder = work == null ? CollectionOptions.workBeside(output) : work;
        return new CollectionOptions(force, new CollectionOptions.Work(folder, kept, kept), dumps, keep);
    }
}
