"""Faults of machines and people, and what comes of them; see benchmarks/faults."""

import argparse
import hashlib
import http.client
import itertools
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

import start

LOT = random.Random(1)
FEW = ["nausea", "rash", "headache", "drowsiness", "vomiting", "dizziness"]
FILES = ["/drug/%s.ttl", "/drug/%s.html", "/search?q=%s", "/lookup?label=%s"]
DUMPS = ["/dump/dataset.nt", "/dump/dataset.trig", "/dump/dataset.nt.gz"]


class Wrong(Exception):
    """What should not have come of a fault."""


def check(truth, text):
    if not truth:
        raise Wrong(text)


def letters(number):
    return "".join(chr(ord("a") + int(digit)) for digit in "%03d" % number)


def document(folder, number, effect):
    name = "Testa" + letters(number) + "ine"
    lines = [
        "%s may cause %s in %s. It is used to treat anxiety." % (name, FEW[(number + i) % len(FEW)], letters(i))
        for i in range(40)
    ]
    (folder / ("d%04d.txt" % number)).write_text(
        "%s\n\n%s is used to treat epilepsy. It may cause %s.\n\n%s\n" % (name, name, effect, "\n\n".join(lines))
    )


def collection(folder, documents, effect="nausea"):
    folder.mkdir(parents=True)
    for number in range(documents):
        document(folder, number, effect)
    return folder


def sums(release):
    """The checksums of a release, every file of which is found to be as they say."""
    text = (release / "SHA256SUMS").read_text()
    for line in text.splitlines():
        sha256, name = line.split(" ", 1)
        found = hashlib.sha256((release / name.lstrip(" *")).read_bytes()).hexdigest()
        check(found == sha256, "%s is not what its checksum says" % name)
    return text


def beside(release):
    return sorted(
        p.name for p in release.parent.iterdir() if p.name.startswith("." + release.name + ".") and "work" not in p.name
    )


class Materia:
    """The program under test."""

    def __init__(self, program, home):
        self.program = program
        self.environment = dict(os.environ, MATERIA_HOME=str(home))

    def start(self, *arguments, limit=None, **more):
        return subprocess.Popen(
            [self.program] + [str(a) for a in arguments],
            env=dict(self.environment, **more),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=None if limit is None else lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        )

    def run(self, *arguments, **more):
        process = self.start(*arguments, **more)
        said = process.communicate()[0].decode(errors="replace")
        return process.returncode, said

    def well(self, *arguments, **more):
        code, said = self.run(*arguments, **more)
        check(code == 0, "%s ended with %d: %s" % (arguments[0], code, said[-500:]))
        return said

    def refused(self, *arguments, names="", **more):
        code, said = self.run(*arguments, **more)
        check(code == 1, "%s ended with %d: %s" % (arguments[0], code, said[-500:]))
        check("\tat " not in said and "Exception" not in said, "not a sentence: " + said[-800:])
        check(str(names) in said, "does not name %s: %s" % (names, said[-500:]))
        return said


