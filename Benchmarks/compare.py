"""Times cii beside DuckDB on one log: usage compare.py CII LOG REPETITIONS.

Every repetition is a process of its own that loads the log and answers one question, cii and DuckDB in turn. The
answers are checked equal first. DuckDB reads the log into a table, as cii does, with its default number of threads.
"""

import csv
import io
import math
import os
import statistics
import subprocess
import sys
import time

LOAD = "CREATE TABLE log AS SELECT * FROM read_csv(?)"

# The index of `basic` as the manual defines it: scores per channel family, weighted by the interactions in it.
INDEX = """
WITH family AS (
    SELECT Assignee AS agent, CASE Channel WHEN 'Phone' THEN 120 WHEN 'E-mail' THEN 86400 ELSE 600 END AS slowest,
        count(*) AS n, count("Satisfaction rating") AS rated,
        count(*) FILTER ("Satisfaction rating" >= 4) AS good,
        avg(epoch("Resolved at") - epoch("Created at")) AS resolution, count("Resolved at") AS resolved,
        avg("First reply time in seconds") AS art, count("First reply time in seconds") AS answered
    FROM log WHERE {where} GROUP BY ALL)
SELECT agent, sum(n)::DOUBLE AS n, 100 * sum(good) / sum(rated) AS csat,
    sum(resolution * resolved) / sum(resolved) AS resolution, sum(art * answered) / sum(answered) AS art,
    0.5 * csat
    + 0.3 * sum(greatest(0, 100 - resolution / 2592) * resolved) / sum(resolved)
    + 0.2 * sum(greatest(0, 100 - 100 * art / slowest) * answered) / sum(answered) AS cii
FROM family GROUP BY agent"""
QUANTILES = """
SELECT Assignee AS agent, quantile_cont("First reply time in seconds", 0.5) AS p50,
    quantile_cont("First reply time in seconds", 0.9) AS p90
FROM log GROUP BY agent"""

FIGURES = ["n", "csat", "resolution", "art", "cii"]
QUESTIONS = [
    ("cii by agent", INDEX.format(where="true"), FIGURES, FIGURES),
    ("cii by agent since 30d",
     INDEX.format(where='"Created at" >= (SELECT max("Created at")::DATE - 29 FROM log)'), FIGURES, FIGURES),
    ("show p50(response_time), p90(response_time) by agent", QUANTILES,
     ["p50(response_time)", "p90(response_time)"], ["p50", "p90"]),
]


def run(command):
    """What a command wrote, its seconds, and its greatest resident memory in MB."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    written = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return written, seconds, usage.ru_maxrss / 1024


def run_cii(program, log, number, *options):
    return run([program, "--no-init", "-q", log, *options, "-c", QUESTIONS[number][0]])


def run_duckdb(log, number):
    return run([sys.executable, __file__, "ask-duckdb", log, str(number)])


def ask_duckdb(log, number):
    """The body of one DuckDB process: loads, asks, prints the answer as CSV and the seconds of the question."""
    import duckdb
    connection = duckdb.connect()
    connection.execute(LOAD, [log])
    started = time.perf_counter()
    cursor = connection.execute(QUESTIONS[number][1])
    rows = cursor.fetchall()
    seconds = time.perf_counter() - started
    writer = csv.writer(sys.stdout)
    writer.writerow([column[0] for column in cursor.description])
    writer.writerows(rows)
    print(f"{seconds * 1000} ms")


def inside(written):
    """The seconds of the question alone, which both say in their last line."""
    number, unit = written.split()[-2:]
    return float(number) / (1000 if unit == "ms" else 1)


def answer(text, figures):
    """The figures of every agent."""
    return {row["agent"]: [float(row[figure]) for figure in figures] for row in csv.DictReader(io.StringIO(text))}


def check_equal(program, log, number):
    ours = answer(run_cii(program, log, number, "--format", "csv")[0], QUESTIONS[number][2])
    theirs = answer(run_duckdb(log, number)[0].rsplit("\n", 2)[0], QUESTIONS[number][3])
    for agent in ours.keys() | theirs.keys():
        pairs = zip(ours.get(agent, []), theirs.get(agent, []), strict=True)
        if agent not in ours or not all(math.isclose(*pair, rel_tol=1e-9) for pair in pairs):
            sys.exit(f"{QUESTIONS[number][0]}: {agent}: cii {ours.get(agent)}, DuckDB {theirs.get(agent)}")


def line(name, ours, theirs, unit, digits):
    """One line of the table: medians, the median of the paired ratios, and how far these spread."""
    ratios = [a / b for a, b in zip(ours, theirs)]
    print(f"{name:30} {statistics.median(ours):9.{digits}f} {statistics.median(theirs):9.{digits}f} {unit:2}"
          f" {statistics.median(ratios):6.2f}   {min(ratios):.2f} to {max(ratios):.2f}")


def compare(program, log, repetitions):
    import duckdb
    for number in range(len(QUESTIONS)):
        check_equal(program, log, number)
    print(f"DuckDB {duckdb.__version__}; the answers are equal; {repetitions} repetitions, cii and DuckDB in turn\n")
    print(f"{'':30} {'cii':>9} {'DuckDB':>9}     ratio   spread")
    for number, question in enumerate(QUESTIONS):
        ours, theirs = [], []
        for _ in range(repetitions):
            ours.append(run_cii(program, log, number, "--set", "timing=on"))
            theirs.append(run_duckdb(log, number))
        print(question[0])
        line("  the whole process", [one[1] for one in ours], [one[1] for one in theirs], "s", 2)
        line("  the question alone", [inside(one[0]) * 1000 for one in ours],
             [inside(one[0]) * 1000 for one in theirs], "ms", 1)
        line("  greatest memory", [one[2] for one in ours], [one[2] for one in theirs], "MB", 0)
    started = [run([sys.executable, "-c", "import duckdb"])[1] for _ in range(repetitions)]
    print(f"\nDuckDB's whole process holds {statistics.median(started):.2f} s of starting Python and loading DuckDB.")


if sys.argv[1] == "ask-duckdb":
    ask_duckdb(sys.argv[2], int(sys.argv[3]))
else:
    compare(sys.argv[1], sys.argv[2], int(sys.argv[3]))
