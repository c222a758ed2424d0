package dev.materia.vocabulary;

/**
 * A link from a concept to one of another vocabulary (SKOS reference, section 10).
 *
 * @param relation how close the two are
 * @param iri the other concept: {@code http://id.nlm.nih.gov/mesh/D009128}
 */
public record Match(Relation relation, String iri) implements Comparable<Match> {

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
        return byRelation != 0 ? byRelation : iri.compareTo(other.iri);
    }
}
