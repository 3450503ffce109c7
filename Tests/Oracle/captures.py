#!/usr/bin/env python3
r"""Where the named groups of patterns lie in texts, as Python's `re` has it.

A second method for the captures of plain text by a pattern. Patterns and texts are drawn at random from a fixed seed;
repeats of what can match nothing are left out, because there Python and RE2 do not agree on what a group holds, and so
is `\B` in an empty text, which Python took for no place until 3.14.

    captures.py > Tests/CIIColumnsTests/Evaluation/PythonCaptures.swift
"""

import random
import re

SEED = 20260101
CASES = 500


def atom(draw, depth, names):
    """A piece of a pattern, and whether it can match nothing."""
    kind = draw.randrange(12)
    if kind < 5 or depth == 0:
        return draw.choice(["a", "b", "c", ".", "[ab]", "[^a]", r"\d", r"\s", r"\S", "é"]), False
    if kind < 9:
        name = "g%d" % len(names)
        names.append(name)
        body, empty = alternatives(draw, depth - 1, names)
        return draw.choice(["(?P<%s>%s)", "(?<%s>%s)"]) % (name, body), empty
    if kind < 11:
        body, empty = alternatives(draw, depth - 1, names)
        return draw.choice(["(?:%s)", "(%s)"]) % body, empty
    return draw.choice([r"\b", r"\B", "^", r"\Z"]), True


def sequence(draw, depth, names):
    pieces, empty = "", True
    for _ in range(draw.randrange(1, 5)):
        piece, can_be_empty = atom(draw, depth, names)
        if not can_be_empty and draw.random() < 0.4:
            repeat = draw.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"])
            piece += repeat
            can_be_empty = repeat[0] in "*?" or repeat.startswith("{0")
        pieces += piece
        empty = empty and can_be_empty
    return pieces, empty


def alternatives(draw, depth, names):
    parts = [sequence(draw, depth, names) for _ in range(draw.choice([1, 1, 1, 2, 3]))]
    return "|".join(part for part, _ in parts), any(empty for _, empty in parts)


def places(text, match, names):
    """The groups in bytes of UTF-8, `-` for one that took no part."""
    shown = []
    for name in names:
        start, end = match.span(name)
        if start < 0:
            shown.append("-")
        else:
            shown.append("%d:%d" % (len(text[:start].encode()), len(text[:end].encode())))
    return " ".join(shown)


def main():
    draw = random.Random(SEED)
    print("/// Made by `Tests/Oracle/captures.py` with Python's `re`: a pattern, a text, and where the groups lie.")
    print("enum PythonCaptures {")
    print("    /// Pattern, text and places, with a tab between; the places are `none` where nothing matches.")
    print('    static let cases = #"""')
    made = 0
    while made < CASES:
        names = []
        pattern, _ = alternatives(draw, 3, names)
        if not names or len(pattern) > 60:
            continue
        own = pattern.replace(r"\Z", "$")
        compiled = re.compile(pattern.replace("(?<", "(?P<"))
        nones = 0
        for _ in range(6):
            text = "".join(draw.choice("aaabbc1 é") for _ in range(draw.randrange(0, 12)))
            match = compiled.search(text)
            nones += not match
            if not match and nones > 1 or not text and r"\B" in pattern:
                continue
            shown = places(text, match, sorted(names, key=lambda n: compiled.groupindex[n])) if match else "none"
            print("        %s\t%s\t%s" % (own, text, shown))
        made += 1
    print('        """#')
    print("}")


if __name__ == "__main__":
    main()
