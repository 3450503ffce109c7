"""The cold question in Polars: usage cold_polars.py LOG."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl

from index import BASIC, BASIC_WEIGHTS, frame_scores, frame_sums, frame_weighted

log = pl.scan_csv(sys.argv[1], try_parse_dates=True, infer_schema_length=10_000).with_columns(
    (pl.col("resolved_at") - pl.col("created_at")).dt.total_seconds().alias("resolution_time"))
days = log.group_by(["agent_name", "channel", pl.col("created_at").dt.date().alias("day")]).agg(
    frame_sums(pl, BASIC)).collect(engine="streaming").lazy()
window = days.filter(pl.col("day") > pl.col("day").max() - pl.duration(days=30))
groups = frame_scores(pl, window, BASIC, ["agent_name"]).select(
    pl.col("agent_name").alias("agent"), frame_weighted(pl, BASIC_WEIGHTS))
print(groups.collect().write_csv(), end="")
