"""Put one visit into a route or take it out."""

from jianhu.planning.ruin.arrays import Draft, Ground
from jianhu.planning.ruin.clock import refresh
from jianhu.planning.ruin.compiled import bare


@bare
def insert(ground: Ground, draft: Draft, team: int, place: int, visit: int) -> None:
    """Put a visit behind the stop at ``place``."""
    size = draft.size[team]
    for index in range(size + 1, place, -1):
        draft.stops[team, index + 1] = draft.stops[team, index]
    draft.stops[team, place + 1] = visit
    draft.size[team] = size + 1
    refresh(ground, draft, team)


@bare
def remove(draft: Draft, visit: int) -> None:
    """Take a visit out; the route's times wait for ``refresh``."""
    team = draft.route[visit]
    stops, size = draft.stops[team], draft.size[team]
    for index in range(draft.place[visit], size + 1):
        stops[index] = stops[index + 1]
        if index < size:
            draft.place[stops[index]] = index
    draft.size[team] = size - 1
    draft.route[visit] = -1
