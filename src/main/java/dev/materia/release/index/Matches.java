package dev.materia.release.index;

/** The triples that fit a pattern, one after the other. Used again and again, by one thread. */
public final class Matches {

    private enum Way {
        NONE,
        /** One triple, which is the pattern. */
        ONE,
        /** All triples, by subject. */
        ALL,
        /** Predicates and objects of one subject. */
        OF_SUBJECT,
        /** Objects of one subject and predicate. */
        OBJECTS,
        /** Objects and subjects of one predicate. */
        OF_PREDICATE,
        /** Subjects of one predicate and object. */
        SUBJECTS,
        /** Subjects and predicates of one object. */
        OF_OBJECT,
        /** Predicates between one object and one subject. */
        PREDICATES
    }

    private final TripleIndex index;
    private Way way = Way.NONE;
    private int at;
    private int end;
    private int nextStart;

    /** Subject of the triple at hand. */
    public int subject;

    /** Its predicate. */
    public int predicate;

    /** Its object. */
    public int object;

    /** Matches in {@code index}; none yet. */
    public Matches(TripleIndex index) {
        this.index = index;
    }

    /** How many are left. */
    public int count() {
        return end - at;
    }

    /** Begins with the triples that fit a pattern. */
    public void find(int s, int p, int o) {
        subject = s;
        predicate = p;
        object = o;
        if (s != TripleIndex.ANY) {
            ofSubject(s, p, o);
        } else if (p != TripleIndex.ANY) {
            ofPredicate(p, o);
        } else if (o != TripleIndex.ANY) {
            if (index.isObject(o)) {
                set(Way.OF_OBJECT, index.objectStart.get(o), index.objectStart.get(o + 1));
            } else {
                none();
            }
        } else {
            set(Way.ALL, 0, index.size());
            subject = -1;
            nextStart = 0;
        }
    }

    private void ofSubject(int s, int p, int o) {
        if (!index.isSubject(s)) {
            none();
            return;
        }
        if (p == TripleIndex.ANY && o != TripleIndex.ANY) {
            if (!index.isObject(o)) {
                none();
                return;
            }
            int from = index.objectStart.get(o);
            int to = index.objectStart.get(o + 1);
            int low = index.ospSubject.first(from, to, s);
            set(Way.PREDICATES, low, index.ospSubject.gallop(low, to, s + 1));
            return;
        }
        int from = index.subjectStart.get(s);
        int to = index.subjectStart.get(s + 1);
        if (p == TripleIndex.ANY) {
            set(Way.OF_SUBJECT, from, to);
            return;
        }
        int place = index.predicate(p);
        if (place < 0) {
            none();
            return;
        }
        int low = index.spoPredicate.first(from, to, place);
        int high = index.spoPredicate.gallop(low, to, place + 1);
        if (o == TripleIndex.ANY) {
            set(Way.OBJECTS, low, high);
            return;
        }
        int found = index.spoObject.first(low, high, o);
        boolean there = found < high && index.spoObject.get(found) == o;
        set(Way.ONE, found, there ? found + 1 : found);
    }

    private void ofPredicate(int p, int o) {
        int place = index.predicate(p);
        if (place < 0) {
            none();
            return;
        }
        int from = index.predicateStart[place];
        int to = index.predicateStart[place + 1];
        if (o == TripleIndex.ANY) {
            set(Way.OF_PREDICATE, from, to);
        } else {
            int low = index.posObject.first(from, to, o);
            set(Way.SUBJECTS, low, index.posObject.gallop(low, to, o + 1));
        }
    }

    private void none() {
        set(Way.NONE, 0, 0);
    }

    private void set(Way found, int from, int to) {
        way = found;
        at = from;
        end = to;
    }

    /** Goes on to the next triple; tells whether there is one. */
    public boolean next() {
        if (at >= end) {
            return false;
        }
        switch (way) {
            case OF_SUBJECT -> {
                predicate = index.predicates[index.spoPredicate.get(at)];
                object = index.spoObject.get(at);
            }
            case OBJECTS -> object = index.spoObject.get(at);
            case OF_PREDICATE -> {
                object = index.posObject.get(at);
                subject = index.posSubject.get(at);
            }
            case SUBJECTS -> subject = index.posSubject.get(at);
            case OF_OBJECT -> {
                subject = index.ospSubject.get(at);
                predicate = index.predicates[index.ospPredicate.get(at)];
            }
            case PREDICATES -> predicate = index.predicates[index.ospPredicate.get(at)];
            case ALL -> {
                while (at >= nextStart) {
                    nextStart = index.subjectStart.get(++subject + 1);
                }
                predicate = index.predicates[index.spoPredicate.get(at)];
                object = index.spoObject.get(at);
            }
            case ONE, NONE -> {
                // the pattern is the triple
            }
        }
        at++;
        return true;
    }
}
