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
HEAP = re.compile(r" (\d+)M->\d+M")
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
    """Runs a command; answers wall and processor seconds and the peaks of resident memory and heap in megabytes."""
    heap = pathlib.Path(f"{log}.gc")
    heap.unlink(missing_ok=True)
    given = os.environ.get("MATERIA_JAVA_OPTS", "")
    environment = dict(os.environ, MATERIA_JAVA_OPTS=f"{given} -Xlog:gc:file={heap}".strip())
    start = time.monotonic()
    with open(log, "wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: exit code {process.returncode}\n{pathlib.Path(log).read_text()[-2000:]}")
    wall = time.monotonic() - start
    used = [int(m[1]) for m in HEAP.finditer(heap.read_text())] if heap.exists() else []
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, max(used, default=0)


def lines(file):
    with open(file, "rb") as data:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: data.read(1 << 20), b""))


def tell(name, times, jobs, measured, documents, size, release, log):
    wall, processor, memory, heap = measured
    claims = int(SUMMARY.search(pathlib.Path(log).read_text())[1].replace(",", ""))
    triples = lines(release / "dataset.nt")
    print(
        f"{name}\t{times}\t{jobs}\t{documents}\t{wall:.1f}\t{processor:.1f}\t{documents / wall:.2f}"
        f"\t{documents / processor:.2f}\t{size / 1e6 / wall:.3f}\t{claims / wall:.0f}\t{triples / wall:.0f}\t{memory:.0f}\t{heap}",
        flush=True)
    return measured


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
    parser.add_argument("--resume", default="1")
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
    print("build\ttimes\tjobs\tdocuments\tseconds\tCPU s\tdocs/s\tdocs/CPU s\tMB/s\tclaims/s\ttriples/s\tpeak MB\theap MB")
    try:
        for times in map(int, filter(None, options.times.split(","))):
            sources = folder / f"sources{times}"
            size = copies(labels, times, sources)
            documents = times * len(labels)
            walls = {}
            for jobs in options.jobs.split(","):
                measured = {}
                for name, program in programs:
                    release, log = folder / "release", folder / "log"
                    measured[name] = tell(
                        name, times, jobs,
                        run(program + ["build", str(sources), "-o", str(release), "--jobs", jobs], log),
                        documents, size, release, log)
                    shutil.rmtree(release)
                walls[jobs] = measured["this"][0]
                if "beside" in measured:
                    pair = [measured["beside"][i] / measured["this"][i] for i in (0, 1)]
                    print(f"# {times} times, {jobs} jobs: {pair[0]:.2f} times as fast, {pair[1]:.2f} by processor time")
            if {"1", "2"} <= walls.keys():
                print(f"# {times} times: 2 jobs are {walls['1'] / walls['2']:.2f} times as fast as 1")
            shutil.rmtree(sources)
        program = programs[0][1]
        for times in map(int, filter(None, options.resume.split(","))):
            resume(program, labels, times, folder)
        kill(program, labels, folder, options.kill)
    finally:
        shutil.rmtree(folder)


def resume(program, labels, times, folder):
    """A build, and a second one of the same collection in which one document in a hundred, and one at least, differs."""
    sources, release, log = folder / "resumed", folder / "release", folder / "log"
    size = copies(labels, times, sources)
    documents = times * len(labels)
    command = program + ["build", str(sources), "-o", str(release), "--resume", "--keep", "0"]
    first = tell("first", times, "-", run(command, log), documents, size, release, log)
    for label in sorted(sources.glob("*/*.gz"))[:: 100]:
        text = gzip.decompress(label.read_bytes()).replace(b'"effective_time"', b' "effective_time"', 1)
        label.write_bytes(gzip.compress(text, 1, mtime=0))
    second = tell("second, 1 % changed", times, "-", run(command, log), documents, size, release, log)
    print(f"# {times} times: the second takes {100 * second[1] / first[1]:.0f} % of the processor time of the first")
    shutil.rmtree(release)
    shutil.rmtree(release.with_name(".release.work"))
    shutil.rmtree(sources)


def kill(program, labels, folder, points):
    """Kills builds at points drawn by lot, resumes each, and compares the checksums with those of one left alone."""
    if points == 0:
        return
    sources, release, log = folder / "killed", folder / "release", folder / "log"
    copies(labels, 1, sources)
    command = program + ["build", str(sources), "-o", str(release)]
    wall = run(command, log)[0]
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
