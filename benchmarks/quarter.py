"""A quarter of the demonstration county: five departments together, and each going alone.

The same planner, rules and teams both times. Routes are found in the processor's own seconds, so
that a busy machine does not count; ``minutes_2_cores`` is what it takes where two cores are free.
``JIANHU_BENCHMARK_SECONDS`` shortens it. The last rows say what becomes of the saving where the
county is less kind than its rates say.
"""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import process_time
from typing import Any

from jianhu.law.calendar import is_working_day
from jianhu.planning.effort import Effort
from jianhu.planning.quarter.compare import alone_of, compare, figures
from jianhu.planning.quarter.county import county
from jianhu.planning.quarter.county.rates import Rates, Span, rates
from jianhu.planning.quarter.lawful import sift
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.when import Calendar

FIRST, QUARTER, WORKERS = date(2026, 4, 1), 91, 2
FEWER_VISITS, FEWER_DAYS, MINUTES = 0.55, 0.60, 10


def run() -> dict[str, Any]:
    seconds = float(os.environ.get("JIANHU_BENCHMARK_SECONDS", "120").split(",")[0])
    effort, problem = Effort(seconds, now=process_time), county(_days())
    begun = _spent()
    together = plan(problem, effort, WORKERS)
    minutes = round(_took(begun, _spent()) / 60, 1)
    found = figures(problem, compare(problem, together, effort, WORKERS))
    met = (
        found["fewer_visits"] >= FEWER_VISITS
        and found["fewer_enterprise_days"] >= FEWER_DAYS
        and not (found["late"] or found["left_out"] or found["broken"])
        and minutes <= MINUTES
    )
    return {"met": met, "minutes_2_cores": minutes, **found, "harder": list(_harder())}


def _days() -> list[date]:
    every = (FIRST + timedelta(n) for n in range(QUARTER))
    return [day for day in every if is_working_day(day)]


def _spent() -> tuple[float, float]:
    return tuple(getrusage(who).ru_utime for who in (RUSAGE_SELF, RUSAGE_CHILDREN))


def _took(begun: tuple[float, float], ended: tuple[float, float]) -> float:
    own, others = (after - before for before, after in zip(begun, ended, strict=True))
    return own + others / WORKERS


def _harder() -> Iterator[dict[str, Any]]:
    """Counted before anybody has a day: the fewest visits windows and caps allow."""
    usual = rates()
    narrow = (("一半是整季", 0.5, 0.2, 0.2, 0.1), ("三成是整季", 0.3, 0.25, 0.3, 0.15))
    yield _counted("照比率", usual)
    for say, *shares in narrow:
        spans = tuple(
            Span(days=s.days, share=p) for s, p in zip(usual.windows, shares, strict=True)
        )
        yield _counted(say, usual.model_copy(update={"windows": spans}))
    more = {"routine": 0.85, "complaint": 0.03, "recheck": 0.05, "mandated": 0.07}
    yield _counted("投诉与复查近三倍", usual.model_copy(update={"sources": more}))


def _counted(say: str, some: Rates) -> dict[str, Any]:
    problem = county(_days(), some=some)
    now = _visits(problem)
    offices = sorted({item.office for item in problem.items})
    before = sum(_visits(alone_of(problem, office)) for office in offices)
    return {"say": say, "visits": now, "alone": before, "fewer": round(1 - now / before, 3)}


def _visits(problem: Problem) -> int:
    return len(sift(problem, Calendar(problem)).wanted)
