"""Route the quarter: part by part, each part one long day for the day planner.

A round cuts the quarter into parts that do not touch, so that they can be thought about at the
same time; the next round cuts otherwise, so that visits wander on. Rounds by time mend what did
not fit, rounds by place bring together what lies near.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import replace

import numpy as np

from jianhu.planning.day import Day
from jianhu.planning.effort import Effort
from jianhu.planning.engines import engine
from jianhu.planning.insertion import mended
from jianhu.planning.quarter.field import Field, Slot
from jianhu.planning.quarter.repair import Slots, absent
from jianhu.planning.quarter.ways import plane
from jianhu.planning.quarter.when import Days, last

PART = 90  # crews' days in a part
ROUNDS = ("time", "later", "place", "later", "place")
Part = list[Slot]


def improved(
    field: Field, wish: Sequence[Days], slots: Slots, effort: Effort, workers: int = 1
) -> Slots:
    """Share the effort out over rounds and parts."""
    parts = max(1, -(-len(slots) // PART))
    each = replace(
        effort,
        seconds=effort.seconds * workers / (len(ROUNDS) * parts),
        iterations=effort.iterations and max(1, effort.iterations // (len(ROUNDS) * parts)),
    )
    with ProcessPoolExecutor(workers) if workers > 1 else nullcontext() as pool:
        for turn, how in enumerate(ROUNDS):
            cut = list(_cut(field, slots, how, turn))
            slots = _round(
                field, wish, slots, cut, replace(each, seed=each.seed + turn), pool, workers
            )
    return slots


def _cut(field: Field, slots: Slots, how: str, turn: int) -> Iterator[Part]:
    """By time, whole days in a row; by place, the days of crews that work near each other."""
    if how == "place":
        order = _by_place(field, slots, turn)
    else:
        order = sorted(slots, key=lambda slot: (slot[1], slot[0]))
    shift = PART // 2 if how == "later" else 0
    starts = range(-shift, len(order), PART)
    yield from (order[max(0, start) : start + PART] for start in starts if start + PART > 0)


def _by_place(field: Field, slots: Slots, turn: int) -> Part:
    """Halve the crews' days east from west, then north from south, until parts are small."""
    points = plane(np.array([v.subject.point for v in field.wanted], float).reshape(-1, 2))
    middles = {s: points[v].mean(axis=0) if v else np.zeros(2) for s, v in slots.items()}

    def halved(some: Part, axis: int) -> Part:
        if len(some) <= PART // 4:
            return some
        some = sorted(some, key=lambda slot: (middles[slot][axis], slot))
        half = len(some) // 2
        return halved(some[:half], 1 - axis) + halved(some[half:], 1 - axis)

    return halved(list(slots), turn // 2 % 2)


def _round(
    field: Field,
    wish: Sequence[Days],
    slots: Slots,
    cut: Sequence[Part],
    effort: Effort,
    pool: Executor | None,
    workers: int,
) -> Slots:
    """What is nowhere yet is offered to the first part that may take it, then to the next."""
    slots = dict(slots)
    for wave in (cut[n : n + workers] for n in range(0, len(cut), workers)):
        tasks, loose = [], set(absent(field, slots))
        for part in wave:
            mine = {n for n in loose if _may(field, part, n)}
            loose -= mine
            tasks.append(_task(field, wish, slots, part, mine))
        days = [day for day, _, _ in tasks]
        starts = [start for _, start, _ in tasks]
        efforts = [effort] * len(tasks)
        answers = (pool.map if pool else map)(_solved, days, starts, efforts)
        for part, (_, _, names), orders in zip(wave, tasks, answers, strict=True):
            for slot, order in zip(part, orders, strict=True):
                slots[slot] = [names[visit] for visit in order]
    return slots


def _may(field: Field, part: Part, number: int) -> bool:
    visit = field.wanted[number]
    return any(visit.days >> slot[1] & 1 and field.takes(slot, visit) for slot in part)


def _task(
    field: Field, wish: Sequence[Days], slots: Slots, part: Part, loose: set[int]
) -> tuple[Day, list[list[int]], list[int]]:
    """A visit keeps to the days it is wished on, unless it is on another or on none."""
    days = sum({1 << day for _, day in part})
    names: list[int] = []
    visits: list[tuple[int, Days, int | None]] = []
    starts: list[list[int]] = []
    for slot in part:
        starts.append(list(range(len(names), len(names) + len(slots[slot]))))
        for number in slots[slot]:
            on_wish = wish[number] >> slot[1] & 1
            names.append(number)
            visits.append((number, (wish if on_wish else _days(field))[number] & days, None))
    for number in sorted(loose, key=lambda n: last(field.wanted[n].days)):
        names.append(number)
        visits.append((number, field.wanted[number].days & days, None))
    return field.day(part, visits), starts, names


def _days(field: Field) -> list[Days]:
    return [each.days for each in field.wanted]


def _solved(day: Day, start: list[list[int]], effort: Effort) -> list[list[int]]:
    """Judge the start and the answer, whatever the engine promises."""
    begin = [mended(day, team, visits).visits for team, visits in enumerate(start)]
    orders = engine("ruin")(day, effort, begin)
    return [mended(day, team, visits).visits for team, visits in enumerate(orders)]
