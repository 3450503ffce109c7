"""The machine that the figures are from."""

import os
import pathlib
import platform


def description():
    model = platform.machine()
    memory = ""
    info = pathlib.Path("/proc/cpuinfo")
    if info.exists():
        names = [line.split(":")[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    return f"{model}, {os.cpu_count()} cores{memory}"


def keep_to_two_processors():
    """Lets this process and those it starts run on two processors, whatever the machine has."""
    allowed = sorted(os.sched_getaffinity(0))
    os.sched_setaffinity(0, allowed[:2])
