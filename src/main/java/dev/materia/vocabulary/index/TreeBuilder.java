package dev.materia.vocabulary.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds the tree of words. Places are numbered while terms come in, and once more by level when all are there, so that
 * the steps of a place lead to places in a row and need no targets.
 */
final class TreeBuilder {

    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> spelled = new ArrayList<>();
    private final PairTable places = new PairTable();
    private int[] stepFrom = new int[1 << 12];
    private int[] stepWord = new int[1 << 12];
    private int count = 1;
    private int[] endPlace = new int[1 << 12];
    private int[] endTerm = new int[1 << 12];
    private int ends;

    /** Adds a wording of the term number {@code term}. */
    void add(List<String> wording, int term) {
        int place = 0;
        for (String text : wording) {
            int word = words.computeIfAbsent(text, t -> {
                spelled.add(t);
                return spelled.size() - 1;
            });
            int next = places.putIfAbsent(place, word, count);
            if (next == count) {
                stepFrom = room(stepFrom, count);
                stepWord = room(stepWord, count);
                stepFrom[count] = place;
                stepWord[count] = word;
                count++;
            }
            place = next;
        }
        endPlace = room(endPlace, ends);
        endTerm = room(endTerm, ends);
        endPlace[ends] = place;
        endTerm[ends++] = term;
    }

    private static int[] room(int[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, array.length * 2);
    }

    /** Writes the tree; {@code rows} gives the row of each term in {@link IndexSection#TERM_ROWS}. */
    void write(Map<IndexSection, Bytes> to, int[] rows) {
        int[] order = wordOrder();
        writeWords(to, order);
        int[] numbers = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            numbers[order[i]] = i;
        }
        long[] steps = new long[count - 1];
        for (int i = 1; i < count; i++) {
            stepWord[i] = numbers[stepWord[i]];
        }
        int[] firstStep = starts(stepFrom, 1, count);
        int[] next = firstStep.clone();
        for (int i = 1; i < count; i++) {
            steps[next[stepFrom[i]]++] = ((long) stepWord[i] << 32) | i;
        }
        for (int i = 0; i < count; i++) {
            Arrays.sort(steps, firstStep[i], firstStep[i + 1]);
        }
        int[] byLevel = new int[count];
        int[] level = new int[count];
        Bytes placeSteps = new Bytes();
        Bytes words = new Bytes();
        int reached = 1;
        for (int i = 0; i < count; i++) {
            placeSteps.putInt(reached - 1);
            for (int s = firstStep[byLevel[i]]; s < firstStep[byLevel[i] + 1]; s++) {
                words.putInt((int) (steps[s] >>> 32));
                level[(int) steps[s]] = reached;
                byLevel[reached++] = (int) steps[s];
            }
        }
        to.put(IndexSection.PLACE_STEPS, placeSteps.putInt(reached - 1));
        to.put(IndexSection.STEP_WORD, words);
        writeEnds(to, rows, level);
    }

    private void writeEnds(Map<IndexSection, Bytes> to, int[] rows, int[] level) {
        int[] place = new int[ends];
        for (int i = 0; i < ends; i++) {
            place[i] = level[endPlace[i]];
        }
        int[] starts = starts(place, 0, ends);
        int[] next = starts.clone();
        int[] terms = new int[ends];
        for (int i = 0; i < ends; i++) {
            terms[next[place[i]]++] = rows[endTerm[i]];
        }
        to.put(IndexSection.PLACE_TERMS, new Bytes().putInts(starts));
        to.put(IndexSection.PLACE_TERM, new Bytes().putInts(terms));
    }

    /** Where the items of each place start once they stand by place: a counting sort's first half. */
    private int[] starts(int[] places, int from, int to) {
        int[] starts = new int[count + 1];
        for (int i = from; i < to; i++) {
            starts[places[i] + 1]++;
        }
        for (int i = 1; i <= count; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** The words that start terms, then the others, each in alphabetical order. */
    private int[] wordOrder() {
        boolean[] starts = new boolean[spelled.size()];
        for (int i = 1; i < count; i++) {
            starts[stepWord[i]] |= stepFrom[i] == 0;
        }
        return java.util.stream.IntStream.range(0, spelled.size())
                .boxed()
                .sorted((a, b) ->
                        starts[a] == starts[b] ? spelled.get(a).compareTo(spelled.get(b)) : starts[a] ? -1 : 1)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void writeWords(Map<IndexSection, Bytes> to, int[] order) {
        Bytes ends = new Bytes();
        Bytes bytes = new Bytes();
        HashTable table = new HashTable(order.length);
        for (int i = 0; i < order.length; i++) {
            String word = spelled.get(order[i]);
            bytes.putRaw(word);
            ends.putInt(bytes.size());
            table.put(HashTable.hash(word), i);
        }
        to.put(IndexSection.WORD_ENDS, ends);
        to.put(IndexSection.WORD_BYTES, bytes);
        to.put(IndexSection.WORD_TABLE, table.toBytes());
    }
}
