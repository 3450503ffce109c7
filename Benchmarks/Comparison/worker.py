"""What the processes beside cii have in common: a request a line as JSON, what it took and the answer as a line back."""

import decimal
import json
import sys
import time


class Worker:
    """One of the others: each method is a piece of work that is timed; what it returns is names and rows."""


def plain(value):
    """A value as JSON has it."""
    return float(value) if isinstance(value, decimal.Decimal) else value


def serve(side):
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        wall, cpu = time.perf_counter(), time.process_time()
        answer = getattr(side, name)(*arguments)
        took = time.perf_counter() - wall, time.process_time() - cpu
        names, rows = answer or ([], [])
        print(json.dumps({"took": took, "names": names, "rows": [[plain(value) for value in row] for row in rows]},
                         default=str), flush=True)
