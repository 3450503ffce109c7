"""The index as the manual defines it, restated for SQL and for Polars.

An indicator of a group is `factor * sum / n`. Its score is 0 at the worst goalpost, 100 at the best, and stops there; a
group of several channel families has the scores of the families, weighted by `n`. The index is the weighted mean.
"""

from dataclasses import dataclass

# The channel words of the log, the canonical word of each and its family; what is not named here is written.
CHANNELS = {"Phone": "phone", "Chat": "chat", "WhatsApp": "whatsapp", "SMS": "sms", "E-mail": "email", "Web form": "web"}
PHONE = ["Phone"]
CHAT = ["Chat", "WhatsApp", "SMS"]

REPLY = "first_reply_time_in_seconds"
WORK = "handle_time_in_seconds"
RESOLUTION = "resolution_time"
# What cii works out while it loads, the others get as a column too.
WORKED_OUT = "date_diff('second', created_at, resolved_at)"


@dataclass(frozen=True)
class Indicator:
    name: str
    factor: float
    # How many count, and the sum: in SQL, and in Polars as a function of `pl`.
    n: str
    sum: str
    frame_n: object
    frame_sum: object
    # The goalposts of the families phone, chat and written.
    worst: tuple
    best: float


def share(name, column, favourable, frame):
    return Indicator(name, 100, f"count({column})", f"count(*) FILTER (WHERE {favourable})",
                     lambda pl: pl.col(column).count(), frame, (0, 0, 0), 100)


def mean(name, column, worst, best):
    return Indicator(name, 1, f"count({column})", f"sum({column})", lambda pl: pl.col(column).count(),
                     lambda pl: pl.col(column).sum(), worst, best)


CSAT = share("csat", "csat", "csat >= 4", lambda pl: (pl.col("csat") >= 4).sum())
RESOLVED = mean("resolution", RESOLUTION, (259_200, 259_200, 259_200), 0)
ART = mean("art", REPLY, (120, 600, 86_400), 0)
BASIC = [CSAT, RESOLVED, ART]
EIGHT = [
    CSAT,
    Indicator("nps", 100, "count(nps)", "count(*) FILTER (WHERE nps >= 9) - count(*) FILTER (WHERE nps <= 6)",
              lambda pl: pl.col("nps").count(),
              lambda pl: (pl.col("nps") >= 9).sum().cast(pl.Int64) - (pl.col("nps") <= 6).sum().cast(pl.Int64),
              (-100, -100, -100), 100),
    share("ces", "ces", "ces >= 5", lambda pl: (pl.col("ces") >= 5).sum()),
    share("fcr", "fcr", "fcr", lambda pl: pl.col("fcr").sum()),
    Indicator("response", 100, "count(*)", f"count({REPLY})", lambda pl: pl.len(), lambda pl: pl.col(REPLY).count(),
              (50, 50, 50), 100),
    ART,
    RESOLVED,
    # `aht` has no goalposts of its own: the run begins with `goalposts aht 30min..2min`.
    mean("aht", WORK, (1800, 1800, 1800), 120),
]
BASIC_WEIGHTS = {"csat": 0.5, "resolution": 0.3, "art": 0.2}
EIGHT_WEIGHTS = {indicator.name: 2 if indicator is CSAT else 1 for indicator in EIGHT}


# In SQL.

def words(channels):
    return ", ".join(f"'{channel}'" for channel in channels)


FAMILY = f"CASE WHEN channel IN ({words(PHONE)}) THEN 0 WHEN channel IN ({words(CHAT)}) THEN 1 ELSE 2 END"


def sums(indicators):
    """What is added up in each family of each group."""
    parts = [f"{i.n} AS {i.name}_n, {i.sum} AS {i.name}_sum" for i in indicators]
    return "count(*) AS n, " + ", ".join(parts)


