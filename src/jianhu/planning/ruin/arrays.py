"""The day as plain arrays, and a draft of its routes; what the compiled search works on."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from jianhu.planning.ruin.compiled import bare

NEVER = 1 << 40  # later than any day, and small enough to be added to
Numbers = NDArray[np.int64]
Stops = NDArray[np.int32]
Ticks = NDArray[np.bool_]


class Ground(NamedTuple):
    """What does not change. Rows: visits, then the start and the end of each kind of team.

    ``lasts``: the least a visit takes, ways included.
    """

    travel: Stops
    cost: Stops
    service: Numbers
    lasts: Numbers
    opens: Numbers
    closes: Numbers
    prize: Numbers
    load: Numbers
    kind: Numbers
    allowed: Ticks
    shift: Numbers
    longest: Numbers
    capacity: Numbers
    lunch: Numbers
    near: Stops
    orders: Numbers
    pays: NDArray[np.float64]


class Draft(NamedTuple):
    """Routes, and for each stop when a team can be done there and how late it may arrive.

    Times are pairs: lunch still to come, lunch taken. ``room`` is the most that a visit behind a
    stop can last, ways included; ``most`` of a route's. ``trial`` is a route one only thinks of.
    """

    stops: Stops
    size: Numbers
    load: Numbers
    ready: Numbers
    late: Numbers
    room: Numbers
    most: Numbers
    route: Numbers
    place: Numbers
    trial: Stops
    trial_late: Numbers


def empty(ground: Ground) -> Draft:
    """Give every team a route without visits."""
    visits, teams = len(ground.prize), len(ground.kind)
    draft = Draft(
        stops=np.zeros((teams, visits + 2), np.int32),
        size=np.zeros(teams, np.int64),
        load=np.zeros(teams, np.int64),
        ready=np.zeros((teams, visits + 2, 2), np.int64),
        late=np.zeros((teams, visits + 2, 2), np.int64),
        room=np.zeros((teams, visits + 2), np.int64),
        most=np.zeros(teams, np.int64),
        route=np.full(visits, -1, np.int64),
        place=np.zeros(visits, np.int64),
        trial=np.zeros(visits + 2, np.int32),
        trial_late=np.zeros((visits + 2, 2), np.int64),
    )
    draft.stops[:, 0] = visits + 2 * ground.kind
    draft.stops[:, 1] = visits + 2 * ground.kind + 1
    return draft


def routes_of(draft: Draft) -> list[list[int]]:
    """Return the visits of each team, in order."""
    sizes = enumerate(draft.size.tolist())
    return [draft.stops[team, 1 : size + 1].tolist() for team, size in sizes]


@bare
def save(draft: Draft, kept: Draft, team: int) -> None:
    """Copy a team's route."""
    kept.size[team], kept.load[team] = draft.size[team], draft.load[team]
    kept.most[team] = draft.most[team]
    for place in range(draft.size[team] + 2):
        kept.stops[team, place] = draft.stops[team, place]
        kept.room[team, place] = draft.room[team, place]
        for fed in range(2):
            kept.ready[team, place, fed] = draft.ready[team, place, fed]
            kept.late[team, place, fed] = draft.late[team, place, fed]


@bare
def restore(draft: Draft, kept: Draft, team: int) -> None:
    """Copy a team's route back, and tell its visits."""
    save(kept, draft, team)
    for place in range(1, draft.size[team] + 1):
        visit = draft.stops[team, place]
        draft.route[visit], draft.place[visit] = team, place
