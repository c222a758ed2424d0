package dev.materia.cli;

import dev.materia.app.RunListener;
import dev.materia.source.Problem;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells people how a run goes: problems at once, and progress when it takes longer than a second on a terminal. */
final class ConsoleReporter implements RunListener, AutoCloseable {

    private static final long PATIENCE_MILLIS = 1000;

    /** Where there is no terminal, a line tells of progress that often. */
    private static final long LINE_NANOS = 30_000_000_000L;

    private static final int WIDTH = 79;

    private final Console console;
    private final boolean verbose;
    private final @Nullable Timer timer;
    private @Nullable ProgressBar bar;
    private long done;
    private long total = -1;
    private String step = "Reading";
    private boolean bytes;
    private boolean problems;
    private long skipped;
    private final long start = System.nanoTime();
    private long lastLine = start;
    private boolean closed;

    ConsoleReporter(Console console, boolean verbose) {
        this.console = console;
        this.verbose = verbose;
        if (console.errIsTerminal()) {
            timer = new Timer("progress", true);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            showBar();
                        }
                    },
                    PATIENCE_MILLIS);
        } else {
            timer = null;
        }
    }

    @Override
    public synchronized void problem(Problem problem) {
        problems = true;
        say("materia: " + problem);
    }

    @Override
    public synchronized void note(Problem problem) {
        say("materia: " + problem);
    }

    @Override
    public synchronized void skipped(String where, String reason) {
        skipped++;
        say("materia: skipped " + where + ": " + reason);
    }

    @Override
    public synchronized void progress(long nowDone, long ofTotal) {
        done = nowDone;
        total = ofTotal;
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
            bar.setExtraMessage(skipped == 0 ? "" : skipped + " skipped");
        } else if (timer == null && System.nanoTime() - lastLine > LINE_NANOS) {
            lastLine = System.nanoTime();
            console.say(rate());
        }
    }

    /** For those who read a log: how far it is, how fast it goes, and how long it will take. */
    private String rate() {
        double seconds = (System.nanoTime() - start) / 1e9;
        String left = done == 0 || total < done
                ? ""
                : String.format(Locale.ROOT, ", %.0f min left", seconds * (total - done) / done / 60);
        return String.format(
                Locale.ROOT,
                "materia: %s: %,d of %,d, %.1f a second%s, %,d skipped",
                step,
                done,
                total,
                done / seconds,
                left,
                skipped);
    }

    @Override
    public synchronized void step(String name, long nowDone, long ofTotal) {
        if (!name.equals(step)) {
            boolean shown = bar != null;
            hideBar();
            step = name;
            bytes = true;
            done = nowDone;
            total = ofTotal;
            if (shown) {
                showBar();
            }
        }
        progress(nowDone, ofTotal);
    }

    @Override
    public synchronized void detail(String message) {
        if (verbose) {
            say(message);
        }
    }

    /** Says what came of the run. */
    synchronized void tell(String outcome) {
        say(outcome);
    }

    /** 0 if all went well, 1 if a source was at fault. */
    synchronized int exitCode() {
        return problems ? 1 : 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.cancel();
        }
        hideBar();
    }

    private void say(String line) {
        boolean shown = bar != null;
        hideBar();
        console.say(line);
        if (shown) {
            showBar();
        }
    }

    private synchronized void showBar() {
        if (closed) {
            return;
        }
        bar = new ProgressBarBuilder()
                .setTaskName(step)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(bytes ? " MB" : " documents", bytes ? 1_000_000 : 1)
                .showSpeed()
                .clearDisplayOnFinish()
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .build();
        bar.stepTo(done);
    }

    private void hideBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
