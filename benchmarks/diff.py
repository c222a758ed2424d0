"""Processor time, wall time and memory of `materia diff` beside diff(1) on sorted N-Triples, in turns in one run."""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
MEASURES = ("wall s", "cpu s", "RSS MB")


def fail(message):
    print("benchmarks/diff: " + message, file=sys.stderr)
    sys.exit(1)


def measured(command, environment):
    """Runs the command; its wall time, processor time and peak of memory. 1 says that there are differences."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        fail(" ".join(map(str, command)) + " failed")
    peak = usage.ru_maxrss / (1024.0 * 1024.0 if sys.platform == "darwin" else 1024.0)
    return wall, usage.ru_utime + usage.ru_stime, peak


def sorted_statements(release, to):
    source = pathlib.Path(release) / "dataset.nt"
    if not source.is_file():
        fail(str(release) + " has no dataset.nt (build it with --dumps nt,trig)")
    with open(to, "wb") as out:
        subprocess.run(["sort", str(source)], stdout=out, env={**os.environ, "LC_ALL": "C"}, check=True)


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/diff", description=__doc__)
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--heap", type=int, default=192, help="megabytes of heap for Materia (default %(default)s)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        old, new = os.path.join(scratch, "old.nt"), os.path.join(scratch, "new.nt")
        sorted_statements(args.old, old)
        sorted_statements(args.new, new)
        with open(new, "rb") as lines:
            count = sum(1 for _ in lines)
        environment = {**os.environ, "MATERIA_JAVA_OPTS": "-Xmx%dm" % args.heap}
        commands = {
            "diff": ["diff", old, new],
            "materia": [str(HOME / "materia"), "diff", args.old, args.new, "--format", "json"],
        }
        measured(commands["materia"], environment)  # the launcher may have to build first
        rounds = {name: [] for name in commands}
        for _ in range(args.rounds):
            for name, command in commands.items():
                rounds[name].append(measured(command, environment))
    print("%s statements; load %.1f; medians of %d rounds" % (format(count, ","), os.getloadavg()[0], args.rounds))
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in rounds.items()}
    print("%-10s" % "" + "".join("%10s" % measure for measure in MEASURES))
    for name, row in medians.items():
        print("%-10s" % name + "".join("%10.2f" % value for value in row))
    ratio = [ours / theirs if theirs else float("nan") for ours, theirs in zip(medians["materia"], medians["diff"])]
    print("%-10s" % "ratio" + "".join("%10.2f" % value for value in ratio))


if __name__ == "__main__":
    main()
