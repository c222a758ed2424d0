package dev.materia.cli;

import dev.materia.app.RunListener;
import dev.materia.source.Problem;
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
    public synchronized void skipped(String reason) {
        say("materia: skipped " + reason);
    }

    @Override
    public synchronized void progress(long nowDone, long ofTotal) {
        done = nowDone;
        total = ofTotal;
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        }
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
