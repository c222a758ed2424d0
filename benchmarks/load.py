"""Mixed load on `materia serve`, with heavy queries above its bounds; see benchmarks/load."""

import argparse
import collections
import http.client
import itertools
import os
import pathlib
import random
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.parse

import start

JSON = "application/sparql-results+json"
PREFIXES = """
PREFIX mat: <https://w3id.org/materia/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
SMALL = [
    "SELECT ?p ?o { <@thing@> ?p ?o } LIMIT @n@",
    "SELECT ?name { <@thing@> rdfs:label ?name } LIMIT @n@",
    "SELECT ?d { ?d a mat:Drug } LIMIT @n@",
    "ASK { <@thing@> a mat:Drug . FILTER(@n@ > 0) }",
    "SELECT ?o ?name { <@thing@> mat:treats ?o . ?o rdfs:label ?name } LIMIT @n@",
]
HEAVY = [
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f OFFSET @n@ LIMIT 100",
    "SELECT DISTINCT ?a ?c ?d { ?a ?b ?c . ?d ?e ?c } ORDER BY ?d OFFSET @n@ LIMIT 10",
    "SELECT ?c (GROUP_CONCAT(STR(?a)) AS ?all) (@n@ AS ?n) { ?a ?b ?c } GROUP BY ?c",
    "SELECT (COUNT(*) AS ?n@n@) { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(STR(?c)) = STRLEN(STR(?f))) }",
    "SELECT ?a ?c ?f (COUNT(*) AS ?n@n@) { ?a ?b ?c . ?c ?e ?f . ?a ?g ?h } GROUP BY ?a ?c ?f",
    "SELECT ?a { ?a ?b ?c FILTER REGEX(CONCAT(STR(?c), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'), '(a|a?)*(a|aa)*b@n@$') }",
    "SELECT * { ?a (!<x:y>|^!<x:y>)* ?b FILTER(STR(?b) = '@n@') }",
    "SELECT ?a { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f FILTER(STR(?f) > STR(?c) && ?d != ?a && @n@ < 0) } }",
    "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f FILTER(?a != ?d && @n@ > 0) }",
    "SELECT ?a ?c { ?a ?b ?c } ORDER BY STR(?c) OFFSET @n@ LIMIT 90000",
]
NUMBERS = itertools.count(1)
PAUSE = 0.05
ARRIVAL = 0.1


class Tally:
    """Times and statuses of the requests of each kind."""

    def __init__(self):
        self.lock = threading.Lock()
        self.times = collections.defaultdict(list)
        self.statuses = collections.defaultdict(collections.Counter)

    def add(self, kind, seconds, status):
        with self.lock:
            self.times[kind].append(seconds)
            self.statuses[kind][status] += 1

    def report(self):
        print("%-10s %8s %9s %8s %8s %8s   %s" % ("kind", "asked", "answered", "p50 s", "p99 s", "max s", "else"))
        for kind in sorted(self.times):
            times, statuses = sorted(self.times[kind]), self.statuses[kind]
            others = ", ".join("%s: %d" % pair for pair in sorted(statuses.items()) if pair[0] != "200")
            print(
                "%-10s %8d %8.2f%% %8.3f %8.3f %8.3f   %s"
                % (
                    kind,
                    len(times),
                    100 * statuses["200"] / len(times),
                    times[len(times) // 2],
                    times[min(len(times) - 1, int(0.99 * len(times)))],
                    times[-1],
                    others,
                )
            )


def filled(text, things):
    return text.replace("@thing@", random.choice(things)).replace("@n@", str(next(NUMBERS)))


def query(text, things):
    return "/sparql?query=" + urllib.parse.quote(PREFIXES + filled(text, things), safe="")


def requests(kind, things, words):
    """Endless requests of a kind: paths and what they accept."""
    path = lambda: urllib.parse.urlsplit(random.choice(things)).path
    name = lambda: urllib.parse.quote(random.choice(words))
    made = {
        "small": lambda: (query(random.choice(SMALL), things), JSON),
        "heavy": lambda: (query(random.choice(HEAVY), things), "*/*"),
        "document": lambda: (local(path()) + random.choice([".ttl", ".jsonld", ".nt"]), "*/*"),
        "page": lambda: (random.choice([local(path()) + ".html", "/", "/drug/", "/ontology.html"]), "text/html"),
        "search": lambda: (
            random.choice(["/search?q=%s", "/lookup?label=%s&match=startswith", "/reconcile/suggest/entity?prefix=%s"])
            % name(),
            "*/*",
        ),
    }[kind]
    while True:
        yield made()


def local(path):
    """The address below the server's root: that of the base may be deeper."""
    return "/" + "/".join(path.strip("/").split("/")[-2:])


def client(port, kind, things, words, pause, over, tally):
    connection = None
    for target, accept in requests(kind, things, words):
        if over.is_set():
            return
        began = time.monotonic()
        try:
            connection = connection or http.client.HTTPConnection("127.0.0.1", port, timeout=90)
            connection.request("GET", target, headers={"Accept": accept})
            answer = connection.getresponse()
            body = answer.read()
            status = str(answer.status)
            if answer.status >= 400:
                code = re.search(rb'"code" ?: ?"([\w-]+)"|<code>([\w-]+)', body)
                status += " " + (code.group(1) or code.group(2)).decode() if code else ""
        except (OSError, http.client.HTTPException) as failure:
            status, connection = type(failure).__name__, None
        tally.add(kind, time.monotonic() - began, status)
        time.sleep(pause)


