package dev.materia.app;

import dev.materia.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** A listener that remembers what it was given. */
public final class Heard implements RunListener {

    final List<Problem> problems = new ArrayList<>();
    final List<Problem> notes = new ArrayList<>();

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void note(Problem problem) {
        notes.add(problem);
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void detail(String message) {}
}
