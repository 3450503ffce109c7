"""Answers are compared before times are."""

import math

from cold import ALL_OBSERVED
from index import CHANNELS
from programs import Failed


def require_loaded(ours, theirs, name):
    """Every column was read alike: as many values, with the same sum or as many different ones."""
    for figure, value in theirs.items():
        our = ours.get("count" if figure == "n" else figure)
        if our is None or not math.isclose(our, value, rel_tol=1e-9):
            raise Failed(f"after loading {figure} is {our} in cii and {value} in {name}")


def ranked(rows):
    """The rows of cii that have a rank; those with too few observations stand below them."""
    return [row for row in rows if row["rank"] is not None]


def keyed(rows, keys, figures):
    """The figures of each group."""
    return {tuple(CHANNELS.get(row[key], row[key]) for key in keys): [row[figure] for figure in figures]
            for row in rows}


def require_equal(question, ours, theirs, name):
    """The same groups with the same figures, where the index of the group rests on all indicators."""
    if question.is_index:
        ours = [row for row in ours if row["cii.status"] in ALL_OBSERVED]
        theirs = [row for row in theirs if None not in [row[figure] for figure in question.figures]]
    if not question.is_compared_whole:
        ours = ranked(ours)
    # Their columns of the keys have other names, and stand first.
    keys = list(theirs[0])[: len(question.keys)] if theirs else []
    require_same(keyed(ours, question.keys, question.figures), keyed(theirs, keys, question.figures),
                 f"{question.title}: {name}")


def require_same(left, right, where):
    if left.keys() != right.keys():
        raise Failed(f"{where}: {len(left)} groups in cii, {len(right)} there, "
                     f"such as {next(iter(left.keys() ^ right.keys()))}")
    for key, figures in left.items():
        for our, their in zip(figures, right[key], strict=True):
            same = our is their is None or (our is not None and their is not None
                                            and math.isclose(our, their, rel_tol=1e-9, abs_tol=1e-9))
            if not same:
                raise Failed(f"{where}: {key} is {figures} in cii, {right[key]} there")


def require_same_index(ours, theirs, name):
    """The same indices in the same order: of groups with the same index any may stand first."""
    left, right = [row["cii"] for row in ranked(ours)], [row["cii"] for row in theirs]
    pairs = list(zip(left, right))
    if len(left) != len(right) or not all(math.isclose(*pair, rel_tol=1e-9, abs_tol=1e-9) for pair in pairs):
        raise Failed(f"{name}: the indices {left[:3]} … in cii, {right[:3]} … there")


def require_same_shares(ours, theirs, draws, name):
    """The same groups, each as often first and with the same mean place as so many different draws may tell."""
    left, right = ({row["agent"]: row for row in rows} for rows in (ours, theirs))
    if left.keys() != right.keys():
        raise Failed(f"{name}: {len(left)} groups in cii, {len(right)} there")
    for agent, our in left.items():
        their = right[agent]
        # Five standard errors of the difference of two shares, one of a hundred draws for shares near none.
        share = min(50, max(our["first"], their["first"], 1)) / 100
        first, mean = 500 * math.sqrt(2 * share * (1 - share) / draws), 5 * len(left) / math.sqrt(2 * draws)
        if abs(our["first"] - their["first"]) > first or abs(our["mean"] - their["mean"]) > mean:
            raise Failed(f"{name}: {agent} is {our} in cii, {their} there")
