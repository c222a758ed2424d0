package dev.materia.server.page.part;

import java.util.List;

/**
 * The head of a page about a thing.
 *
 * @param kind what it is: {@code Drug}
 * @param name its name
 * @param otherNames what else it is called
 * @param definition in a sentence; may be empty
 * @param facts what fits into a line each
 * @param glance what is said of it, in numbers; may be empty
 */
public record EntityHead(
        String kind, String name, List<String> otherNames, String definition, List<Fact> facts, String glance) {

    private static final int FEW = 8;

    /** The other names that a line has room for. */
    public List<String> fewNames() {
        return otherNames.size() <= FEW + 2 ? otherNames : otherNames.subList(0, FEW);
    }

    /** The other names that it has no room for. */
    public List<String> moreNames() {
        return otherNames.subList(fewNames().size(), otherNames.size());
    }
}
