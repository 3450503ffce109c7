"""The DuckDB side: a process that loads the log once and answers what it is asked."""

import duckdb

import worker
from index import (BASIC, EIGHT, EIGHT_WEIGHTS, BASIC_WEIGHTS, REPLY, WORKED_OUT, index_sql, scores, sums, weighted,
                   FAMILY)
from questions import LOADED

THIRTY_DAYS = "created_at >= (SELECT max(created_at)::DATE - 29 FROM log)"
# Of the customers only those that may have a rank are worth the rest.
RANKED_CUSTOMERS = "customer_id IN (SELECT customer_id FROM log GROUP BY ALL HAVING count(csat) >= 10)"
HAS_RANK = " AND ".join(f"{i.name}_n >= 10" for i in BASIC)
HAS_RANK_OF_EIGHT = " AND ".join(f"{i.name}_n >= 10" for i in EIGHT)
KEPT_KEYS = {"kept": "agent_name, category, priority", "kept-customers": "customer_id"}

QUESTIONS = {
    "agents": (index_sql(EIGHT, EIGHT_WEIGHTS, "agent_name"), "cii DESC NULLS LAST"),
    "teams": (index_sql(EIGHT, EIGHT_WEIGHTS, "team, channel"), "cii DESC NULLS LAST"),
    "customers": (f"SELECT * FROM ({index_sql(BASIC, BASIC_WEIGHTS, 'customer_id', RANKED_CUSTOMERS)}) WHERE {HAS_RANK}",
                  "cii"),
    "window": (index_sql(EIGHT, EIGHT_WEIGHTS, "agent_name", THIRTY_DAYS), "cii DESC NULLS LAST"),
    "percentiles": (f"""SELECT agent_name, quantile_cont({REPLY}, 0.5) AS "p50(response_time)",
        quantile_cont({REPLY}, 0.9) AS "p90(response_time)" FROM log GROUP BY ALL""", "agent_name"),
    "weeks": (f"""SELECT strftime(start, '%G-W%V') AS week, * EXCLUDE (start) FROM (
        SELECT date_trunc('week', created_at) AS start, channel, count(*) AS count,
            100.0 * count(*) FILTER (WHERE csat >= 4) / nullif(count(csat), 0) AS csat, avg({REPLY}) AS art
        FROM log GROUP BY ALL)""", "week, channel"),
    "words": ("""SELECT team, count(*) AS count,
            100.0 * count(*) FILTER (WHERE csat >= 4) / nullif(count(csat), 0) AS csat
        FROM log WHERE channel = 'WhatsApp' AND contains(comment, 'reembolso') GROUP BY ALL""", "team"),
}


class DuckDB(worker.Worker):
    def __init__(self):
        self.connection = duckdb.connect()
        self.connection.execute("SET threads = 2")

    def load(self, path):
        read = "read_json" if path.endswith(".jsonl") else "read_csv"
        self.connection.execute(
            f"CREATE TABLE log AS SELECT *, {WORKED_OUT} AS resolution_time FROM {read}(?)", [path])

    def loaded(self):
        figures = ", ".join(f'{sql} AS "{name}"' for name, sql in LOADED.items())
        return self.rows(f"SELECT count(*) AS n, {figures} FROM log")

    def ask(self, name, is_limited):
        sql, order = QUESTIONS[name]
        return self.rows(f"{sql} ORDER BY {order} LIMIT 20" if is_limited else sql)

    def keep(self, name):
        keys = KEPT_KEYS[name]
        families = f"SELECT {keys}, {FAMILY} AS family, {sums(BASIC)} FROM log GROUP BY ALL"
        self.connection.execute(f"CREATE OR REPLACE TABLE groups AS {scores(BASIC, keys, families)}")

    def reweigh(self, name, csat):
        index = weighted({**BASIC_WEIGHTS, "csat": csat})
        return self.rows(f"SELECT {KEPT_KEYS[name]}, {index} AS cii FROM groups WHERE {HAS_RANK} "
                         "ORDER BY cii DESC LIMIT 20")

    def keep_agents(self):
        families = f"SELECT agent_name, {FAMILY} AS family, {sums(EIGHT)} FROM log GROUP BY ALL"
        self.connection.execute("CREATE OR REPLACE TABLE groups AS SELECT * FROM "
                                f"({scores(EIGHT, 'agent_name', families)}) WHERE {HAS_RANK_OF_EIGHT}")

    def weigh_often(self, weights):
        columns = ", ".join(f"unnest(?) AS {name}_weight" for name in weights)
        index = " + ".join(f"{name}_weight * {name}_score" for name in weights)
        total = " + ".join(f"{name}_weight" for name in weights)
        return self.rows(
            f"SELECT place, max_by(agent_name, cii) AS agent, max(cii) AS cii FROM (SELECT place, agent_name, "
            f"({index}) / ({total}) AS cii FROM groups, (SELECT unnest(range(?)) AS place, {columns})) "
            "GROUP BY place ORDER BY place", [len(next(iter(weights.values()))), *weights.values()])

    def draw(self, draws):
        """Weights drawn from all weightings, every agent's place under each, and how often and where each stands."""
        names = [i.name for i in EIGHT]
        drawn = ", ".join(f"-ln(1 - random()) AS {name}_weight" for name in names)
        index = " + ".join(f"{name}_weight * {name}_score" for name in names)
        total = " + ".join(f"{name}_weight" for name in names)
        return self.rows(
            f"WITH drawn AS MATERIALIZED (SELECT range AS draw, {drawn} FROM range(?)), "
            f"placed AS (SELECT agent_name, rank() OVER (PARTITION BY draw ORDER BY ({index}) / ({total}) DESC) AS place "
            "FROM groups, drawn) "
            "SELECT agent_name AS agent, 100.0 * count(*) FILTER (WHERE place = 1) / ? AS first, avg(place) AS mean "
            "FROM placed GROUP BY agent_name ORDER BY first DESC, mean", [draws, draws])

    def rows(self, sql, values=()):
        cursor = self.connection.execute(sql, values)
        names = [column[0] for column in cursor.description]
        return names, cursor.fetchall()


if __name__ == "__main__":
    worker.serve(DuckDB())
