"""Repetitions in turn, and what they come to."""

import statistics
from dataclasses import dataclass


@dataclass
class Row:
    """A line of the table: what each program took, one figure for each repetition."""
    title: str
    # By program; a figure is a `Took`, or a number of bytes.
    took: dict
    note: str = ""

    def wall(self, program):
        return [one.wall for one in self.took[program]]

    def cpu(self, program):
        return [one.cpu for one in self.took[program]]

    @property
    def best_other(self):
        """The fastest of the others, by the median of its times."""
        others = [program for program in self.took if program != "cii"]
        return min(others, key=lambda program: statistics.median(self.wall(program)), default=None)

    def ratios(self, part):
        """cii to the fastest other of each repetition."""
        other = self.best_other
        if other is None or "cii" not in self.took:
            return []
        return [ours / theirs for ours, theirs in zip(part(self, "cii"), part(self, other)) if theirs > 0]


def in_turn(programs, work, repetitions):
    """What the work takes each program, A B C A B C; `work` gets the program and which repetition it is."""
    took = {program.name: [] for program in programs}
    for repetition in range(repetitions):
        for program in programs:
            took[program.name].append(work(program, repetition))
    return took


def duration(seconds):
    """A length of time in three digits."""
    for size, unit in ((1, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size or unit == "µs":
            number = seconds / size
            return f"{number:.{0 if number >= 100 else 1 if number >= 10 else 2}f} {unit}"


def spread(numbers):
    """The median, and from the least to the most."""
    return ratio(median(numbers)), f"{ratio(min(numbers))} … {ratio(max(numbers))}"


def ratio(number):
    return f"{number:.{3 if number < 0.1 else 2 if number < 10 else 0}f}"


def median(numbers):
    return statistics.median(numbers)
