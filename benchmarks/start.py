"""Start to first answer, processor time and memory: `materia serve` beside a stock Fuseki server.

Both serve the same triples, take turns, and run on the same machine in the same minutes, so that the ratios mean
something where the seconds do not.
"""

import argparse
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent
STOCK = "org.apache.jena:jena-fuseki-server:5.6.0"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy"
ASK = urllib.parse.urlencode({"query": "ASK { ?s ?p ?o }"})
PATIENCE = 120.0
BESIDE = "a stock Fuseki in `memory` (default) or on `tdb2`, or the folder of another Materia, with a comma and the same release in its form if it reads no other"
MEASURES = ("wall s", "cpu s", "RSS MB")


def fail(message):
    print("benchmarks/start: " + message, file=sys.stderr)
    sys.exit(1)


def stock_jar():
    """The jar of the stock server, fetched once by the Maven of this machine, from wherever that is set up to look."""
    folder = HOME / "target" / "benchmarks"
    jars = list(folder.glob("jena-fuseki-server-*.jar"))
    if not jars:
        print("fetching " + STOCK + " ...", file=sys.stderr)
        done = subprocess.run(["mvn", "-B", "-q", COPY, "-Dartifact=" + STOCK, "-DoutputDirectory=" + str(folder)])
        jars = list(folder.glob("jena-fuseki-server-*.jar"))
        if done.returncode != 0 or not jars:
            fail("Maven could not fetch " + STOCK)
    return jars[0]


def release_of(given, scratch):
    """The release to serve: the one given, or one built of the monograph that comes with Materia."""
    if given:
        folder = pathlib.Path(given).resolve()
        if not (folder / "dataset.nt").is_file():
            fail(str(folder) + " is no release: it has no dataset.nt (make one: ./materia build SOURCE -o DIR)")
        return folder
    folder = scratch / "release"
    built = subprocess.run([HOME / "materia", "build", HOME / "monographs" / "baclofen.txt", "-o", folder])
    if built.returncode != 0:
        fail("the release could not be built")
    return folder


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def first_answer(process, url):
    """Asks until the server says that it has triples."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            fail("the server at " + url + " ended by itself, with code " + str(process.returncode))
        try:
            request = urllib.request.Request(url + "?" + ASK, headers={"Accept": "application/sparql-results+json"})
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                if b"true" in answer.read():
                    return
                fail("the server at " + url + " has no data")
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.005)
    fail("no answer from " + url + " within " + str(PATIENCE) + " s")


def used(pid):
    """Processor seconds (user and system, ended children included) and resident megabytes of a process."""
    stat = pathlib.Path("/proc/%d/stat" % pid)
    if stat.exists():
        fields = stat.read_text().rsplit(")", 1)[1].split()
        ticks = sum(int(fields[i]) for i in (11, 12, 13, 14))
        pages = int(fields[21])
        return ticks / os.sysconf("SC_CLK_TCK"), pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    clock, rss = subprocess.check_output(["ps", "-o", "time=,rss=", "-p", str(pid)], text=True).split()
    seconds = 0.0
    for part in clock.replace("-", ":").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds, int(rss) / 1e3


def run(command, url, folder):
    started = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        first_answer(process, url)
        wall = time.monotonic() - started
        return (wall,) + used(process.pid)
    finally:
        process.terminate()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def ours(release, folder):
    port = free_port()
    command = [str(HOME / "materia"), "serve", str(release), "--port", str(port)]
    return run(command, "http://127.0.0.1:%d/sparql" % port, folder)


class Other:
    """What Materia is measured beside: `memory` and `tdb2` are a stock Fuseki, anything else the folder of a Materia."""

    def __init__(self, kind, jar, release, scratch):
        self.kind, _, own = kind.partition(",")
        self.jar, self.release = jar, pathlib.Path(own) if own else release
        self.name = "stock" if self.kind in ("memory", "tdb2") else "other"
        if self.kind == "tdb2":
            self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tdb2-", dir=scratch))
            loader = ["java", "-cp", str(jar), "tdb2.tdbloader", "--loc", str(self.folder), str(release / "dataset.nt")]
            if subprocess.run(loader, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
                fail("TDB2 could not load " + str(release))

    def command(self, port):
        """How it is started, and the path of its endpoint."""
        if self.name == "other":
            return [str(pathlib.Path(self.kind) / "materia"), "serve", str(self.release), "--port", str(port)], "/sparql"
        data = ["--tdb2", "--loc=" + str(self.folder)] if self.kind == "tdb2" else ["--file=" + str(self.release / "dataset.nt")]
        return ["java", "-jar", str(self.jar), "--port", str(port), "--localhost"] + data + ["/stock"], "/stock/sparql"

    def run(self, folder):
        port = free_port()
        command, path = self.command(port)
        return run(command, "http://127.0.0.1:%d%s" % (port, path), folder)


def row(name, values):
    print("%-24s %8.2f %8.2f %8.2f" % (name, statistics.median(values), min(values), max(values)))


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/start", description=__doc__.splitlines()[0])
    parser.add_argument("release", nargs="?", help="a release; without one, the monograph that comes with Materia")
    parser.add_argument("--rounds", type=int, default=7, help="how often each is started (default: 7)")
    parser.add_argument("--beside", default="memory", metavar="WHAT", help=BESIDE)
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("--rounds must be 1 or more")
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="materia-benchmark-"))
    try:
        jar = stock_jar()
        release = release_of(arguments.release, scratch)
        triples = sum(1 for line in open(release / "dataset.nt", "rb") if line.strip())
        print("%d triples, %d rounds, load %.1f" % (triples, arguments.rounds, os.getloadavg()[0]))
        ours(release, scratch)  # once uncounted: the launcher may have to build, and files come into memory
        other = Other(arguments.beside, jar, release, scratch)
        other.run(scratch)
        pairs = [(ours(release, scratch), other.run(scratch)) for _ in range(arguments.rounds)]
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    print("%-24s %8s %8s %8s" % ("start to first answer", "median", "min", "max"))
    for i, measure in enumerate(MEASURES):
        row("materia, " + measure, [mine[i] for mine, _ in pairs])
        row(arguments.beside[-14:] + ", " + measure, [theirs[i] for _, theirs in pairs])
        row("ratio", [mine[i] / theirs[i] for mine, theirs in pairs])
    print("load %.1f" % os.getloadavg()[0])


if __name__ == "__main__":
    main()