def warm(port, things, words):
    """Asks once for what is made once, such as the home page and the index for searches."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    for kind in ("small", "document", "page", "search"):
        for target, accept in itertools.islice(requests(kind, things, words), 20):
            connection.request("GET", target, headers={"Accept": accept})
            connection.getresponse().read()


def slow_reader(port, things, over, number):
    """
    Asks for much, a dump or a large result by turns, and reads as little as is let; every tenth reads less, and comes again
    when it is cut off.
    """
    piece = 16 if number % 10 == 0 else 4096
    while not over.is_set():
        target = "/dump/dataset.nt"
        if number % 2:
            target = query("SELECT ?a ?b ?c { ?a ?b ?c } OFFSET @n@ LIMIT 20000", things)
        try:
            with socket.socket() as line:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
                line.settimeout(90)
                line.connect(("127.0.0.1", port))
                line.sendall(("GET %s HTTP/1.1\r\nHost: a\r\n\r\n" % target).encode())
                while not over.wait(1) and line.recv(piece):
                    pass
        except OSError:
            over.wait(1)


class Memory(threading.Thread):
    """Resident memory and threads of a process, looked at again and again."""

    def __init__(self, pid, over):
        super().__init__(daemon=True)
        self.pid, self.over, self.seen = pid, over, []

    def run(self):
        began = time.monotonic()
        while not self.over.wait(1):
            try:
                status = pathlib.Path("/proc/%d/status" % self.pid).read_text()
            except OSError:
                return
            rss, threads = (int(re.search(name + r":\s*(\d+)", status).group(1)) for name in ("VmRSS", "Threads"))
            self.seen.append((time.monotonic() - began, rss // 1024, threads))

    def report(self):
        for share in (0.1, 0.25, 0.5, 0.75, 1):
            seconds, rss, threads = self.seen[max(0, int(share * len(self.seen)) - 1)]
            print("after %4.0f s: %5d MB resident, %3d threads" % (seconds, rss, threads))


def things_of(release):
    drugs, words = {}, {}
    with open(release / "dataset.nt", encoding="utf-8") as lines:
        for line in lines:
            found = re.match(r"<([^>]*/(?:drug|condition)/[^>]*)> <[^>]*#(?:label|prefLabel)> \"(\w{4,})", line)
            if found:
                drugs[found.group(1)] = None
                words[found.group(2)[:5]] = None
    if not drugs:
        start.fail("%s has no drugs with names" % release)
    return sorted(drugs), sorted(words)


def measure(program, release, arguments, slow, things, words):
    port = start.free_port()
    environment = dict(os.environ, MATERIA_JAVA_OPTS="-Xmx" + arguments.heap)
    log = open("/dev/null", "w") if not arguments.log else open(arguments.log, "a")
    process = subprocess.Popen(
        [program, "serve", str(release), "--port", str(port)], env=environment, stdout=log, stderr=log
    )
    start.first_answer(process, "http://127.0.0.1:%d/sparql" % port)
    warm(port, things, words)
    over, tally = threading.Event(), Tally()
    idle = [threading.Thread(target=slow_reader, args=(port, things, over, i), daemon=True) for i in range(slow)]
    for thread in idle:
        thread.start()
        time.sleep(ARRIVAL)
    memory = Memory(process.pid, over)
    memory.start()
    numbers = {"small": 4, "document": 2, "page": 2, "search": 2, "heavy": arguments.heavy}
    threads = [
        threading.Thread(target=client, args=(port, kind, things, words, PAUSE, over, tally), daemon=True)
        for kind, number in numbers.items()
        for _ in range(number)
    ]
    for thread in threads:
        thread.start()
    threads += idle
    time.sleep(60 * arguments.minutes)
    over.set()
    alive = process.poll() is None
    for thread in threads:
        thread.join(60)
    print("\n%s, heap %s, %d heavy clients, %d slow readers:" % (program, arguments.heap, arguments.heavy, slow))
    tally.report()
    memory.report()
    print("the server is %s" % ("running" if alive else "gone"))
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/load", description=__doc__)
    parser.add_argument("release", type=pathlib.Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--heavy", type=int, default=12, help="clients that send heavy queries")
    parser.add_argument(
        "--slow", default="0", help="clients that hardly read what they asked for; several numbers take turns: 0,500"
    )
    parser.add_argument("--heap", default="512m")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--program", default=str(start.HOME / "materia"))
    parser.add_argument("--beside", metavar="PROGRAM", help="the `materia` of another build")
    parser.add_argument("--log", help="file for what the server says")
    arguments = parser.parse_args()
    things, words = things_of(arguments.release)
    for _ in range(arguments.rounds):
        for slow in map(int, arguments.slow.split(",")):
            for program in filter(None, (arguments.program, arguments.beside)):
                measure(program, arguments.release, arguments, slow, things, words)


if __name__ == "__main__":
    main()
