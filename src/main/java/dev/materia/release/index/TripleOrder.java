package dev.materia.release.index;

/** The orders in which triples are stored. */
enum TripleOrder {
    /** By subject, predicate and object. */
    SPO(0, 1, 2),
    /** By predicate, object and subject. */
    POS(1, 2, 0),
    /** By object, subject and predicate. */
    OSP(2, 0, 1);

    private final int first;
    private final int second;
    private final int third;

    TripleOrder(int first, int second, int third) {
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Which term of a triple (subject 0, predicate 1, object 2) comes at that place of the order. */
    int column(int place) {
        return place == 0 ? first : place == 1 ? second : third;
    }
}
