package dev.materia.server.page;

import dev.materia.server.page.part.Link;
import java.util.List;

/**
 * A descriptor of MeSH in its hierarchy, with what a release has at it and below it; or the roots of the hierarchy.
 *
 * @param frame around it
 * @param name its name
 * @param identifier its identifier; empty for the roots
 * @param elsewhere its page at its publisher
 * @param ways the ways to it from the roots, each from the top down
 * @param here the things that it stands for
 * @param below the descriptors right below it, by what most things below each are
 * @param drugs what is said of everything at it and below it, drug by drug, by question
 * @param claims how many claims these are
 */
public record BranchPage(
        Frame frame,
        String name,
        String identifier,
        Link elsewhere,
        List<List<Link>> ways,
        List<Counted> here,
        List<Answers> below,
        List<Answers> drugs,
        long claims)
        implements Page {

    /**
     * Something with how many claims there are on it and below it.
     *
     * @param what the thing
     * @param claims how many
     */
    public record Counted(Link what, long claims) {}

    /**
     * Some of them under a heading.
     *
     * @param title the heading
     * @param things each with how many claims there are on it
     */
    public record Answers(String title, List<Counted> things) {}

    @Override
    public String template() {
        return "branch.jte";
    }
}
