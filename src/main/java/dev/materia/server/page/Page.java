package dev.materia.server.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page shows. Texts are plain; the templates escape them. */
public sealed interface Page {

    /** The template that shows it. */
    String template();

    /**
     * A text that may lead somewhere.
     *
     * @param text what is shown
     * @param href where it leads; null for plain text
     */
    record Link(String text, @Nullable String href) {}

    /**
     * The home page.
     *
     * @param title what the dataset is called
     * @param version version of the release
     * @param counts how many there are of each kind, by the kind's name
     * @param drugs the drugs
     * @param examples example queries, with their titles
     * @param downloads files of the release
     */
    record Home(
            String title,
            String version,
            Map<String, Long> counts,
            List<Link> drugs,
            List<Link> examples,
            List<Link> downloads)
            implements Page {
        @Override
        public String template() {
            return "home.jte";
        }
    }

    /**
     * What is known of one thing.
     *
     * @param title its name
     * @param iri its IRI
     * @param facts values by property, of the thing itself
     * @param mentions things that point to it, by property
     * @param formats the same in RDF
     */
    record Thing(String title, String iri, List<Row> facts, List<Row> mentions, List<Link> formats) implements Page {
        @Override
        public String template() {
            return "thing.jte";
        }
    }

    /**
     * A property and its values.
     *
     * @param property the property, leading to its definition
     * @param values its values
     */
    record Row(Link property, List<Link> values) {}

    /**
     * The query page, with or without a result.
     *
     * @param query the query to show
     * @param examples example queries
     * @param table the result, if there is one
     */
    record Query(
            String query, List<Link> examples, @Nullable Table table) implements Page {
        @Override
        public String template() {
            return "query.jte";
        }
    }

    /**
     * A result.
     *
     * @param columns names of the variables
     * @param rows a cell for each column
     * @param cut whether there are more rows than are shown
     * @param formats the whole result, for programs
     */
    record Table(List<String> columns, List<List<Link>> rows, boolean cut, List<Link> formats) {}

    /**
     * The files of a release.
     *
     * @param version version of the release
     * @param files each file
     */
    record Files(String version, List<File> files) implements Page {
        @Override
        public String template() {
            return "files.jte";
        }
    }

    /**
     * A file.
     *
     * @param name its name
     * @param size its size in bytes
     * @param sha256 its checksum
     */
    record File(String name, long size, String sha256) {}

    /**
     * Why there is no answer.
     *
     * @param status the HTTP status code
     * @param title what the status is called
     * @param detail what was found
     * @param place where in the query; empty if unknown
     * @param remedy what to do
     * @param choices what there is instead
     */
    record Failure(int status, String title, String detail, String place, String remedy, List<String> choices)
            implements Page {
        @Override
        public String template() {
            return "failure.jte";
        }
    }
}
