package dev.materia.cli;

import dev.materia.app.Vocabularies;
import dev.materia.app.output.VocabularyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a vocabulary's files or addresses to an index. */
@Command(
        name = "import",
        sortOptions = false,
        description = {
            "Reads a vocabulary and keeps it for all later runs. Several files make one vocabulary: the descriptors of"
                    + " MeSH and its supplementary records. A second import of one name replaces the first when it is"
                    + " complete; until then, and if it is interrupted, the old one stays.",
            "",
            "Formats, each also gzipped:",
            "  MeSH as RDF (mesh2024.nt) or XML (desc2024.xml, supp2024.xml)",
            "  SKOS (.ttl, .rdf, .nt)",
            "  SSSOM mapping sets (.sssom.tsv)",
            "  tables of terms (.tsv) with the columns id and label, and any of type,",
            "  synonyms, forms, broader, exact_match, close_match, broad_match and note;",
            "  lists separated by |",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  materia vocabulary import mesh2024.nt.gz --version 2024",
            "  materia vocabulary import desc2024.xml supp2024.xml",
            "  materia vocabulary import mondo.sssom.tsv --name mondo"
        })
final class VocabularyImportCommand implements Callable<Integer> {

    private static final long MAX_BYTES = 8_000_000_000L;

    private final Console console;

    @Parameters(
            paramLabel = "FILE-or-URL",
            arity = "1..*",
            description = "Files of one vocabulary, or web addresses to load them from. An interrupted download"
                    + " resumes.")
    private List<String> sources = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it. Default: mesh, or the file's name.")
    private @Nullable String name;

    @Option(
            names = "--version",
            paramLabel = "TEXT",
            description = "The version of the vocabulary. Default: what its files or their names say.")
    private @Nullable String version;

    @Option(names = "--license", paramLabel = "IRI", description = "Its licence. Default: what its files say.")
    private @Nullable String license;

    @Option(
            names = "--sha256",
            paramLabel = "HEX",
            description = "Expected SHA-256 of a file; repeat it for each file, in the same order.")
    private List<String> sha256 = new ArrayList<>();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "The type of concepts for which the files give none: Drug, DrugClass, Condition, Target,"
                    + " Population or Substance. Without it, such concepts are imported but never linked in texts.")
    private @Nullable String type;

    @Option(names = "--off", description = "Use it only where --vocabulary names it.")
    private boolean off;

    @Option(
            names = "--max-bytes",
            paramLabel = "N",
            defaultValue = "" + MAX_BYTES,
            description = "Maximum size of a file in bytes. Default: ${DEFAULT-VALUE}")
    private long maxBytes = MAX_BYTES;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print checksums, and the stack trace of an error.")
    private boolean verbose;

    // the usual options, but for --version, which is the vocabulary's here
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // answered by picocli before the command runs
    private boolean help;

    VocabularyImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!sha256.isEmpty() && sha256.size() != sources.size()) {
            throw new WrongUsage("--sha256: " + sha256.size() + " checksums for " + sources.size()
                    + " files; give one for each, in their order");
        }
        for (String hash : sha256) {
            if (!hash.matches("[0-9a-fA-F]{64}")) {
                throw new WrongUsage("--sha256: '" + hash + "' is not a SHA-256 of 64 hex digits");
            }
        }
        if (type != null && Vocabularies.typeName(type).isEmpty()) {
            throw new WrongUsage(
                    "--type: '" + type + "' is none of Drug, DrugClass, Condition, Target, Population," + " Substance");
        }
        try (ConsoleReporter narrator = new ConsoleReporter(console, verbose)) {
            VocabularyLine line = new Vocabularies(Vocabularies.folder())
                    .add(
                            sources,
                            new Vocabularies.Choices(name, version, license, sha256, type, !off, maxBytes),
                            narrator);
            console.say(String.format(
                    Locale.ROOT,
                    "Imported %s%s: %,d concepts with %,d terms, %,d links%s",
                    line.name(),
                    line.version() == null ? "" : " " + line.version(),
                    line.concepts(),
                    line.terms(),
                    line.links(),
                    line.on() ? "" : "; used where --vocabulary names it"));
            return narrator.exitCode();
        }
    }
}
