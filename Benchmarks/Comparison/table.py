"""The measurements as Markdown."""

from measuring import duration, median, spread

OTHERS = ["DuckDB", "Polars"]


def comparison(rows):
    """The table of the README: medians, and cii to the better of the others."""
    lines = ["| work | cii | DuckDB | Polars | ratio | spread | CPU ratio |",
             "|---|---:|---:|---:|---:|---:|---:|"]
    for row in rows:
        cells = [row.title]
        for program in ["cii", *OTHERS]:
            cells.append(duration(median(row.wall(program))) if program in row.took else "–")
        ratios = row.ratios(type(row).wall)
        cells += [f"**{spread(ratios)[0]}**", spread(ratios)[1]] if ratios else ["–", "–"]
        processors = row.ratios(type(row).cpu)
        cells.append(spread(processors)[0] if processors else "–")
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def memory(bytes_by_program, rows):
    """What each held at most while it loaded."""
    cells = ["peak memory of loading"]
    for program in ["cii", *OTHERS]:
        held = bytes_by_program.get(program)
        cells.append(f"{held / 2**20:,.0f} MB, {held / rows:.0f} B/row" if held else "–")
    others = [held for program, held in bytes_by_program.items() if program != "cii"]
    both = others and "cii" in bytes_by_program
    return "| " + " | ".join(cells + [f"**{bytes_by_program['cii'] / min(others):.2f}**" if both else "–", "–", "–"]) + " |"


def plain(headings, rows):
    """Any table."""
    lines = ["| " + " | ".join(headings) + " |", "|---|" + "---:|" * (len(headings) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])
