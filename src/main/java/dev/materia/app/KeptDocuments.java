package dev.materia.app;

import dev.materia.mapping.ClaimTriple;
import dev.materia.mapping.Collation;
import dev.materia.mapping.MonographGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of a run that count, by number, in the order in which they were read. They lie in a work folder. */
public final class KeptDocuments implements Collation.Documents {

    private static final int RECENT = 8;

    private final WorkFolder work;
    private final List<WorkFolder.@Nullable Place> places = new ArrayList<>();

    /** Documents of which something was left out, in this run alone. */
    private final Map<Integer, DocumentRecord> changed = new HashMap<>();

    private final Map<Integer, MonographGraph> recent = new LinkedHashMap<>();
    private int size;

    KeptDocuments(WorkFolder work) {
        this.work = work;
    }

    /** Adds a document and answers its number. */
    int add(WorkFolder.Place place) {
        places.add(place);
        size++;
        return places.size() - 1;
    }

    /** Takes a document out. */
    void remove(int number) {
        if (places.set(number, null) != null) {
            size--;
        }
    }

    /** Puts a changed record in the place of a document's. */
    synchronized void change(int number, DocumentRecord record) {
        changed.put(number, record);
        recent.remove(number);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** All numbers are below this one; some may belong to documents that were taken out. */
    int end() {
        return places.size();
    }

    /** The record of a document; null if it was taken out. */
    @Nullable DocumentRecord find(int number) throws IOException {
        WorkFolder.Place place = places.get(number);
        if (place == null) {
            return null;
        }
        DocumentRecord record = changed(number);
        return record == null ? work.read(place) : record;
    }

    /** The preface of a document's record; null if it was taken out. */
    DocumentRecord.@Nullable Preface preface(int number) throws IOException {
        WorkFolder.Place place = places.get(number);
        if (place == null) {
            return null;
        }
        DocumentRecord record = changed(number);
        return record == null ? work.preface(place) : record.preface();
    }

    /** The record that takes the place of the kept one in this run; null if none does. */
    private synchronized @Nullable DocumentRecord changed(int number) {
        return changed.get(number);
    }

    private DocumentRecord record(int number) throws IOException {
        DocumentRecord record = find(number);
        if (record == null) {
            throw new IllegalStateException("document " + number + " was taken out");
        }
        return record;
    }

    @Override
    public synchronized MonographGraph graph(int number) throws IOException {
        MonographGraph graph = recent.get(number);
        if (graph == null) {
            graph = record(number).body().graph();
            if (recent.size() == RECENT) {
                recent.remove(recent.keySet().iterator().next());
            }
            recent.put(number, graph);
        }
        return graph;
    }

    @Override
    public List<ClaimTriple> claims(int number) throws IOException {
        return record(number).claims();
    }
}
