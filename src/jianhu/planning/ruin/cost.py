"""What routes cost, and what is missed."""

from jianhu.planning.ruin.arrays import Draft, Ground, Numbers, Ticks
from jianhu.planning.ruin.compiled import compiled, inlined


@compiled
def ways(ground: Ground, draft: Draft) -> int:
    cost = 0
    for team in range(ground.kind.shape[0]):
        cost += way(ground, draft, team)
    return cost


@inlined
def way(ground: Ground, draft: Draft, team: int) -> int:
    """A team that stays at home costs nothing."""
    if draft.size[team] == 0:
        return 0
    cost = 0
    for place in range(draft.size[team] + 1):
        cost += ground.cost[draft.stops[team, place], draft.stops[team, place + 1]]
    return cost


@compiled
def more(ground: Ground, draft: Draft, kept: Draft, touched: Ticks) -> int:
    """Return by how much the ways cost more than those that were kept."""
    cost = 0
    for team in range(touched.shape[0]):
        if touched[team]:
            cost += way(ground, draft, team) - way(ground, kept, team)
    return cost


@compiled
def missed(ground: Ground, draft: Draft, visits: Numbers) -> int:
    """Return what those of the visits are worth that nobody makes."""
    worth = 0
    for visit in visits:
        if draft.route[visit] < 0:
            worth += ground.prize[visit]
    return worth
