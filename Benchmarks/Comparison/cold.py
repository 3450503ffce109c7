"""From the start of a process to the answer, straight from the file: what each of them is at its best for that."""

import csv
import io
import sys

from index import BASIC, BASIC_WEIGHTS, FAMILY, REPLY, scores, weighted
from programs import HERE, Failed, duckdb_command, run_whole

# Indices that rest on all indicators: what `missing` does where one lacks, the others do not.
ALL_OBSERVED = ("complete", "too-few")
STATEMENT = "cii by agent since 30d"


def in_days(source, resolution, day, group):
    """One pass over the file, by day: the window counts back from the last day, which is known only at its end."""
    sums = (f"count(*) AS n, count(csat) AS csat_n, count(*) FILTER (WHERE csat >= 4) AS csat_sum, "
            f"count({REPLY}) AS art_n, sum({REPLY}) AS art_sum, count(resolved_at) AS resolution_n, "
            f"sum({resolution}) AS resolution_sum")
    again = ", ".join(f"sum({name}) AS {name}" for name in
                      ["n"] + [f"{i.name}_{part}" for i in BASIC for part in ("n", "sum")])
    families = (f"SELECT agent_name, family, {again} FROM days WHERE day > (SELECT max(day) FROM days) - {day[1]} "
                f"GROUP BY agent_name, family")
    return (f"WITH days AS (SELECT agent_name, {FAMILY} AS family, {day[0]} AS day, {sums} FROM {source} GROUP BY {group})"
            f" SELECT agent_name AS agent, {weighted(BASIC_WEIGHTS)} AS cii FROM "
            f"({scores(BASIC, 'agent_name', families)}) AS scored")


def duckdb_sql(log):
    return "SET threads = 2; " + in_days(f"read_csv('{log}')", "date_diff('second', created_at, resolved_at)",
                                         ("created_at::DATE", "30"), "ALL")


def commands(cii, log, versions):
    """The command of each program that is there."""
    found = {"cii": [cii, "--no-init", "-q", "--set", "threads=2", "--set", "interval=none",
                     "--format", "csv", log, "-c", STATEMENT]}
    if duckdb := duckdb_command():
        found["DuckDB"] = [duckdb, "-init", "/dev/null", "-csv", "-nullvalue", "", "-c", duckdb_sql(log)]
    for module, name in (("polars", "Polars"), ("datafusion", "DataFusion")):
        if module in versions:
            found[name] = [sys.executable, str(HERE / f"cold_{module}.py"), log]
    if find_awk():
        found["awk"] = [find_awk(), "-F,", "-f", str(HERE / "cold.awk"), log]
    return found


def find_awk():
    for name in ("mawk", "gawk", "awk"):
        try:
            run_whole([name, "BEGIN { exit }"])
            return name
        except (OSError, Failed):
            continue
    return None


def index_of_agents(text):
    """The index of each agent that has all indicators, of an answer in CSV."""
    return {row["agent"]: float(row["cii"]) for row in csv.DictReader(io.StringIO(text))
            if row["cii"] and row.get("cii.status", "complete") in ALL_OBSERVED}
