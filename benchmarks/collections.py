"""Builds collections of labels and tells how long that takes and how much memory; see benchmarks/collections."""

import argparse
import gzip
import os
import pathlib
import random
import re
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
import uuid

HOME = pathlib.Path(__file__).resolve().parent.parent
SET_ID = re.compile(r'("(?:spl_)?set_id"\s*:\s*\[?\s*")([0-9a-fA-F-]{36})(")')
SUMMARY = re.compile(r"([\d,]+) claims? of ([\d,]+) monographs?")


def copies(labels, times, folder):
    """Writes each label that often, each time under other set ids; answers the bytes of their text."""
    size = 0
    for copy in range(times):
        target = folder / f"copy{copy:02}"
        target.mkdir(parents=True)
        for label in labels:
            text = gzip.decompress(label.read_bytes()).decode("utf-8")
            renamed = SET_ID.sub(
                lambda m: m[1] + str(uuid.uuid5(uuid.NAMESPACE_URL, f"{m[2]}/{copy}")) + m[3], text)
            size += len(renamed.encode("utf-8"))
            (target / label.name).write_bytes(gzip.compress(renamed.encode("utf-8"), 1, mtime=0))
    return size


def run(command, log):
    """Runs a command; answers wall and processor seconds and the peak of resident memory in megabytes."""
    start = time.monotonic()
    with open(log, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: exit code {process.returncode}\n{pathlib.Path(log).read_text()[-2000:]}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def lines(file):
    with open(file, "rb") as data:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: data.read(1 << 20), b""))


def tell(name, times, jobs, measured, documents, size, release, log):
    wall, processor, memory = measured
    claims = int(SUMMARY.search(pathlib.Path(log).read_text())[1].replace(",", ""))
    triples = lines(release / "dataset.nt")
    print(
        f"{name}\t{times}\t{jobs}\t{documents}\t{wall:.1f}\t{processor:.1f}\t{documents / wall:.2f}"
        f"\t{documents / processor:.2f}\t{size / 1e6 / wall:.3f}\t{claims / wall:.0f}\t{triples / wall:.0f}\t{memory:.0f}",
        flush=True)


def sums(release):
    return (release / "SHA256SUMS").read_text()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--labels", type=pathlib.Path, default=HOME.parent / "shared/data/labels-openfda")
    parser.add_argument("--count", type=int, default=1 << 30)
    parser.add_argument("--times", default="1,4,16")
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--program", default=str(HOME / "materia"))
    parser.add_argument("--beside", default="")
    parser.add_argument("--kill", type=int, default=0)
    parser.add_argument("--folder", type=pathlib.Path, default=None)
    options = parser.parse_args()
    labels = sorted(options.labels.glob("*.json.gz"))[: options.count]
    if not labels:
        raise SystemExit(f"benchmarks/collections: no *.json.gz in {options.labels}; name a folder with --labels")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="collections-", dir=options.folder))
    programs = [("this", shlex.split(options.program))]
    if options.beside:
        programs.append(("beside", shlex.split(options.beside)))
    print("build\ttimes\tjobs\tdocuments\tseconds\tCPU s\tdocs/s\tdocs/CPU s\tMB/s\tclaims/s\ttriples/s\tpeak MB")
    try:
        for times in map(int, options.times.split(",")):
            sources = folder / f"sources{times}"
            size = copies(labels, times, sources)
            documents = times * len(labels)
            for jobs in options.jobs.split(","):
                for name, program in programs:
                    release, log = folder / "release", folder / "log"
                    measured = run(
                        program + ["build", str(sources), "-o", str(release), "--jobs", jobs], log)
                    tell(name, times, jobs, measured, documents, size, release, log)
                    shutil.rmtree(release)
        program = programs[0][1]
        resume(program, labels, folder)
        kill(program, labels, folder, options.kill)
    finally:
        shutil.rmtree(folder)


def resume(program, labels, folder):
    """A build, and a second one of the same collection in which one document in a hundred, and one at least, differs."""
    sources, release, log = folder / "resumed", folder / "release", folder / "log"
    size = copies(labels, 1, sources)
    command = program + ["build", str(sources), "-o", str(release), "--resume"]
    tell("first", 1, "-", run(command, log), len(labels), size, release, log)
    for label in sorted(sources.glob("*/*.gz"))[:: 100]:
        text = gzip.decompress(label.read_bytes()).replace(b'"effective_time"', b' "effective_time"', 1)
        label.write_bytes(gzip.compress(text, 1, mtime=0))
    tell("second, 1 % changed", 1, "-", run(command, log), len(labels), size, release, log)
    shutil.rmtree(release)


def kill(program, labels, folder, points):
    """Kills builds at points drawn by lot, resumes each, and compares the checksums with those of one left alone."""
    if points == 0:
        return
    sources, release, log = folder / "killed", folder / "release", folder / "log"
    copies(labels, 1, sources)
    command = program + ["build", str(sources), "-o", str(release)]
    wall, _, _ = run(command, log)
    expected = sums(release)
    shutil.rmtree(release)
    lot = random.Random(1)
    same = 0
    for point in range(points):
        moment = wall * (point + lot.random()) / points
        with open(log, "wb") as out:
            process = subprocess.Popen(
                command + (["--resume"] if point % 2 else []), stdout=out, stderr=out, start_new_session=True)
            try:
                process.wait(timeout=moment)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        run(command + ["--resume"], log)
        same += sums(release) == expected
        shutil.rmtree(release)
        shutil.rmtree(release.with_name(".release.work"))
        for left in folder.glob(".release.new-*"):
            shutil.rmtree(left)
    print(f"killed and resumed: {same} of {points} with the same bytes")


main()
