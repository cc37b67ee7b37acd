"""Tear strings of visits out of neighbouring routes (Christiaens & Vanden Berghe 2020, 5.2)."""

import numpy as np

from jianhu.planning.ruin.arrays import Draft, Ground, Numbers, Ticks, save
from jianhu.planning.ruin.clock import refresh
from jianhu.planning.ruin.compiled import compiled
from jianhu.planning.ruin.insert import remove

REMOVED, STRING, SPLIT, GROW = 10, 10, 0.5, 0.01  # the paper's c̄, Lmax, α, β
CROWDED = 12  # c̄ where some wait outside: measured, see benchmarks/county.py


@compiled
def ruin(
    ground: Ground, draft: Draft, kept: Draft, touched: Ticks, absent: Numbers
) -> tuple[int, int]:
    """Return how many were out before and how many are now; ``absent`` begins with them."""
    before, used = _missing(draft, absent), np.count_nonzero(draft.size)
    out = before
    if used == 0:
        return 0, out
    visits = draft.route.shape[0]
    longest = min(STRING, (visits - out) / used)
    removed = CROWDED if before else REMOVED
    strings = int(np.random.uniform(1.0, 4.0 * removed / (1.0 + longest)))
    centre = np.random.randint(visits)
    for index in range(-1, ground.near.shape[1]):
        visit = centre if index < 0 else ground.near[centre, index]
        team = draft.route[visit]
        if strings == 0:
            break
        if team >= 0 and not touched[team]:
            touched[team], strings = True, strings - 1
            save(draft, kept, team)
            out = _tear(ground, draft, visit, longest, absent, out)
    return before, out


@compiled
def _missing(draft: Draft, absent: Numbers) -> int:
    out = 0
    for visit in range(draft.route.shape[0]):
        if draft.route[visit] < 0:
            absent[out] = visit
            out += 1
    return out


@compiled
def _tear(
    ground: Ground, draft: Draft, visit: int, longest: float, absent: Numbers, out: int
) -> int:
    """Tear out a string with the visit in it, sometimes leaving a piece of its middle."""
    team, place = draft.route[visit], draft.place[visit]
    size = draft.size[team]
    length = int(np.random.uniform(1.0, min(size, longest) + 1.0))
    spared = _spared(length, size)
    first = max(1, place - length - spared + 1)
    last = min(place, size - length - spared + 1)
    start = first + np.random.randint(last - first + 1)
    before = np.random.randint(1, length) if spared else length
    for number in range(length):
        absent[out] = draft.stops[team, start + (spared if number >= before else 0)]
        remove(draft, absent[out])
        out += 1
    refresh(ground, draft, team)
    return out


@compiled
def _spared(length: int, size: int) -> int:
    if length < 2 or length >= size or np.random.random() >= SPLIT:
        return 0
    spared = 1
    while length + spared < size and np.random.random() < GROW:
        spared += 1
    return spared