def kill(process):
    """Ends it and what it has started at once, as kill -9 does."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.communicate()


class Served:
    """A server on a release, and clients that ask without end and look at each answer."""

    def __init__(self, materia, release, log, **more):
        self.port = start.free_port()
        self.log = open(log, "wb+")
        self.process = subprocess.Popen(
            [materia.program, "serve", str(release), "--port", str(self.port)],
            env=dict(materia.environment, MATERIA_JAVA_OPTS="-Xmx256m " + more.get("options", "")),
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )
        start.first_answer(self.process, "http://127.0.0.1:%d/sparql" % self.port)
        self.over = threading.Event()
        self.lock = threading.Lock()
        self.answers, self.wrong, self.statuses = 0, [], {}
        self.clients = [threading.Thread(target=self.ask, args=(i,), daemon=True) for i in range(4)]
        for client in self.clients:
            client.start()

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.over.set()
        for client in self.clients:
            client.join(60)
        kill(self.process)
        self.log.close()

    def get(self, target):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", target)
        answer = connection.getresponse()
        return answer.status, answer.getheader("ETag", ""), answer.read()

    def ask(self, seed):
        lot = random.Random(seed)
        for number in itertools.count():
            if self.over.is_set():
                return
            name = "testa%sine" % letters(lot.randrange(5))
            small = "SELECT * { ?s ?p ?o } LIMIT %d" % (number % 50 * 4 + seed + 1)
            large = "SELECT * { ?s ?p ?o . ?s ?q ?r } OFFSET %d LIMIT 40000" % number
            query = "/sparql?query=" + urllib.parse.quote(large if number % 20 == 19 else small)
            targets = [t % name if "%s" in t else t for t in FILES + DUMPS] + [query] * 6
            target = lot.choice(targets)
            try:
                status, tag, body = self.get(target)
            except (OSError, http.client.HTTPException) as failure:
                status, tag, body = type(failure).__name__, "", b""
            right = status in (200, 503)
            if status == 200 and target in DUMPS and hashlib.sha256(body).hexdigest() not in tag:
                right, status = False, "not what its tag says"
            if status == 200 and target.startswith("/sparql") and body.count(b"\n") < 5:
                right, status = False, "empty answer"
            with self.lock:
                self.answers += 1
                self.statuses[status] = self.statuses.get(status, 0) + 1
                if not right:
                    self.wrong.append("%s: %s" % (target[:60], status))

    def said(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(errors="replace")

    def until(self, condition, text, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            check(time.monotonic() < end, text + "; it said: " + self.said()[-600:])
            check(self.process.poll() is None, "the server ended: " + self.said()[-600:])
            time.sleep(0.05)

    def version(self):
        return self.get("/health")[2].decode(errors="replace")

    def check(self, only_right=False):
        with self.lock:
            check(self.process.poll() is None, "the server ended: " + self.said()[-600:])
            check(not self.wrong, "%d wrong answers: %s" % (len(self.wrong), self.wrong[:3]))
            check(not only_right or set(self.statuses) <= {200}, "answers: %s" % self.statuses)
        check("\tat " not in self.said(), "a stack trace: " + self.said()[-1000:])


class Disk:
    """A file system that is full or read-only; a folder like others where none can be mounted."""

    def __init__(self, folder, megabytes):
        self.folder = folder
        folder.mkdir()
        self.mounted = (
            os.geteuid() == 0
            and subprocess.run(
                ["mount", "-t", "tmpfs", "-o", "size=%dm" % megabytes, "tmpfs", str(folder)], stderr=subprocess.DEVNULL
            ).returncode
            == 0
        )

    def fill(self, left):
        free = shutil.disk_usage(self.folder).free
        with open(self.folder / "ballast", "wb") as ballast:
            ballast.write(b"\0" * (free - left))

    def read_only(self):
        subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        if self.mounted:
            subprocess.run(["umount", "-l", str(self.folder)])


class Faults:
    def __init__(self, arguments, scratch):
        self.scratch, self.kills, self.documents = scratch, arguments.kills, arguments.documents
        self.materia = Materia(arguments.program, scratch / "home")
        self.release = scratch / "site" / "release"
        self.release.parent.mkdir()
        self.one = collection(scratch / "one", self.documents)
        self.two = collection(scratch / "two", self.documents, "rash")
        self.materia.well("build", self.one, "-o", scratch / "one-release", "--keep", 0)
        self.materia.well("build", self.two, "-o", scratch / "two-release", "--keep", 0)
        self.sums = [sums(scratch / "one-release"), sums(scratch / "two-release")]
        check(self.sums[0] != self.sums[1], "the collections do not differ")
        began = time.monotonic()
        self.build(self.one)
        self.seconds = time.monotonic() - began

    def build(self, sources, release=None, *more, **environment):
        return self.materia.well("build", sources, "-o", release or self.release, "--keep", 0, *more, **environment)

    def stands(self, number):
        check(sums(self.release) == self.sums[number], "another release stands")

    def log(self):
        return self.scratch / "log"

    def times(self, number, once):
        """Does it so often; tells what was wrong."""
        wrong = []
        for i in range(number):
            try:
                once(i)
            except Wrong as failure:
                wrong.append("%d: %s" % (i, failure))
        return number, wrong

    def killed_builds(self):
        """A build killed at a random moment, then one that is left alone."""

        def once(i):
            new = 1 - i % 2
            before = sums(self.release)
            process = self.materia.start("build", [self.one, self.two][new], "-o", self.release, "--keep", 0)
            time.sleep(self.seconds * 1.1 * (i + LOT.random()) / self.kills)
            kill(process)
            said = self.materia.run("validate", self.release)[1]
            check(sums(self.release) in (before, self.sums[new]), "neither release stands: " + said[-300:])
            self.build([self.one, self.two][new])
            self.stands(new)
            check(not beside(self.release), "left behind: %s" % beside(self.release))

        return self.times(self.kills, once)

    def killed_swaps(self):
        """A build killed while it puts the new release in the place of the one that is served and asked."""
        with Served(self.materia, self.release, self.log()) as served:

            def once(i):
                new = i % 2
                process = self.materia.start("build", [self.one, self.two][new], "-o", self.release, "--keep", 0)
                while process.poll() is None and not any(".old-" in name for name in beside(self.release)):
                    pass
                kill(process)
                served.until(self.release.exists, "nothing stands there")
                check(sums(self.release) in self.sums, "half a release stands")
                served.check(only_right=True)

            done = self.times(self.kills, once)
            self.build(self.one)
            self.stands(0)
            return done

    def killed_imports(self):
        """An import killed at a random moment; the vocabulary is then the one before or the one after."""
        words = self.scratch / "words.ttl"

        def write(name):
            text = ["@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."]
            text += [
                '<https://example.org/%d> a skos:Concept ; skos:prefLabel "%s %s"@en .' % (i, name, letters(i % 1000) * 3)
                for i in range(20000)
            ]
            words.write_text("\n".join(text) + "\n")

        write("first")
        began = time.monotonic()
        self.materia.well("vocabulary", "import", words)
        seconds = time.monotonic() - began
        index = self.scratch / "home" / "vocabularies" / "words.index"

        def once(i):
            before = index.read_bytes()
            write("number%d" % i)
            process = self.materia.start("vocabulary", "import", words)
            time.sleep(seconds * 1.1 * (i + LOT.random()) / self.kills)
            kill(process)
            found = index.read_bytes()
            self.materia.well("vocabulary", "list")
            check("words" in self.materia.well("vocabulary", "list"), "the vocabulary is gone")
            self.materia.well("vocabulary", "import", words)
            after = index.read_bytes()
            check(found in (before, after), "neither vocabulary stands")
            left = [p.name for p in index.parent.iterdir() if p.name.endswith(".new")]
            check(not left, "left behind: %s" % left)

        done = self.times(self.kills, once)
        self.materia.run("vocabulary", "remove", "words")
        return done

    def full_disk(self):
        """A build, an import and large results that find no room."""
        with Disk(self.scratch / "full", 64) as disk:
            release = disk.folder / "release"

            def once(i):
                environment = {} if disk.mounted else {"limit": 20000}
                if i == 0:
                    self.build(self.one, release)
                    if disk.mounted:
                        disk.fill(200_000 * (LOT.randrange(3) + 1))
                before = sums(release)
                work = ["--work", self.scratch / "work"] if i % 2 else []
                self.materia.refused("build", self.two, "-o", release, "--keep", i % 3, *work, names=disk.folder, **environment)
                check(sums(release) == before, "another release stands")
                check(not beside(release), "left behind: %s" % beside(release))
                (self.scratch / "more.ttl").write_text(
                    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                    + "".join('<https://e.org/%d> a skos:Concept ; skos:prefLabel "w%d x"@en .\n' % (j, j) for j in range(30000))
                )
                self.materia.refused(
                    "vocabulary", "import", self.scratch / "more.ttl", names=disk.folder,
                    MATERIA_HOME=str(disk.folder / "home"), **environment,
                )
                temporary = "-Djava.io.tmpdir=%s" % disk.folder
                if disk.mounted:
                    with Served(self.materia, self.release, self.log(), options=temporary) as served:
                        time.sleep(10)
                        served.check()
                        check(served.statuses.get(200, 0) > 10, "answers: %s" % served.statuses)

            return self.times(4, once)

    def read_only(self):
        """A folder that nobody may write to."""
        with Disk(self.scratch / "fixed", 64) as disk:
            release = disk.folder / "release"
            self.build(self.one, release)
            if not disk.mounted:
                return 0, []
            disk.read_only()

            def once(i):
                self.materia.refused("build", self.two, "-o", release, names=disk.folder)
                check(sums(release) == self.sums[0], "another release stands")
                self.materia.refused(
                    "vocabulary", "import", self.two / "d0000.txt", names="d0000.txt", MATERIA_HOME=str(disk.folder / "home")
                )
                with Served(self.materia, release, self.log()) as served:
                    time.sleep(3)
                    served.check(only_right=True)

            return self.times(1, once)

    def two_builds(self):
        """Two builds into one folder at a time, with one work folder and with two."""

        def once(i):
            extra = [["--work", self.scratch / ("work%d" % n)] if i % 2 else [] for n in range(2)]
            sources = [self.one, self.two]
            both = [
                self.materia.start("build", sources[n], "-o", self.release, "--keep", i % 3, *extra[n]) for n in range(2)
            ]
            said = [process.communicate()[0].decode(errors="replace") for process in both]
            codes = [process.returncode for process in both]
            check(0 in codes and set(codes) <= {0, 1}, "codes %s: %s" % (codes, said))
            for n in range(2):
                check(codes[n] == 0 or "another build" in said[n], "no sentence: " + said[n][-500:])
                check("\tat " not in said[n], "a stack trace: " + said[n][-800:])
            check(sums(self.release) in [self.sums[n] for n in range(2) if codes[n] == 0], "half a release stands")
            check(not beside(self.release), "left behind: %s" % beside(self.release))

        done = self.times(6, once)
        self.build(self.one)
        return done

    def two_imports(self):
        """Two imports at a time, of one name and of two."""

        def once(i):
            files = []
            for n in range(2):
                file = self.scratch / ("import%d.ttl" % n)
                file.write_text(
                    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                    + "".join(
                        '<https://e.org/%d> a skos:Concept ; skos:prefLabel "w%d x%d"@en .\n' % (j, j, n) for j in range(5000)
                    )
                )
                files.append(file)
            names = ["same", "same"] if i % 2 else ["left", "right"]
            both = [self.materia.start("vocabulary", "import", files[n], "--name", names[n]) for n in range(2)]
            for process in both:
                said = process.communicate()[0].decode(errors="replace")
                check(process.returncode == 0, "ended with %d: %s" % (process.returncode, said[-500:]))
            listed = self.materia.well("vocabulary", "list")
            check(all(name in listed for name in names), "missing: " + listed)

        done = self.times(4, once)
        for name in ("same", "left", "right"):
            self.materia.run("vocabulary", "remove", name)
        return done

    def loops(self):
        """Folders that hold themselves by links, and links to nothing."""
        sources = self.scratch / "loops"
        shutil.copytree(self.one, sources)
        (sources / "loop").symlink_to(sources)
        (sources / "self").symlink_to("self")
        (sources / "nothing").symlink_to("/nowhere/at/all")

        def once(i):
            self.build(sources, self.scratch / "looped")
            dump = "dataset.nt"
            same = (self.scratch / "looped" / dump).read_bytes() == (self.scratch / "one-release" / dump).read_bytes()
            check(same, "the data differ")

        return self.times(1, once)

    def deleted(self):
        """The served folder is deleted; another takes its place later."""

        def once(i):
            with Served(self.materia, self.release, self.log()) as served:
                time.sleep(1)
                shutil.rmtree(self.release)
                time.sleep(4)
                served.check(only_right=True)
                self.build([self.two, self.one][i % 2])
                served.until(lambda: "switched to" in served.said(), "the next release was not taken")
                time.sleep(1)
                served.check(only_right=True)

        return self.times(2, once)

    def cut(self):
        """Files of the served folder are cut short, or written over, one by one and all at once."""

        def once(i):
            self.build(self.one)
            names = [["dataset.index"], ["dataset.nt"], sorted(p.name for p in self.release.iterdir())][i % 3]
            with Served(self.materia, self.release, self.log()) as served:
                time.sleep(1)
                kept = {name: (self.release / name).read_bytes() for name in names}
                for name in names:
                    os.truncate(self.release / name, 0 if i < 3 else len(kept[name]) // 2)
                time.sleep(4)
                served.check()
                for name in names:
                    (self.release / name).write_bytes(kept[name])
                served.until(lambda: served.get("/health")[0] == 200, "it is not served again")
                served.until(lambda: served.get("/drug/testaaaaine.ttl")[0] == 200, "it is not served again")
                served.check()

        return self.times(6, once)

    def hang_up(self):
        """SIGHUP has the release read again."""

        def once(i):
            with Served(self.materia, self.release, self.log()) as served:
                for times in range(1, 4):
                    served.process.send_signal(signal.SIGHUP)
                    served.until(lambda: served.said().count("switched to") >= times, "the signal was not heard")
                served.check(only_right=True)

        return self.times(1, once)


def main():
    parser = argparse.ArgumentParser(prog="benchmarks/faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=20, help="moments at which builds, imports and changes are killed")
    parser.add_argument("--documents", type=int, default=60, help="documents of the collections that are built")
    parser.add_argument("--only", default="", help="names of faults, separated by commas")
    parser.add_argument("--program", default=str(start.HOME / "materia"))
    arguments = parser.parse_args()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="materia-faults-"))
    names = [name for name, method in vars(Faults).items() if method.__doc__ and not name.startswith(("_", "times"))]
    chosen = arguments.only.split(",") if arguments.only else names
    bad = False
    try:
        faults = Faults(arguments, scratch)
        print("%-16s %6s %6s" % ("fault", "done", "well"), flush=True)
        for name in chosen:
            done, wrong = getattr(faults, name)()
            bad = bad or bool(wrong)
            print("%-16s %6d %6d" % (name.replace("_", " "), done, done - len(wrong)), flush=True)
            for line in wrong:
                print("    " + line, flush=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
