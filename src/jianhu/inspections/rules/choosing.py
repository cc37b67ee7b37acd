"""少而专: where not everybody can be visited, the riskiest are, and the others wait (row 6)."""

from collections.abc import Mapping

from jianhu.inspections.rules.risk import Placed
from jianhu.planning.quarter.plan import Plan, Why
from jianhu.planning.quarter.problem import Problem, Source

LATER = "到期前能去的队伍都已排满，按风险排序在后"


def later(problem: Problem, made: Plan, places: Mapping[str, Placed]) -> frozenset[str]:
    """Return the items to leave for later, so that as many visits go where the risk is greatest.

    Only routine visits give way: a complaint or an order is never left for anybody's risk.
    """
    pressing = {each.subject for each in problem.items if each.source is not Source.ROUTINE}
    missed = {
        problem.item[each.item].subject for each in made.left_out if each.why is Why.CROWDED
    } - pressing
    visited = {each.subject for each in made.visits} - pressing
    if not missed:
        return frozenset()
    order = sorted(visited | missed, key=lambda subject: places[subject].place)
    waiting = set(order[len(visited) :])
    return frozenset(each.id for each in problem.items if each.subject in waiting)
