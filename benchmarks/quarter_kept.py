"""A quarter of the demonstration county, kept in the database: five offices' plans to a calendar.

Six thousand files with colours drawn by the planner county's shares, forty thousand due items
through the service that records plans, squads of the five offices; ``jianhu plan --waiting --json``
counts together against alone; the calendar is drafted, the first day put before the heads.
``JIANHU_BENCHMARK_SECONDS`` shortens the planner.
"""

import json
import os
from typing import Any

from benchmarks.house import House, conclude, on_both

SUBJECTS, ITEMS = 6000, 40_000
SINCE, UNTIL = "2027-04-01", "2027-06-30"
FEWER_VISITS, FEWER_DAYS = 0.55, 0.60


def run() -> dict[str, Any]:
    target = (
        f"{SUBJECTS:,} subjects, {ITEMS:,} due items: ≥ {FEWER_VISITS:.0%} fewer visits, "
        f"≥ {FEWER_DAYS:.0%} fewer enterprise-days, nothing late, nothing broken"
    )
    return conclude("quarter_kept", target, on_both(measure))


def measure(house: House, kind: str) -> dict[str, Any]:
    seconds = os.environ.get("JIANHU_BENCHMARK_SECONDS", "240").split(",")[0]
    filled = house.python("benchmarks.inside", "quarter", str(SUBJECTS), str(ITEMS), SINCE, UNTIL)
    asked = ["--since", SINCE, "--until", UNTIL, "--seconds", seconds, "--json"]
    counted = json.loads(house.jianhu("plan", "--waiting", *asked))
    kept = house.python("benchmarks.inside", "quarter_calendar", SINCE, UNTIL, seconds)
    met = (
        counted["fewer_visits"] >= FEWER_VISITS
        and counted["fewer_enterprise_days"] >= FEWER_DAYS
        and not (counted["late"] or counted["left_out"] or counted["broken"])
        and not (kept["late"] or kept["over_cap"])
    )
    return {"met": met, **filled, **counted, "kept": kept}
