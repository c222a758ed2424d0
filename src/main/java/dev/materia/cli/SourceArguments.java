package dev.materia.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The monographs that a command is given. */
final class SourceArguments {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..*",
            description =
                    "An article (text, Markdown, HTML), a label (SPL, openFDA, Health Canada, FHIR) or a chapter (JATS,"
                            + " BITS); a folder, ZIP, tar.gz or gz of such files; or - for standard input.")
    private List<String> names = new ArrayList<>();

    /** What was given, in order; may be empty. */
    List<String> names() {
        return names;
    }

    /** What was given: at least one. */
    List<String> required(ReadingOptions reading) {
        if (!names.isEmpty()) {
            return names;
        }
        throw new WrongUsage(
                reading.vocabulary().size() > 1
                        ? "no SOURCE: all files after --vocabulary were taken for vocabularies; name SOURCE before it"
                        : "no SOURCE: name the monographs to read");
    }
}
