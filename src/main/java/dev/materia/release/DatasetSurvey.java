package dev.materia.release;

import dev.materia.release.dump.XmlDump;
import dev.materia.release.statement.Statements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a release says of its statements, found in passes over them.
 *
 * @param counts what VoID counts
 * @param examples the drugs that most is said of; with no drug, what the reader of a dump meets first
 * @param lossy whether a text holds what XML cannot
 */
record DatasetSurvey(VoidCounts counts, List<String> examples, boolean lossy) {

    private static final int EXAMPLES = 3;

    /** Surveys statements whose minted IRIs start with {@code base}. */
    static DatasetSurvey of(Statements statements, String base) throws IOException {
        boolean[] lossy = {false};
        statements.each(term -> lossy[0] |= term.isLiteral() && !XmlDump.canHold(term.getLiteralLexicalForm()));
        return new DatasetSurvey(VoidCounts.of(statements, base), examples(statements, base), lossy[0]);
    }

    private static List<String> examples(Statements statements, String base) throws IOException {
        Map<Integer, Long> drugs = new LinkedHashMap<>();
        int[] last = {-1, -1};
        boolean[] drug = {false};
        try (Statements.Terms terms = statements.terms()) {
            statements.union((graph, subject, predicate, object) -> {
                if (subject != last[0]) {
                    last[0] = subject;
                    last[1] = last[1] < 0 ? subject : last[1];
                    drug[0] = terms.term(subject).getURI().startsWith(base + "drug/");
                }
                if (drug[0]) {
                    drugs.merge(subject, 1L, Long::sum);
                }
            });
            Comparator<Map.Entry<Integer, Long>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
            List<Integer> shown = new ArrayList<>(drugs.entrySet().stream()
                    .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                    .limit(EXAMPLES)
                    .map(Map.Entry::getKey)
                    .toList());
            if (shown.isEmpty() && last[1] >= 0) {
                shown.add(last[1]);
            }
            List<String> iris = new ArrayList<>();
            for (int place : shown) {
                iris.add(terms.term(place).getURI());
            }
            return iris;
        }
    }
}
