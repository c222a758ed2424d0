"""Answers per second, processor time and memory: `materia serve` beside a stock Fuseki server.

Both hold the same triples, are asked the same, and take turns on the same machine, so that the ratios mean something
where the rates do not. Processor time is that of the server alone, for one answer.
"""

import argparse
import contextlib
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import monographs
import start

HERE = start.HOME / "benchmarks"
JSON = "Accept: application/sparql-results+json"
TURTLE = "Accept: text/turtle"
SUBJECT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#subject> "
OBJECT = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#object> "
MANY = 100
LARGE = 510  # monographs, of some 2,000 triples each


class Server:
    """A server that runs, and what it has used so far."""

    def __init__(self, name, command, port, path):
        self.name, self.port, self.url = name, port, "http://127.0.0.1:%d%s" % (port, path)
        self.path = path
        began = time.monotonic()
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if path:
            start.first_answer(self.process, self.url)
        else:
            self.wait()
        self.started = time.monotonic() - began

    def wait(self):
        for _ in range(1000):
            with contextlib.suppress(OSError), urllib.request.urlopen(self.url):
                return
            time.sleep(0.01)

    def used(self):
        return start.used(self.process.pid)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Load:
    """The program that asks, started once, so that it is as warm for the one as for the other."""

    def __init__(self, scratch):
        self.scratch = scratch
        self.process = subprocess.Popen(
            ["java", "-XX:+UseSerialGC", "-Xmx512m", str(HERE / "Load.java")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def window(self, server, requests, connections, seconds):
        """Answers a second, processor milliseconds of the server for each, p99 in ms, bytes of each."""
        file = self.scratch / "requests"
        file.write_text("\n".join("\t".join(request) for request in requests) + "\n", encoding="ascii")
        before = server.used()[0]
        self.process.stdin.write("%d %d %s %s\n" % (server.port, connections, seconds, file))
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            start.fail("the load generator ended by itself")
        answers, errors, size, _, slow, took = line.split()
        if int(errors):
            start.fail("%s: %s of %s answers were errors, to %s" % (server.name, errors, answers, requests[0][0]))
        answers = max(int(answers), 1)
        cpu = server.used()[0] - before
        return answers / float(took), cpu / answers * 1e3, int(slow) / 1e3, int(size) / answers

    def stop(self):
        self.process.stdin.close()
        self.process.wait(30)


class Things:
    """What there is in a release to ask for: drugs, conditions that they have to do with, and claims."""

    def __init__(self, release):
        drugs, objects, claims = {}, {}, {}
        with open(release / "dataset.nt", encoding="utf-8") as lines:
            for line in lines:
                if SUBJECT in line:
                    claim, _, drug = line.split(" ")[:3]
                    drugs[drug[1:-1]] = claims[claim[1:-1]] = None
                elif OBJECT in line and "/condition/" in line:
                    objects[line.split(" ")[2][1:-1]] = None
        self.drugs, self.conditions, self.claims = map(self.some, (drugs, objects, claims))
        if not self.drugs or not self.conditions:
            start.fail(str(release) + " has no claims")
        self.base = re.match("(.*/)drug/", self.drugs[0]).group(1)

    @staticmethod
    def some(found):
        all_of_them = sorted(found)
        return all_of_them[:: max(1, len(all_of_them) // MANY)][:MANY]

    def paths(self, form=".ttl"):
        return ["/" + iri[len(self.base) :] + form for iri in self.drugs + self.conditions + self.claims]

    def described(self):
        return ["DESCRIBE <%s>" % iri for iri in self.drugs + self.conditions + self.claims]

    def fill(self, text):
        """The query for each of the things that it can be asked of."""
        for word, found in (("@drug@", self.drugs), ("@condition@", self.conditions)):
            if word in text:
                return [text.replace(word, iri) for iri in found]
        return [text]


def ask(server, query, again):
    """A request for a query; with `again` for the very same one, or else for one that was never sent before."""
    text = query if again else query + "#"
    accept = TURTLE if re.search(r"^(CONSTRUCT|DESCRIBE)\b", query, re.MULTILINE) else JSON
    return (server.path + "?query=" + urllib.parse.quote(text, safe="") + ("" if again else "@N@"), accept)


def asking(queries, again):
    return lambda server: [ask(server, query, again) for query in queries]


def tagged(server, paths):
    """Requests for documents by one who has them."""
    requests = []
    for path in paths:
        request = urllib.request.Request("http://127.0.0.1:%d%s" % (server.port, path))
        with urllib.request.urlopen(request) as answer:
            requests.append((path, "If-None-Match: " + answer.headers["ETag"]))
    return requests


def measures(things, other):
    """Name, connections, requests to Materia, requests to the other, of which stock Fuseki has no documents or pages."""
    documents = lambda server: [(path, TURTLE) for path in things.paths()]
    yield "documents", 8, documents, documents if other == "other" else asking(things.described(), True)
    if other == "other":
        pages = lambda server: [(path, "Accept: text/html", "Accept-Encoding: gzip") for path in things.paths(".html")]
        yield "pages", 8, pages, pages
    files = sorted((HERE / "queries").glob("*.rq"))
    # those that are never sent twice come last, for they would fill every cache
    for kind, again in (("repeated", True), ("uncached", False)):
        for file in files:
            queries = things.fill(file.read_text(encoding="utf-8"))
            yield file.stem + " " + kind, 8, asking(queries, again), asking(queries, again)


def row(name, mine, theirs):
    """A line of medians over the rounds, and the median ratio of the pairs."""
    rate, cost = ([statistics.median(window[i] for window in side) for side in (mine, theirs)] for i in (0, 1))
    ratio = statistics.median(a[0] / b[0] for a, b in zip(mine, theirs))
    saved = statistics.median(b[1] / a[1] if a[1] else float("inf") for a, b in zip(mine, theirs))
    slow = [statistics.median(window[2] for window in side) for side in (mine, theirs)]
    line = "%-22s %9.0f %9.0f %7.1f   %8.3f %8.3f %7.1f   %8.1f %8.1f"
    print(line % ((name,) + tuple(rate) + (ratio,) + tuple(cost) + (saved,) + tuple(slow)), flush=True)
    return ratio, saved


def compare(load, name, connections, mine, theirs, options):
    """Windows by turns, after one short uncounted window for each."""
    pairs = [[], []]
    sides = ((mine[0], mine[1](mine[0])), (theirs[0], theirs[1](theirs[0])))
    for server, requests in sides:
        load.window(server, requests, connections, options.seconds / 5)
    for _ in range(options.rounds):
        for side, (server, requests) in enumerate(sides):
            pairs[side].append(load.window(server, requests, connections, options.seconds))
    return row(name, *pairs)


def memory(name, ours, stock):
    mine, theirs = ours.used()[1], stock.used()[1]
    print("%-22s %9.0f %9.0f %7.2f   MB resident" % (name, mine, theirs, mine / theirs), flush=True)


def run(release, jar, load, options):
    things = Things(release)
    triples = sum(1 for _ in open(release / "dataset.nt", "rb"))
    print("\n%s: %d triples, %.0f s a window, load %.1f" % (release.name, triples, options.seconds, os.getloadavg()[0]))
    with contextlib.ExitStack() as stack:
        port = start.free_port()
        command = [str(start.HOME / "materia"), "serve", str(release), "--port", str(port)]
        ours = Server("materia", command, port, "/sparql")
        stack.callback(ours.stop)
        port = start.free_port()
        other = start.Other(options.beside, jar, release, load.scratch)
        command, path = other.command(port)
        stock = Server(other.name, command, port, path)
        stack.callback(stock.stop)
        head = "%-22s %9s %9s %7s   %8s %8s %7s   %8s %8s"
        print(head % ("", "materia/s", "stock/s", "ratio", "cpu ms", "stock", "saved", "p99 ms", "stock"))
        print("%-22s %9.2f %9.2f %7.2f   s" % ("start", ours.started, stock.started, stock.started / ours.started))
        memory("memory, loaded", ours, stock)
        ratios = {"uncached": [], "repeated": []}
        for name, connections, mine, theirs in measures(things, other.name):
            if all(word in name for word in options.only):
                ratio = compare(load, name, connections, (ours, mine), (stock, theirs), options)
                ratios.setdefault(name.split(" ")[-1], []).append(ratio)
        for kind in ("uncached", "repeated"):
            if ratios[kind]:
                rates, saved = (statistics.median(pair[i] for pair in ratios[kind]) for i in (0, 1))
                print("%-22s %9s %9s %7.1f   %8s %8s %7.1f" % ("median " + kind, "", "", rates, "", "", saved))
        memory("memory, after that", ours, stock)
        if not options.only or options.only == ["304"]:
            port = start.free_port()
            libraries = str(start.HOME / "target" / "lib" / "*")
            bare = Server("bare Jetty", ["java", "-cp", libraries, str(HERE / "Bare.java"), str(port)], port, "")
            stack.callback(bare.stop)
            paths = things.paths()
            same = [(path, 'If-None-Match: "bare"') for path in paths]
            compare(load, "304, to bare Jetty", 8, (ours, lambda s: tagged(s, paths)), (bare, lambda s: same), options)


def million(scratch, size):
    folder, texts = scratch / "million", scratch / "texts"
    monographs.write(texts, size, 60)
    print("building a release of %d monographs ..." % size, file=sys.stderr)
    environment = dict(os.environ, MATERIA_JAVA_OPTS="-Xmx5g")
    if subprocess.run([start.HOME / "materia", "build", texts, "-o", folder], env=environment).returncode != 0:
        start.fail("the release could not be built")
    return folder


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/serve", description=__doc__.splitlines()[0])
    parser.add_argument("releases", nargs="*", metavar="RELEASE", help="releases; default: a small and a large one")
    parser.add_argument("--beside", default="memory", metavar="WHAT", help=start.BESIDE)
    parser.add_argument("--monographs", type=int, default=LARGE, help="how many the large one has (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=10, help="length of a window (default: 10)")
    parser.add_argument("--rounds", type=int, default=1, help="windows of each kind for each server (default: 1)")
    parser.add_argument("--only", nargs="+", default=[], metavar="WORD", help="measures with these words in their name")
    options = parser.parse_args()
    if options.rounds < 1 or options.seconds <= 0:
        parser.error("--rounds must be 1 or more, --seconds more than 0")
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="materia-benchmark-"))
    try:
        jar = start.stock_jar()
        # the launcher may have to build, and to note which classes are loaded
        subprocess.run([start.HOME / "materia", "--version"], stdout=subprocess.DEVNULL, check=True)
        load = Load(scratch)
        given = options.releases or [None, million(scratch, options.monographs)]
        for release in given:
            run(start.release_of(release, scratch), jar, load, options)
        load.stop()
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
