"""Plan a quarter: sift, merge, form crews, spread, route, repair, tell."""

from jianhu.planning.effort import Effort
from jianhu.planning.quarter.apart import manned
from jianhu.planning.quarter.crews import crews as formed
from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.lawful import sift
from jianhu.planning.quarter.plan import Plan
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.reinforce import reinforced
from jianhu.planning.quarter.repair import absent, placed
from jianhu.planning.quarter.rounds import improved
from jianhu.planning.quarter.scatter import scattered
from jianhu.planning.quarter.sense import check
from jianhu.planning.quarter.spread import Spread, wished
from jianhu.planning.quarter.told import told
from jianhu.planning.quarter.when import Calendar


def plan(problem: Problem, effort: Effort | None = None, workers: int = 1) -> Plan:
    """``effort`` is for the routes; merging and spreading take a few seconds besides."""
    check(problem)
    calendar = Calendar(problem)
    sifted = sift(problem, calendar)
    crews = manned(problem, calendar, formed(problem, calendar, sifted.wanted), sifted)
    field = Field(problem, calendar, crews, sifted.wanted)
    slots = improved(field, wished(field), Spread(field).run(), effort or Effort(60), workers)
    field, slots = reinforced(field, placed(field, slots, absent(field, slots)))
    field, slots = scattered(field, slots)
    return told(field, slots, sifted)
