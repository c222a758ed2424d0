package dev.materia.vocabulary;

/**
 * A link from a concept to one of another vocabulary (SKOS reference, section 10).
 *
 * @param relation how close the two are
 * @param iri the other concept: {@code http://id.nlm.nih.gov/mesh/D009128}
 * @param justification how that was found
 */
public record Match(Relation relation, String iri, Justification justification) implements Comparable<Match> {

    /** A link that a person drew, as those of the built-in concepts and of a user's own are. */
    public Match(Relation relation, String iri) {
        this(relation, iri, Justification.MANUAL_MAPPING_CURATION);
    }

    /** The SKOS mapping properties that Materia uses. */
    public enum Relation {
        /** {@code skos:exactMatch}. */
        EXACT("exactMatch"),
        /** {@code skos:closeMatch}. */
        CLOSE("closeMatch"),
        /** {@code skos:broadMatch}: the other concept is the broader one. */
        BROAD("broadMatch"),
        /** {@code skos:narrowMatch}: the other concept is the narrower one. */
        NARROW("narrowMatch"),
        /** {@code skos:relatedMatch}. */
        RELATED("relatedMatch");

        private final String localName;

        Relation(String localName) {
            this.localName = localName;
        }

        /** Local name in SKOS. */
        public String localName() {
            return localName;
        }
    }

    @Override
    public int compareTo(Match other) {
        int byRelation = relation.compareTo(other.relation);
        int byIri = byRelation != 0 ? byRelation : iri.compareTo(other.iri);
        return byIri != 0 ? byIri : justification.compareTo(other.justification);
    }
}