def scores(indicators, keys, families):
    """From the sums of the families to the groups: n, and of each indicator n, the value and the score."""
    points, figures = [], []
    for i in indicators:
        worst = f"CASE family WHEN 0 THEN {i.worst[0]} WHEN 1 THEN {i.worst[1]} ELSE {i.worst[2]} END"
        value = f"{i.factor} * {i.name}_sum / nullif(CAST({i.name}_n AS DOUBLE), 0)"
        score = f"100.0 * ({value} - ({worst})) / ({i.best} - ({worst}))"
        points.append(f"{i.name}_n * least(100.0, greatest(0.0, coalesce({score}, 0))) AS {i.name}_points")
        n = f"nullif(CAST(sum({i.name}_n) AS DOUBLE), 0)"
        figures.append(f"sum({i.name}_n) AS {i.name}_n, {i.factor} * sum({i.name}_sum) / {n} AS {i.name}, "
                       f"sum({i.name}_points) / {n} AS {i.name}_score")
    return (f"SELECT {keys}, sum(n) AS n, {', '.join(figures)} FROM "
            f"(SELECT *, {', '.join(points)} FROM ({families}) AS families) AS points GROUP BY {keys}")


def weighted(weights):
    """The index of a group that has its scores."""
    return "(" + " + ".join(f"{w} * {name}_score" for name, w in weights.items()) + f") / {sum(weights.values())}"


def index_sql(indicators, weights, keys, where="true"):
    """The groups with their figures and their index."""
    families = f"SELECT {keys}, {FAMILY} AS family, {sums(indicators)} FROM log WHERE {where} GROUP BY ALL"
    return f"SELECT *, {weighted(weights)} AS cii FROM ({scores(indicators, keys, families)}) AS scored"


# In Polars.

def frame_sums(pl, indicators):
    """What is added up in each channel of each group."""
    return [pl.len().alias("n")] + [part for i in indicators for part in (
        i.frame_n(pl).alias(f"{i.name}_n"), i.frame_sum(pl).alias(f"{i.name}_sum"))]


def frame_scores(pl, channels, indicators, keys):
    """From the sums of the channels to the groups, as `scores`."""
    names = ["n"] + [f"{i.name}_{part}" for i in indicators for part in ("n", "sum")]
    family = (pl.when(pl.col("channel").is_in(PHONE)).then(0).when(pl.col("channel").is_in(CHAT)).then(1)
              .otherwise(2).alias("family"))
    families = channels.with_columns(family).group_by([*keys, "family"]).agg(pl.col(names).sum())
    points, figures = [], []
    for i in indicators:
        worst = (pl.when(pl.col("family") == 0).then(i.worst[0]).when(pl.col("family") == 1).then(i.worst[1])
                 .otherwise(i.worst[2]))
        value = i.factor * pl.col(f"{i.name}_sum") / pl.col(f"{i.name}_n")
        score = (100.0 * (value - worst) / (i.best - worst)).clip(0, 100).fill_nan(0)
        points.append((score * pl.col(f"{i.name}_n")).alias(f"{i.name}_points"))
        n = pl.col(f"{i.name}_n").sum()
        figures += [n.alias(f"{i.name}_n"), (i.factor * pl.col(f"{i.name}_sum").sum() / n).fill_nan(None).alias(i.name),
                    (pl.col(f"{i.name}_points").sum() / n).fill_nan(None).alias(f"{i.name}_score")]
    return families.with_columns(points).group_by(keys).agg([pl.col("n").sum(), *figures])


def frame_weighted(pl, weights):
    total = sum(weights.values())
    return (sum(w * pl.col(f"{name}_score") for name, w in weights.items()) / total).alias("cii")


def frame_index(pl, log, indicators, weights, keys):
    """The groups of a lazy frame with their figures and their index."""
    channels = log.group_by([*keys, "channel"]).agg(frame_sums(pl, indicators))
    return frame_scores(pl, channels, indicators, keys).with_columns(frame_weighted(pl, weights))
