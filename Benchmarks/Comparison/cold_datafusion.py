"""The cold question in DataFusion: usage cold_datafusion.py LOG."""

import sys

from datafusion import SessionConfig, SessionContext

from cold import in_days

context = SessionContext(SessionConfig().with_target_partitions(2))
context.register_csv("log", sys.argv[1])
sql = in_days("log", "date_part('epoch', resolved_at) - date_part('epoch', created_at)",
              ("CAST(created_at AS DATE)", "INTERVAL '30 days'"), "1, 2, 3")
table = context.sql(sql).to_arrow_table()
print("agent,cii")
for agent, cii in zip(*table.to_pydict().values()):
    print(f"{agent or ''},{'' if cii is None else cii}")
