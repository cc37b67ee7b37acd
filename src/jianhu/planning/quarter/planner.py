"""Plan a quarter: sift, merge, form crews, spread, route, repair, tell."""

from jianhu.planning.effort import Effort
from jianhu.planning.quarter.apart import manned
from jianhu.planning.quarter.crews import crews as formed
from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.lawful import sift
from jianhu.planning.quarter.plan import Plan
from jianhu.planning.quarter.problem import Problem
from jianhu.planning.quarter.repair import Slots, absent, placed
from jianhu.planning.quarter.reserve import called
from jianhu.planning.quarter.rounds import improved
from jianhu.planning.quarter.sense import check
from jianhu.planning.quarter.spread import Spread, wished
from jianhu.planning.quarter.told import told
from jianhu.planning.quarter.when import Calendar


def plan(problem: Problem, effort: Effort | None = None, workers: int = 1) -> Plan:
    """``effort`` is for the routes; merging and spreading take a few seconds besides."""
    check(problem)
    calendar = Calendar(problem)
    sifted = sift(problem, calendar)
    crews = manned(problem, calendar, formed(problem, sifted.wanted), sifted)
    field = Field(problem, calendar, crews, sifted.wanted)
    slots = improved(field, wished(field), Spread(field).run(), effort or Effort(60), workers)
    field, slots = reinforced(field, placed(field, slots, absent(field, slots)))
    return told(field, slots, sifted)


def reinforced(field: Field, slots: Slots) -> tuple[Field, Slots]:
    """Call reserves as long as they bring in what is nowhere yet."""
    tried: set[int] = set()
    while missing := [n for n in absent(field, slots) if n not in tried]:
        tried.add(missing[0])
        more = called(field.problem, field.calendar, field.crews, field.wanted[missing[0]])
        if more:
            field = Field(field.problem, field.calendar, (*field.crews, more), field.wanted)
            fresh = {slot: list[int]() for slot in field.able if slot not in slots}
            slots = placed(field, slots | fresh, absent(field, slots))
    return field, slots
