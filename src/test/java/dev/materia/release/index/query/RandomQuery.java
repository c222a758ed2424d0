package dev.materia.release.index.query;

import dev.materia.release.index.RandomData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.util.FmtUtils;

/** Queries drawn by lot, of every kind of operator, on the terms of {@link RandomData}. */
final class RandomQuery {

    private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d");

    private final RandomData data;
    private final Random lot;
    private final boolean paths;

    /**
     * Whether MINUS may come, or else OPTIONAL and UNDEF: ARQ takes away too much from rows that leave a variable open.
     */
    private boolean minus;

    private int fresh;

    /** Queries with paths or without. */
    RandomQuery(RandomData data, boolean paths) {
        this.paths = paths;
        this.data = data;
        this.lot = data.lot();
    }

    private String one(String... of) {
        return of[lot.nextInt(of.length)];
    }

    private String variable() {
        return VARIABLES.get(lot.nextInt(VARIABLES.size()));
    }

    private String term(List<Node> terms) {
        Node term = data.any(terms);
        return term.isBlank() ? variable() : FmtUtils.stringForNode(term);
    }

    private String triple() {
        String subject = lot.nextInt(4) == 0 ? term(data.resources()) : variable();
        String object = lot.nextInt(4) == 0 ? term(data.objects()) : variable();
        return subject + " " + verb() + " " + object + " . ";
    }

    /** With paths, no variable: a path of no steps begins at no predicate, but where ARQ has bound its end before. */
    private String verb() {
        return !paths && lot.nextInt(6) == 0
                ? variable()
                : paths && lot.nextInt(5) == 0
                        ? path(2)
                        : term(data.predicates().subList(0, 4));
    }

    private String path(int depth) {
        if (depth == 0) {
            return term(data.predicates());
        }
        return switch (lot.nextInt(8)) {
            case 0 -> "(" + path(depth - 1) + "/" + path(depth - 1) + ")";
            case 1 -> "(" + path(depth - 1) + "|" + path(depth - 1) + ")";
            case 2 -> "^(" + term(data.predicates()) + ")"; // ARQ turns the steps of a sequence, but not their order
            case 3 -> "(" + path(depth - 1) + ")*";
            case 4 -> "(" + path(depth - 1) + ")+";
            case 5 -> "(" + path(depth - 1) + ")?";
            case 6 -> "!(" + term(data.predicates()) + "|^" + term(data.predicates()) + ")";
            default -> term(data.predicates());
        };
    }

    private String triples() {
        return IntStream.rangeClosed(0, lot.nextInt(3)).mapToObj(i -> triple()).collect(Collectors.joining());
    }

    private String condition(int depth) {
        String v = variable();
        return switch (lot.nextInt(depth > 0 ? 15 : 11)) {
            case 0 -> v + " = " + term(data.objects());
            case 1 -> v + " != " + term(data.resources());
            case 2 -> "bound(" + v + ")";
            case 3 ->
                v + " IN (" + term(data.resources().subList(0, 3)) + ", "
                        + term(data.resources().subList(0, 3)) + ", " + term(data.objects()) + ")";
            case 4 -> v + " NOT IN (" + term(data.resources()) + ", " + term(data.resources()) + ")";
            case 5 -> "isLiteral(" + v + ")";
            case 6 -> "sameTerm(" + v + ", " + term(data.objects()) + ")";
            case 7 -> v + " < " + variable();
            case 8 -> "strlen(str(" + v + ")) > 20";
            case 9 -> v + " = " + variable();
            case 10 -> "lang(" + v + ") = \"en\"";
            case 11 -> "!(" + condition(depth - 1) + ")";
            case 12 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
            case 13 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
            default -> one("EXISTS", "NOT EXISTS") + " { " + inner() + "}";
        };
    }

    /** What is looked for by EXISTS or taken away by MINUS. */
    private String inner() {
        return switch (lot.nextInt(6)) {
            case 0 -> triples() + "FILTER(" + condition(1) + ") ";
            case 1 -> triples() + "OPTIONAL { " + triple() + "} ";
            case 2 -> "{ " + triple() + "} UNION { " + triple() + "} ";
            case 3 -> triple() + (minus ? "MINUS" : "OPTIONAL") + " { " + triple() + "} ";
            default -> triples();
        };
    }

    private String group(int depth) {
        StringBuilder text = new StringBuilder(triples());
        for (int i = lot.nextInt(3); i > 0; i--) {
            text.append(depth == 0 ? triple() : part(depth - 1));
        }
        return text.toString();
    }

    private String part(int depth) {
        return switch (lot.nextInt(10)) {
            case 0, 1 -> minus ? "{ " + group(depth) + "} " : "OPTIONAL { " + group(depth) + "} ";
            case 2 -> "{ " + group(depth) + "} UNION { " + group(depth) + "} ";
            case 3, 4 -> "FILTER(" + condition(2) + ") ";
            case 5 -> (minus ? "MINUS" : "OPTIONAL") + " { " + (lot.nextBoolean() ? inner() : group(depth)) + "} ";
            case 6 -> "BIND(" + one("str", "isIRI", "lang", "datatype") + "(" + variable() + ") AS ?n" + ++fresh + ") ";
            case 7 ->
                "VALUES (?a ?b) { (" + term(data.resources().subList(0, 12)) + " "
                        + (minus ? term(data.objects().subList(0, 12)) : "UNDEF") + ") ("
                        + (minus ? term(data.resources().subList(0, 12)) : "UNDEF") + " " + term(data.predicates())
                        + ") } ";
            case 8 -> "GRAPH " + one(term(data.graphs()), "?g") + " { " + group(depth) + "} ";
            default -> "{ " + select(depth, false) + " } ";
        };
    }

    /** A query without a slice, whose solutions have no order that matters. */
    String select() {
        minus = lot.nextBoolean();
        return select(2, true);
    }

    private String select(int depth, boolean outermost) {
        String where = "{ " + group(depth) + "}";
        String order = lot.nextInt(4) == 0 ? " ORDER BY " + one("", "DESC") + "(" + variable() + ") " + variable() : "";
        return switch (lot.nextInt(6)) {
            case 0 -> "SELECT DISTINCT " + variable() + " " + variable() + " " + where + order;
            case 1 -> {
                String key = variable();
                List<String> results = new ArrayList<>();
                for (int i = lot.nextInt(2); i >= 0; i--) {
                    results.add("(" + aggregate() + " AS ?n" + ++fresh + ")");
                }
                yield "SELECT " + key + " " + String.join(" ", results) + " " + where + " GROUP BY " + key
                        + (lot.nextInt(4) == 0 ? " HAVING(COUNT(*) > 1)" : "");
            }
            case 2 -> "SELECT (" + aggregate() + " AS ?n" + ++fresh + ") " + where;
            case 3 -> "SELECT (str(" + variable() + ") AS ?n" + ++fresh + ") " + variable() + " " + where;
            default -> (outermost ? "SELECT * " : "SELECT " + variable() + " " + variable() + " ") + where + order;
        };
    }

    private String aggregate() {
        String v = variable();
        return one(
                "COUNT(*)",
                "COUNT(" + v + ")",
                "COUNT(DISTINCT " + v + ")",
                "COUNT(DISTINCT *)",
                "MIN(" + v + ")",
                "MAX(" + v + ")",
                "MIN(str(" + v + "))",
                "MAX(str(" + v + "))",
                "SUM(DISTINCT strlen(str(" + v + ")))",
                "AVG(strlen(str(" + v + ")))",
                "COUNT(DISTINCT str(" + v + "))",
                "SUM(strlen(str(" + v + ")))");
    }
}
