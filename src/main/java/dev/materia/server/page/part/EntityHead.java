package dev.materia.server.page.part;

import java.util.List;

/**
 * The head of a page about a thing.
 *
 * @param kind what it is: {@code Drug}
 * @param name its name
 * @param otherNames what else it is called
 * @param folded names that few readers look for, by kind
 * @param definition in a sentence; may be empty
 * @param facts what fits into a line each
 * @param glance what is said of it, in numbers; may be empty
 */
public record EntityHead(
        String kind,
        String name,
        List<String> otherNames,
        List<Folded> folded,
        String definition,
        List<Fact> facts,
        String glance) {

    private static final int FEW = 8;

    /**
     * Names of one kind.
     *
     * @param title what they are
     * @param names the names
     */
    public record Folded(String title, List<String> names) {}

    /** A head without names that are folded. */
    public EntityHead(
            String kind, String name, List<String> otherNames, String definition, List<Fact> facts, String glance) {
        this(kind, name, otherNames, List.of(), definition, facts, glance);
    }

    /** The other names that a line has room for. */
    public List<String> fewNames() {
        return otherNames.size() <= FEW + 2 ? otherNames : otherNames.subList(0, FEW);
    }

    /** The other names that it has no room for. */
    public List<String> moreNames() {
        return otherNames.subList(fewNames().size(), otherNames.size());
    }
}
