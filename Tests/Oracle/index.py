#!/usr/bin/env python3
"""The index by agent, worked out a second time with nothing but Python's standard library.

A second method for the numbers of the program: it shares no code with it. Two layouts are read, the one of
examples/interactions.csv and the one of the PwC call-centre file.

    csat      share of ratings 4 and 5 among the rated, in percent
    art       mean of the seconds to the first reply over the answered
    response  answered interactions among all, in percent
    fcr       share of interactions resolved among the answered, in percent

Scores run from 0 to 100 between two goalposts, worst and best, and are held there. Goalposts may be given by channel
family; the score is then the mean of the families' scores, weighted by how many were answered on each. The index is
the sum of weight times score over the sum of the weights. An agent with a missing part has no index here.

    index.py FILE [--weights csat=0.5,art=0.2] [--goalposts art=120..0] [--since 30] [--by agent|team|channel]
"""

import argparse
import csv
import datetime
import sys
from fractions import Fraction

# Worst and best by channel family; "" where no channel is known.
GOALPOSTS = {
    "csat": {"": (0, 100)},
    "response": {"": (50, 100)},
    "fcr": {"": (0, 100)},
    "art": {"": (86400, 0), "phone": (120, 0), "chat": (600, 0), "whatsapp": (600, 0), "e-mail": (86400, 0)},
}


def number(text):
    return Fraction(text) if text.strip() else None


def read(path):
    """One dictionary for each row, in the terms used here."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if "Call Id" in row:
                clock = row["Time"].split(":")
                yield {
                    "agent": row["Agent"],
                    "channel": "",
                    "team": "",
                    "topic": row["Topic"],
                    "at": datetime.datetime.combine(
                        datetime.date.fromisoformat(row["Date"]), datetime.time(*map(int, clock))
                    ),
                    "answered": row["Answered (Y/N)"] == "Y",
                    "art": number(row["Speed of answer in seconds"]),
                    "rating": number(row["Satisfaction rating"]),
                    "resolved": row["Resolved"],
                }
            else:
                yield {
                    "agent": row["Assignee"],
                    "channel": row["Channel"],
                    "team": row["Team"],
                    "topic": row["Topic"],
                    "at": datetime.datetime.fromisoformat(row["Created at"]),
                    "answered": row["Answered"] == "Y",
                    "art": number(row["First reply time in seconds"]),
                    "rating": number(row["Satisfaction rating"]),
                    "resolved": row["Resolved in first contact"],
                }


def score(value, goalposts):
    worst, best = goalposts
    return min(Fraction(100), max(Fraction(0), (value - worst) / Fraction(best - worst) * 100))


def indicator(name, rows):
    """The raw figure and how many rows it rests on."""
    if name == "csat":
        rated = [row["rating"] for row in rows if row["rating"] is not None]
        return (Fraction(sum(100 for r in rated if r >= 4), len(rated)) if rated else None), len(rated)
    if name == "response":
        return (Fraction(sum(100 for row in rows if row["answered"]), len(rows)) if rows else None), len(rows)
    answered = [row for row in rows if row["answered"]]
    if name == "art":
        times = [row["art"] for row in answered if row["art"] is not None]
        return (sum(times) / len(times) if times else None), len(times)
    if name == "fcr":
        flags = [row["resolved"] for row in answered if row["resolved"]]
        return (Fraction(100 * flags.count("Y"), len(flags)) if flags else None), len(flags)
    raise SystemExit(f"no such indicator: {name}")


def indicator_score(name, rows, goalposts):
    families = goalposts[name]
    total = count = 0
    for family in sorted({row["channel"].lower() for row in rows} if len(families) > 1 else {""}):
        part = [row for row in rows if len(families) == 1 or row["channel"].lower() == family]
        value, n = indicator(name, part)
        if n:
            total += score(value, families.get(family, families[""])) * n
            count += n
    return total / count if count else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--weights", default="csat=0.5,art=0.2")
    parser.add_argument("--goalposts", default="", help="such as art=120..0; the same for every channel")
    parser.add_argument("--since", type=int, help="whole days that end with the last day of the data")
    parser.add_argument("--by", default="agent")
    options = parser.parse_args()

    weights = {name: Fraction(value) for name, value in (w.split("=") for w in options.weights.split(","))}
    goalposts = dict(GOALPOSTS)
    for entry in filter(None, options.goalposts.split(",")):
        name, ends = entry.split("=")
        goalposts[name] = {"": tuple(Fraction(end) for end in ends.split(".."))}

    rows = list(read(options.file))
    loaded = len(rows)
    last = max(row["at"] for row in rows).date()
    first = min(row["at"] for row in rows).date()
    if options.since:
        first = last - datetime.timedelta(days=options.since - 1)
        rows = [row for row in rows if first <= row["at"].date() <= last]
    print(f"# {first} to {last}, {len(rows)} of {loaded} rows", file=sys.stderr)

    keys = options.by.split(",")
    groups = {}
    for row in rows:
        groups.setdefault(tuple(row[key] for key in keys), []).append(row)
    lines = []
    for group, members in list(groups.items()) + [(("all",) + ("",) * (len(keys) - 1), rows)]:
        scores = {name: indicator_score(name, members, goalposts) for name in weights}
        complete = all(value is not None for value in scores.values())
        index = sum(weights[n] * scores[n] for n in weights) / sum(weights.values()) if complete else None
        lines.append((group, members, scores, index))
    lines.sort(key=lambda line: (line[0][0] == "all", line[3] is None, -(line[3] or 0), line[0]))

    names = ["csat", "art", "response", "fcr"]
    header = keys + ["n", "index"]
    for name in names:
        header += [name, name + ".n"]
    print("\t".join(header + [name + ".score" for name in weights]))
    for group, members, scores, index in lines:
        fields = list(group) + [str(len(members)), text(index)]
        for name in names:
            value, n = indicator(name, members)
            fields += [text(value), str(n)]
        print("\t".join(fields + [text(scores[name]) for name in weights]))


def text(value):
    return "" if value is None else f"{float(value):.10f}"


if __name__ == "__main__":
    main()
