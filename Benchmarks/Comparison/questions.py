"""The questions of the table: what cii is asked, and which of its columns have to equal theirs."""

from dataclasses import dataclass

from index import BASIC, EIGHT, EIGHT_WEIGHTS

EIGHT_CLAUSE = "weights " + " ".join(f"{name}={weight}" for name, weight in EIGHT_WEIGHTS.items())
# What stands in front of all questions.
PREPARATION = ["goalposts aht 30min..2min"]
INDEX_OF_EIGHT = ["n", *(i.name for i in EIGHT), "cii"]
INDEX_OF_THREE = ["n", *(i.name for i in BASIC), "cii"]


@dataclass(frozen=True)
class Question:
    name: str
    title: str
    statement: str
    # The columns of the answer: what tells its rows apart, and what is compared.
    keys: list
    figures: list
    # What is put behind the statement while it is timed: 20 rows are written, whoever answers.
    limit: str = " top 20"
    # Of an index only the groups that have all indicators are compared.
    is_index: bool = False
    # Whether the whole answer is compared, or the rows that are written while it is timed.
    is_compared_whole: bool = True


QUESTIONS = [
    Question("agents", "index of eight indicators by agent (200)", f"cii {EIGHT_CLAUSE} by agent",
             ["agent"], INDEX_OF_EIGHT, is_index=True),
    Question("teams", "the same by team × channel (72)", f"cii {EIGHT_CLAUSE} by team, channel",
             ["team", "channel"], INDEX_OF_EIGHT, is_index=True),
    Question("customers", "index by customer, the worst 20 with n ≥ 10", "cii by customer order by cii asc min 10",
             ["customer"], INDEX_OF_THREE, is_index=True, is_compared_whole=False),
    Question("window", "index of eight by agent, last 30 of 400 days", f"cii {EIGHT_CLAUSE} by agent since 30d",
             ["agent"], INDEX_OF_EIGHT, is_index=True),
    Question("percentiles", "exact p50 and p90 of the response time by agent",
             "show p50(response_time), p90(response_time) by agent order by agent", ["agent"],
             ["p50(response_time)", "p90(response_time)"]),
    Question("weeks", "count, csat and art by week × channel", "show count, csat, art every week by channel",
             ["week", "channel"], ["count", "csat", "art"]),
    Question("words", "comments with a word, on one channel, by team",
             "show count, csat by team where channel = \"whatsapp\" and comment contains \"reembolso\"", ["team"],
             ["count", "csat"]),
]
BY_NAME = {question.name: question for question in QUESTIONS}

# Another weighting of a kept answer: the groups, and which of them have a rank.
KEPT = {
    "kept": ("another weighting of a kept answer, 10,000 groups", "agent, topic, priority"),
    "kept-customers": ("another weighting of a kept answer, a group for each customer", "customer"),
}


def reweighing(groups, csat):
    """A statement with another weight of csat."""
    return f"cii weights csat={csat:g} resolution=0.3 art=0.2 by {groups} min 10 top 20"


# Every column after loading: how many values, and their sum or how many differ.
LOADED = {
    "count(id)": "count(ticket_id)", "distinct(id)": "count(DISTINCT ticket_id)",
    "count(customer)": "count(customer_id)", "distinct(customer)": "count(DISTINCT customer_id)",
    "count(agent)": "count(agent_name)", "distinct(agent)": "count(DISTINCT agent_name)",
    "count(team)": "count(team)", "distinct(team)": "count(DISTINCT team)",
    "count(channel)": "count(channel)", "distinct(channel)": "count(DISTINCT channel)",
    "count(topic)": "count(category)", "distinct(topic)": "count(DISTINCT category)",
    "count(priority)": "count(priority)", "distinct(priority)": "count(DISTINCT priority)",
    "count(country)": "count(country)", "distinct(country)": "count(DISTINCT country)",
    "count(received)": "count(created_at)", "distinct(received)": "count(DISTINCT created_at)",
    "count(response_time)": "count(first_reply_time_in_seconds)",
    "sum(response_time)": "sum(first_reply_time_in_seconds)",
    "count(resolved)": "count(resolved_at)", "distinct(resolved)": "count(DISTINCT resolved_at)",
    "sum(resolution_time)": "sum(resolution_time)",
    "count(handle_time)": "count(handle_time_in_seconds)", "sum(handle_time)": "sum(handle_time_in_seconds)",
    "count(csat)": "count(csat)", "sum(csat)": "sum(csat)", "count(ces)": "count(ces)", "sum(ces)": "sum(ces)",
    "count(nps)": "count(nps)", "sum(nps)": "sum(nps)",
    "count(fcr_flag)": "count(fcr)", "share(fcr_flag)": "100.0 * count(*) FILTER (WHERE fcr) / count(fcr)",
    "count(qa.clarity)": "count(qa_clarity)", "sum(qa.clarity)": "sum(qa_clarity)",
    "count(qa.empathy)": "count(qa_empathy)", "sum(qa.empathy)": "sum(qa_empathy)",
    "count(transfers)": "count(transfers)", "sum(transfers)": "sum(transfers)",
    "count(cost)": "count(cost)", "sum(cost)": "sum(CAST(cost AS DECIMAL(18, 2)))",
    "count(status)": "count(status)", "distinct(status)": "count(DISTINCT status)",
    "count(comment)": "count(comment)", "sum(length(comment))": "sum(length(comment))",
}
