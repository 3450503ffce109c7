#!/usr/bin/env python3
"""First contact resolution by window, worked out a second time in SQL.

A second method for the numbers of the program: it shares no code with it. It draws the logs of
Tests/CIISessionTests/Support/ContactLog.swift anew from their seed, with all columns, and asks SQLite.

    first_contact.py SEED DAYS
"""

import sqlite3
import sys

QUERY = """
with contact as (
    select customer, topic, coalesce('chain ' || chain, 'row ' || id) as contact, min(received) as start
    from log where customer is not null and topic is not null group by 1, 2, 3
), followed as (
    select log.*,
        (select min(start) from contact
            where contact.customer = log.customer and contact.topic = log.topic
            and contact.start > log.received) - received as next_contact,
        (select min(leg.received) from log as leg
            where leg.chain = log.chain and leg.received > log.received) - received as next_leg,
        (select max(received) from log) as clock
    from log
), judged as (
    select agent,
        case when not answered or next_leg <= :window then 'not applicable'
            when customer is null or topic is null then 'not observed'
            when received + :window > clock then 'pending'
            when next_contact <= :window or resolved = 0 then 'no'
            else 'yes' end as outcome
    from followed
)
select agent, sum(outcome = 'yes'), sum(outcome in ('yes', 'no')), sum(outcome = 'pending'),
    sum(outcome = 'not applicable') from judged group by agent order by agent
"""


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self, bound):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & mask
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & mask
        return (mixed ^ (mixed >> 31)) % bound


def rows(seed):
    draw = SplitMix64(seed).next
    for number in range(60 + draw(60)):
        customer, topic, filled, link, chain = draw(10), draw(3), draw(20), draw(4), draw(8)
        slot, answered, resolved, agent = draw(160), draw(8), draw(4), draw(4)
        yield (
            number,
            f"c{customer}" if customer else None,
            ["Billing", "Login", "Contract"][topic] if filled else None,
            f"k{chain}" if link == 0 else None,
            ["Ana", "Bia", "Caio", "Dora"][agent],
            slot * 6,
            answered > 0,
            None if resolved == 0 else resolved > 1,
        )


def main():
    seed, days = int(sys.argv[1]), int(sys.argv[2])
    base = sqlite3.connect(":memory:")
    base.execute("create table log (id, customer, topic, chain, agent, received, answered, resolved)")
    base.executemany("insert into log values (?, ?, ?, ?, ?, ?, ?, ?)", rows(seed))
    found = base.execute(QUERY, {"window": days * 24}).fetchall()
    print("agents ", [row[0] for row in found])
    print("resolved", [row[1] for row in found], "observed", [row[2] for row in found])
    print("pending", sum(row[3] for row in found), "not applicable", sum(row[4] for row in found))


main()
