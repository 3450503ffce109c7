"""Times cii beside DuckDB and Polars, where Python has them, on a generated log: see `./dev bench --help`."""

import argparse
import json
import os
import pathlib
import subprocess
import sys

import cold
import table
from equality import require_equal, require_loaded, require_same, require_same_index, require_same_shares
from index import EIGHT_WEIGHTS
from machine import description, keep_to_two_processors
from measuring import Row, duration, in_turn, median
from programs import CII, Failed, Other, can, duckdb_command, installed, run_whole
from questions import EIGHT_CLAUSE, KEPT, QUESTIONS, reweighing

WORKERS = {"DuckDB": ("duckdb", "duckdb_worker.py"), "Polars": ("polars", "polars_worker.py")}
NAMES = ["load", "jsonl", "memory", "cold", *(question.name for question in QUESTIONS), *KEPT, "thousand", "robust", "start",
         "growth", "threads"]


def options():
    parser = argparse.ArgumentParser(
        prog="./dev bench", description="Times cii beside DuckDB and Polars on a generated log, and prints Markdown.")
    parser.add_argument("--rows", type=int, default=10_000_000, help="of the log (10000000)")
    parser.add_argument("--repetitions", type=int, default=5, help="of every measurement (5)")
    parser.add_argument("--only", nargs="+", metavar="NAME", choices=NAMES, default=NAMES, help=", ".join(NAMES))
    parser.add_argument("--without", nargs="+", metavar="PROGRAM", default=[], choices=["cii", *WORKERS],
                        help="leave out cii, DuckDB or Polars")
    parser.add_argument("--large", action="store_true", help="growth up to 100 million rows, a file of 14.7 GB")
    parser.add_argument("--figures", metavar="FILE", help="write what was measured there, as JSON")
    parser.add_argument("--cii", default=".build/release/cii", help="the program that is measured")
    parser.add_argument("--logs", default=".build/benchmark", help="the folder of the generated logs")
    return parser.parse_args()


