package dev.materia.app;

import dev.materia.release.SkippedRow;
import dev.materia.source.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes what a run leaves out and why, for {@code skipped.tsv}, and passes all on to another listener. */
final class SkippedReport implements RunListener {

    private static final Pattern PLACE = Pattern.compile("(.*?)(?::(\\d+(?::\\d+)?))?", Pattern.DOTALL);

    private final RunListener listener;
    private final List<String> folders = new ArrayList<>();
    private final List<SkippedRow> rows = new ArrayList<>();

    /**
     * A report on a run.
     *
     * @param sources the names that the user gave; what lies above them is not reported, since it differs from machine
     *     to machine
     */
    SkippedReport(RunListener listener, List<String> sources) {
        this.listener = listener;
        for (String source : sources) {
            Path parent = Path.of(source).getParent();
            if (parent != null) {
                folders.add(parent.toString().replace('\\', '/') + "/");
            }
        }
    }

    private synchronized void add(String where, String reason) {
        Matcher parts = PLACE.matcher(where);
        String source = where;
        String place = "";
        if (parts.matches()) {
            source = parts.group(1);
            place = parts.group(2) == null ? "" : parts.group(2);
        }
        for (String folder : folders) {
            if (source.startsWith(folder)) {
                source = source.substring(folder.length());
                break;
            }
        }
        rows.add(new SkippedRow(source, place, reason));
    }

    /** What was left out, in the order of the sources. */
    synchronized List<SkippedRow> rows() {
        return rows.stream().sorted().distinct().toList();
    }

    @Override
    public void problem(Problem problem) {
        add(problem.where(), problem.found());
        listener.problem(problem);
    }

    @Override
    public void skipped(String where, String reason) {
        add(where, reason);
        listener.skipped(where, reason);
    }

    @Override
    public void repeated(Problem problem) {
        add(problem.where(), problem.found());
        listener.repeated(problem);
    }

    @Override
    public void note(Problem problem) {
        listener.note(problem);
    }

    @Override
    public void progress(long done, long total) {
        listener.progress(done, total);
    }

    @Override
    public void step(String step, long done, long total) {
        listener.step(step, done, total);
    }

    @Override
    public void detail(String message) {
        listener.detail(message);
    }
}
