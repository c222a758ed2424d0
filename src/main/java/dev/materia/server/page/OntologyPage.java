package dev.materia.server.page;

import dev.materia.server.page.part.Fact;
import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * The ontology, made from its file.
 *
 * @param frame around it
 * @param version of the ontology
 * @param description of the ontology
 * @param parts its terms by kind
 */
public record OntologyPage(Frame frame, String version, String description, List<Part> parts) implements Page {

    /**
     * Terms of a kind.
     *
     * @param id anchor
     * @param title the kind
     * @param terms the terms
     * @param index the same terms in groups, for the contents of the page
     */
    public record Part(String id, String title, List<Term> terms, List<Index> index) {}

    /**
     * Terms that belong together.
     *
     * @param title what they have in common: the class whose properties they are, or whose values
     * @param terms each leading to its place on the page
     */
    public record Index(String title, List<Link> terms) {}

    /**
     * A term.
     *
     * @param name its local name, which is its anchor too
     * @param iri its IRI
     * @param label its label
     * @param meaning what it means
     * @param example its example in words; may be empty
     * @param facts domain, range, alignments
     * @param count how often the release uses it
     * @param unit what is counted
     * @param live an instance or a statement of this release; may be empty
     */
    public record Term(
            String name,
            String iri,
            String label,
            String meaning,
            String example,
            List<Fact> facts,
            long count,
            String unit,
            List<Link> live) {}

    @Override
    public String template() {
        return "ontology.jte";
    }
}