class Bench:
    def __init__(self, chosen):
        self.chosen = chosen
        self.cii = chosen.cii
        self.versions = installed()
        self.rows = []
        self.held = {}
        self.tables = []
        self.footnotes = []

    @property
    def others(self):
        return [name for name, (module, _) in WORKERS.items()
                if module in self.versions and name not in self.chosen.without]

    def wants(self, *names):
        return any(name in self.chosen.only for name in names)

    def log(self, rows, form="csv"):
        """A generated log; it is the same bytes for the same number of rows, and made once."""
        folder = pathlib.Path(self.chosen.logs)
        path = folder / f"log-{rows}.{form}"
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            with part.open("wb") as file:
                subprocess.run([".build/release/benchmark-log", "--rows", str(rows), "--format", form], stdout=file,
                               check=True)
            part.rename(path)
        return str(path)

    def programs(self, log):
        """Each program, started and with nothing loaded."""
        for name in ([] if "cii" in self.chosen.without else ["cii"]) + self.others:
            yield CII(self.cii, log) if name == "cii" else Other(name, WORKERS[name][1], log)

    def say(self, text):
        print(text, file=sys.stderr, flush=True)

    def add(self, title, took):
        if took:
            self.rows.append(Row(title, took))

    def run(self):
        if self.wants("load", "memory"):
            self.time_load(self.chosen.rows, "csv", f"load {self.chosen.rows:,} rows of CSV")
        if self.wants("jsonl"):
            rows = min(self.chosen.rows, 1_000_000)
            self.time_load(rows, "jsonl", f"load {rows:,} rows of JSON lines")
        if self.wants("cold"):
            self.time_cold()
        if self.wants(*(question.name for question in QUESTIONS), *KEPT, "thousand", "robust"):
            self.time_questions()
        if self.wants("start"):
            self.time_start()
        if self.wants("growth") and "cii" not in self.chosen.without:
            self.time_growth()
        if self.wants("threads") and "cii" not in self.chosen.without:
            self.time_threads()

    # Loading

    def time_load(self, rows, form, title):
        log = self.log(rows, form)
        took, answers = {}, {}
        for repetition in range(self.chosen.repetitions):
            # One after another: two that load at once would have one processor each.
            for program in self.programs(log):
                self.say(f"{title}: {program.name} ({repetition + 1})")
                took.setdefault(program.name, []).append(program.load())
                if form == "csv":
                    self.held.setdefault(program.name, []).append(program.memory)
                if repetition == 0:
                    answers[program.name] = program.loaded()
                program.close()
        for name in self.others:
            if "cii" in answers:
                require_loaded(answers["cii"], answers[name], name)
        self.add(title, took)

    # Questions

    def time_questions(self):
        loaded = []
        for program in self.programs(self.log(self.chosen.rows)):
            self.say(f"questions: {program.name} loads")
            program.load()
            loaded.append(program)
        for question in QUESTIONS:
            if self.wants(question.name):
                self.time_question(question, loaded)
        for name, (title, groups) in KEPT.items():
            if self.wants(name):
                self.time_kept(name, title, groups, loaded)
        if self.wants("thousand"):
            self.time_thousand(loaded)
        if self.wants("robust"):
            self.time_robust([program for program in loaded if program.name != "Polars"])
        for program in loaded:
            program.close()

    def use_cache(self, programs, size):
        for program in programs:
            if isinstance(program, CII):
                program.use_cache(size)

    def time_question(self, question, programs):
        self.say(question.title)
        self.use_cache(programs, 0)
        answers = {program.name: program.ask(question.name, not question.is_compared_whole)[1]
                   for program in programs}
        for name in self.others:
            if "cii" in answers:
                require_equal(question, answers["cii"], answers[name], name)
        self.add(question.title, in_turn(
            programs, lambda program, _: program.ask(question.name, True)[0], self.chosen.repetitions))

    def time_kept(self, name, title, groups, programs):
        """The groups are there; what is timed is another weight, a new one each time."""
        self.say(title)
        self.use_cache(programs, "1gb")
        answers = {}
        for program in programs:
            if isinstance(program, CII):
                program.reweigh(groups, 0.45)
                answers[program.name] = program.reweigh(groups, 0.55)[1]
            else:
                program.do("keep", name)
                answers[program.name] = program.do("reweigh", name, 0.55)[1]
        for other in self.others:
            if "cii" in answers:
                require_same_index(answers["cii"], answers[other], f"{title}: {other}")

        def work(program, repetition):
            csat = 0.56 + repetition / 100
            if isinstance(program, CII):
                return program.reweigh(groups, csat)[0]
            return program.do("reweigh", name, csat)[0]
        self.add(title, in_turn(programs, work, self.chosen.repetitions))

    def time_thousand(self, programs):
        """The best of 200 agents under each of a thousand weightings."""
        title = "1,000 weightings of 200 agents"
        self.say(title)
        self.use_cache(programs, "1gb")
        weights = {name: [round(weight + (place * (step + 7)) % 100 / 100, 2) for place in range(1000)]
                   for step, (name, weight) in enumerate(EIGHT_WEIGHTS.items())}

        def work(program, _):
            if isinstance(program, CII):
                return program.weigh_often(weights, "agent")
            return program.do("weigh_often", weights)
        answers = {}
        for program in programs:
            if not isinstance(program, CII):
                program.do("keep_agents")
            answers[program.name] = work(program, 0)[1]
        for other in self.others:
            if "cii" in answers:
                require_same_index(answers["cii"], answers[other], f"{title}: {other}")
        self.add(title, in_turn(programs, lambda *which: work(*which)[0], self.chosen.repetitions))

    def time_robust(self, programs):
        """The places of 200 agents under each of a thousand weightings that are drawn, in one statement."""
        draws = 1000
        title = "1,000 drawn weightings of 200 agents: places, share first"
        self.say(title)
        self.use_cache(programs, "1gb")

        def work(program, _):
            if isinstance(program, CII):
                return program.draw(EIGHT_CLAUSE, "agent", draws)
            return program.do("draw", draws)
        answers = {}
        for program in programs:
            if not isinstance(program, CII):
                program.do("keep_agents")
            answers[program.name] = work(program, 0)[1]
        for other, found in answers.items():
            if other != "cii" and "cii" in answers:
                require_same_shares(answers["cii"], found, draws, f"{title}: {other}")
        self.add(title, in_turn(programs, lambda *which: work(*which)[0], self.chosen.repetitions))

    # Whole processes

    def time_cold(self):
        title = f"from the start of the process: `{cold.STATEMENT}`"
        commands = cold.commands(self.cii, self.log(self.chosen.rows), self.versions)
        for program in self.chosen.without:
            commands.pop(program, None)
        took, first = {}, None
        for repetition in range(self.chosen.repetitions):
            for name, command in commands.items():
                self.say(f"cold: {name} ({repetition + 1})")
                text, one, _ = run_whole(command)
                took.setdefault(name, []).append(one)
                agents = {(agent,): [cii] for agent, cii in cold.index_of_agents(text).items()}
                first = agents if first is None else first
                require_same(first, agents, f"{title}: {name}")
        self.add(title, took)
        others = [f"{name} {duration(median(self.rows[-1].wall(name)))}" for name in ("DataFusion", "awk")
                  if name in took]
        if others:
            self.footnotes.append(f"From the start of the process to the answer also: {', '.join(others)}; the ratio is to "
                                  "the best of all.")

    def time_start(self):
        commands = {"cii": [self.cii, "--no-init", "-q", "-c", "echo 1"]}
        if duckdb := duckdb_command():
            commands["DuckDB"] = [duckdb, "-init", "/dev/null", "-c", "select 1"]
        for program in self.chosen.without:
            commands.pop(program, None)
        took = {name: [] for name in commands}
        for _ in range(4 * self.chosen.repetitions):
            for name, command in commands.items():
                took[name].append(run_whole(command)[1])
        self.add("start to a trivial answer (`echo 1`, `select 1`)", took)

    # Growth

    def time_growth(self):
        sizes = [self.chosen.rows // 10, self.chosen.rows] + ([100_000_000] if self.chosen.large else [])
        lines = []
        for rows in sizes:
            program = CII(self.cii, self.log(rows))
            self.say(f"growth: {rows:,} rows")
            load = program.load()
            program.use_cache(0)
            asked = [program.ask("agents", True)[0] for _ in range(self.chosen.repetitions)]
            wall = median([one.wall for one in asked])
            lines.append([f"{rows:,}", duration(load.wall), f"{load.wall / rows * 1e9:.0f} ns", duration(wall),
                          f"{wall / rows * 1e9:.1f} ns", f"{program.memory / rows:.0f} B"])
            if rows == self.chosen.rows:
                self.time_groups(program, rows)
            program.close()
        self.tables.append(table.plain(
            ["rows", "loaded in", "a row", "eight indicators by agent", "a row", "peak memory, a row"], lines))

    def time_groups(self, program, rows):
        """The same two figures for more and more groups."""
        keys = ["channel", "agent", "agent, topic", "agent, topic, priority", "agent, topic, priority, country",
                "customer"]
        lines = []
        for key in keys:
            statement = f"show count, csat by {key} top 20"
            _, answers = program.run(statement)
            notes = [note["text"] for note in answers[0]["notes"] if note["code"] == "rows.limited"]
            groups = notes[0].split(" of ")[1].split()[0] if notes else str(len(answers[0]["rows"]))
            wall = median([program.run(statement)[0].wall for _ in range(self.chosen.repetitions)])
            lines.append([f"`{key}`", groups, duration(wall), f"{wall / rows * 1e9:.1f} ns"])
        self.tables.append(table.plain(["`show count, csat by`", "groups", "time", "a row"], lines))

    def time_threads(self):
        """One processor or thread beside two."""
        log = self.log(self.chosen.rows)
        everywhere = os.sched_getaffinity(0)
        took = {1: [], 2: []}
        for _ in range(self.chosen.repetitions):
            for processors in (1, 2):
                os.sched_setaffinity(0, sorted(everywhere)[:processors])
                self.say(f"threads: loading on {processors}")
                program = CII(self.cii, log, threads=processors)
                took[processors].append(program.load().wall)
                if len(took[2]) < self.chosen.repetitions:
                    program.close()
        lines = [["load", *self.speedup(took)]]
        for name in ("agents", "customers", "percentiles"):
            program.use_cache(0)
            took = {1: [], 2: []}
            for _ in range(self.chosen.repetitions):
                for threads in (1, 2):
                    program.run(f"set threads = {threads}")
                    took[threads].append(program.ask(name, True)[0].wall)
            lines.append([next(question.title for question in QUESTIONS if question.name == name), *self.speedup(took)])
        program.close()
        self.tables.append(table.plain(["work", "one thread", "two", "times as fast"], lines))

    def speedup(self, took):
        one, two = median(took[1]), median(took[2])
        return [duration(one), duration(two), f"{one / two:.2f}"]

    # What came out

    def figures(self):
        """Every figure of the rows: seconds on the clock and of the processors, in the order they were taken."""
        return {row.title: {name: [[one.wall, one.cpu] for one in took] for name, took in row.took.items()}
                for row in self.rows} | {"peak memory of loading": self.held}

    def page(self):
        versions = ", ".join(f"{name} {self.versions[module]}" for name, (module, _) in WORKERS.items()
                             if name in self.others)
        yield f"{description()}; {self.chosen.rows:,} rows of 22 columns; two threads each; medians of " \
              f"{self.chosen.repetitions}{'; ' + versions if versions else ''}.\n"
        if self.rows:
            yield table.comparison(self.rows)
        if self.held and self.wants("memory"):
            held = {name: median(bytes_held) for name, bytes_held in self.held.items()}
            yield table.memory(held, self.chosen.rows)
        if not self.others:
            yield "\nNot compared: Python has neither DuckDB nor Polars here (`pip install duckdb duckdb-cli polars`)."
        elif "cii" not in self.chosen.without and self.rows:
            yield "\nThe answers are equal. Ratios are to the better of the two, of each pair of runs; below 1 cii is faster."
        if self.footnotes:
            yield "\n" + "\n".join(self.footnotes)
        for text in self.tables:
            yield "\n" + text


def main():
    chosen = options()
    keep_to_two_processors()
    bench = Bench(chosen)
    try:
        bench.run()
    except Failed as failure:
        sys.exit(f"bench: {failure}")
    print("\n".join(bench.page()))
    if chosen.figures:
        pathlib.Path(chosen.figures).write_text(json.dumps(bench.figures(), indent=1) + "\n")


if __name__ == "__main__":
    main()
