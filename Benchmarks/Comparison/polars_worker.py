"""The Polars side: a process that loads the log once and answers what it is asked."""

import os

# Read once, when Polars is first imported.
os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl

import worker
from index import (BASIC, BASIC_WEIGHTS, EIGHT, EIGHT_WEIGHTS, REPLY, frame_index, frame_scores, frame_sums,
                   frame_weighted)

KEPT_KEYS = {"kept": ["agent_name", "category", "priority"], "kept-customers": ["customer_id"]}
HAS_RANK = pl.all_horizontal(pl.col(f"{i.name}_n") >= 10 for i in BASIC)
SATISFIED = (100.0 * (pl.col("csat") >= 4).sum() / pl.col("csat").count()).fill_nan(None)


class Polars(worker.Worker):
    def load(self, path):
        if path.endswith(".jsonl"):
            log = pl.read_ndjson(path, infer_schema_length=10_000).with_columns(
                pl.col("created_at", "resolved_at").str.to_datetime("%Y-%m-%dT%H:%M:%S"))
        else:
            log = pl.read_csv(path, try_parse_dates=True, infer_schema_length=10_000)
        self.log = log.with_columns(
            (pl.col("resolved_at") - pl.col("created_at")).dt.total_seconds().alias("resolution_time"))

    def loaded(self):
        distinct = {"id": "ticket_id", "customer": "customer_id", "agent": "agent_name", "team": "team",
                    "channel": "channel", "topic": "category", "priority": "priority", "country": "country",
                    "status": "status", "received": "created_at", "resolved": "resolved_at"}
        numbers = {"response_time": REPLY, "handle_time": "handle_time_in_seconds", "csat": "csat", "ces": "ces",
                   "nps": "nps", "qa.clarity": "qa_clarity", "qa.empathy": "qa_empathy", "transfers": "transfers"}
        figures = [pl.len().alias("n"), pl.col("resolution_time").sum().alias("sum(resolution_time)"),
                   pl.col("fcr").count().alias("count(fcr_flag)"),
                   (100.0 * pl.col("fcr").sum() / pl.col("fcr").count()).alias("share(fcr_flag)"),
                   pl.col("cost").count().alias("count(cost)"),
                   ((pl.col("cost") * 100).round().cast(pl.Int64).sum() / 100).alias("sum(cost)"),
                   pl.col("comment").count().alias("count(comment)"),
                   pl.col("comment").str.len_chars().sum().alias("sum(length(comment))")]
        for name, column in distinct.items():
            figures += [pl.col(column).count().alias(f"count({name})"),
                        pl.col(column).drop_nulls().n_unique().alias(f"distinct({name})")]
        for name, column in numbers.items():
            figures += [pl.col(column).count().alias(f"count({name})"), pl.col(column).sum().alias(f"sum({name})")]
        return self.rows(self.log.lazy().select(figures))

    def ask(self, name, is_limited):
        answer, order, descends = self.question(name, self.log.lazy())
        if is_limited:
            answer = answer.sort(order, descending=descends, nulls_last=True).head(20)
        return self.rows(answer)

    def question(self, name, log):
        if name == "agents":
            return frame_index(pl, log, EIGHT, EIGHT_WEIGHTS, ["agent_name"]), "cii", True
        if name == "teams":
            # The channel is both a key and what the family follows from.
            sums = log.group_by(["team", "channel"]).agg(frame_sums(pl, EIGHT))
            sums = sums.with_columns(pl.col("channel").alias("key"))
            groups = frame_scores(pl, sums, EIGHT, ["team", "key"]).rename({"key": "channel"})
            return groups.with_columns(frame_weighted(pl, EIGHT_WEIGHTS)), "cii", True
        if name == "customers":
            ranked = log.group_by("customer_id").agg(pl.col("csat").count()).filter(pl.col("csat") >= 10)
            rows = log.join(ranked.select("customer_id"), on="customer_id", how="semi")
            return frame_index(pl, rows, BASIC, BASIC_WEIGHTS, ["customer_id"]).filter(HAS_RANK), "cii", False
        if name == "window":
            start = pl.col("created_at").max().dt.truncate("1d") - pl.duration(days=29)
            return frame_index(pl, log.filter(pl.col("created_at") >= start), EIGHT, EIGHT_WEIGHTS, ["agent_name"]), \
                "cii", True
        if name == "percentiles":
            return log.group_by("agent_name").agg(
                pl.col(REPLY).quantile(0.5, "linear").alias("p50(response_time)"),
                pl.col(REPLY).quantile(0.9, "linear").alias("p90(response_time)")), "agent_name", False
        if name == "weeks":
            weeks = log.group_by([pl.col("created_at").dt.truncate("1w").alias("start"), "channel"]).agg(
                pl.len().alias("count"), SATISFIED.alias("csat"), pl.col(REPLY).mean().alias("art"))
            weeks = weeks.select(pl.col("start").dt.strftime("%G-W%V").alias("week"), pl.exclude("start"))
            return weeks, ["week", "channel"], False
        return log.filter(
            (pl.col("channel") == "WhatsApp") & pl.col("comment").str.contains("reembolso", literal=True)
        ).group_by("team").agg(pl.len().alias("count"), SATISFIED.alias("csat")), "team", False

    def keep(self, name):
        keys = KEPT_KEYS[name]
        sums = self.log.lazy().group_by([*keys, "channel"]).agg(frame_sums(pl, BASIC))
        self.groups = frame_scores(pl, sums, BASIC, keys).collect()

    def reweigh(self, name, csat):
        answer = self.groups.lazy().filter(HAS_RANK).with_columns(
            frame_weighted(pl, {**BASIC_WEIGHTS, "csat": csat}))
        return self.rows(answer.select([*KEPT_KEYS[name], "cii"]).top_k(20, by="cii").sort("cii", descending=True))

    def keep_agents(self):
        sums = self.log.lazy().group_by(["agent_name", "channel"]).agg(frame_sums(pl, EIGHT))
        has_rank = pl.all_horizontal(pl.col(f"{i.name}_n") >= 10 for i in EIGHT)
        self.groups = frame_scores(pl, sums, EIGHT, ["agent_name"]).filter(has_rank).collect()

    def weigh_often(self, weights):
        table = pl.LazyFrame({f"{name}_weight": values for name, values in weights.items()}).with_row_index("place")
        total = sum(pl.col(f"{name}_weight") for name in weights)
        index = sum(pl.col(f"{name}_weight") * pl.col(f"{name}_score") for name in weights) / total
        best = self.groups.lazy().join(table, how="cross").with_columns(index.alias("cii")).group_by("place").agg(
            pl.col("agent_name").top_k_by("cii", 1).first().alias("agent"), pl.col("cii").max())
        return self.rows(best.sort("place"))

    def rows(self, answer):
        frame = answer.collect()
        return frame.columns, frame.rows()


if __name__ == "__main__":
    worker.serve(Polars())
