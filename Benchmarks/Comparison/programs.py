"""The programs side by side, each in a process of its own that has loaded the log: cii, DuckDB and Polars."""

import json
import os
import pathlib
import subprocess
import sys
import time
from dataclasses import dataclass

from questions import BY_NAME, LOADED, PREPARATION, reweighing

HERE = pathlib.Path(__file__).parent


class Failed(Exception):
    """A program that could not do what it was asked."""


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and seconds of the processors."""
    wall: float
    cpu: float


def cpu_seconds(process):
    """What a process has used of the processors so far, its threads that have ended included (Linux)."""
    return time.clock_gettime((~process << 3) | 2)


def peak_memory(process):
    """The most memory a process has held, in bytes."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


class Program:
    """A process that answers on its standard output, line by line, what comes through its standard input."""

    def __init__(self, name, command):
        self.name = name
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    @property
    def memory(self):
        return peak_memory(self.process.pid)

    def send(self, text):
        try:
            self.process.stdin.write(text)
            self.process.stdin.flush()
        except BrokenPipeError:
            raise Failed(f"{self.name} has ended") from None

    def line(self):
        text = self.process.stdout.readline()
        if not text:
            raise Failed(f"{self.name} has ended (status {self.process.wait()})")
        return text

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


class CII(Program):
    """cii reads statements from a pipe. Its times hold the parsing of the statement and the writing of the answer.

    It tells no intervals here, as the others do not: the work compared is the same.
    """

    name = "cii"

    def __init__(self, program, log, threads=2):
        self.started = time.perf_counter()
        super().__init__("cii", [program, "--no-init", "-q", "--format", "json", "--set", f"threads={threads}",
                                 "--set", "interval=none", log])
        self.knows_cache = can(program, "set cache = 0")

    def load(self):
        """Waits for the log to be loaded, which began with the process; the start of the program is in its times."""
        self.run("show count", *PREPARATION)
        return Took(time.perf_counter() - self.started, cpu_seconds(self.process.pid))

    def use_cache(self, size):
        if self.knows_cache:
            self.run(f"set cache = {size}")

    def run(self, *statements):
        """What each statement answers, and the time until the last of them did."""
        pid = self.process.pid
        wall, cpu = time.perf_counter(), cpu_seconds(pid)
        # The comment tells that no line comes that belongs to the last statement.
        self.send("\n".join(statements) + "\n#\n")
        lines = [self.line() for _ in statements]
        took = Took(time.perf_counter() - wall, cpu_seconds(pid) - cpu)
        return took, [json.loads(line) for line in lines]

    def loaded(self):
        _, answers = self.run(f"show count, {', '.join(LOADED)}")
        return answers[0]["rows"][0]

    def ask(self, name, is_limited):
        question = BY_NAME[name]
        took, answers = self.run(question.statement + (question.limit if is_limited else ""))
        return took, answers[0]["rows"]

    def reweigh(self, groups, csat):
        took, answers = self.run(reweighing(groups, csat))
        return took, answers[0]["rows"]

    def weigh_often(self, weights, groups):
        count = len(next(iter(weights.values())))
        took, answers = self.run(*(
            "cii weights " + " ".join(f"{name}={values[place]:g}" for name, values in weights.items())
            + f" by {groups} top 1" for place in range(count)))
        return took, [answer["rows"][0] for answer in answers]

    def draw(self, clause, groups, draws):
        """`robust` says more than the others do here: who can be first at all, and the places of sixty other indices."""
        took, answers = self.run(f"robust {clause} by {groups} min 10 draws {draws}")
        rows = [row for row in answers[0]["rows"] if row["rank"] is not None]
        return took, [{"agent": row["agent"], "first": row["first"], "mean": row["drawn.mean"]} for row in rows]


class Other(Program):
    """DuckDB or Polars in a Python process; their times are those of the work alone."""

    def __init__(self, name, worker, log):
        super().__init__(name, [sys.executable, str(HERE / worker)])
        self.log = log

    def do(self, work, *arguments):
        self.send(json.dumps([work, *arguments]) + "\n")
        answer = json.loads(self.line())
        return Took(*answer["took"]), [dict(zip(answer["names"], row)) for row in answer["rows"]]

    def load(self):
        return self.do("load", self.log)[0]

    def loaded(self):
        return self.do("loaded")[1][0]

    def ask(self, name, is_limited):
        return self.do("ask", name, is_limited)


def can(program, statement):
    """Whether this cii knows a statement."""
    done = subprocess.run([program, "--no-init", "-q", "-c", statement], capture_output=True)
    return done.returncode == 0


def installed():
    """The versions of what can be compared with: the modules that Python has."""
    found = {}
    for name in ("duckdb", "polars", "datafusion"):
        version = printed(f"import {name}; print({name}.__version__)")
        if version:
            found[name] = version
    return found


def printed(statements):
    """What a Python of its own prints; nothing where it fails."""
    done = subprocess.run([sys.executable, "-c", statements], capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


def duckdb_command():
    """The DuckDB of the command line: the program itself rather than a script that starts it."""
    package = printed("import duckdb_cli; print(duckdb_cli.__path__[0])")
    folders = [package] * bool(package) + os.environ["PATH"].split(":")
    paths = [f"{folder}/duckdb" for folder in folders]
    return next((path for path in paths if os.access(path, os.X_OK)), None)


def run_whole(command):
    """What a command writes, what it took from its start to its end, and the most memory it held."""
    wall = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    text, complaint = child.stdout.read(), child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    took = Took(time.perf_counter() - wall, usage.ru_utime + usage.ru_stime)
    if child.returncode:
        raise Failed(f"{command[0]}: {complaint.strip()}")
    return text, took, usage.ru_maxrss * 1024
