"""Fit in what has no day yet, moving nobody: each visit where it costs least, the rarest first."""

from collections.abc import Iterable, Sequence

from jianhu.planning.day import Day
from jianhu.planning.insertion import cheapest
from jianhu.planning.plan import Route
from jianhu.planning.quarter.field import Field, Slot
from jianhu.planning.quarter.when import Days
from jianhu.planning.schedule import schedule

Slots = dict[Slot, list[int]]


def placed(
    field: Field, slots: Slots, absent: Iterable[int], days: Sequence[Days] | None = None
) -> Slots:
    """Return the slots with all that still fits; ``days`` narrows when."""
    slots = dict(slots)
    for number in sorted(absent, key=lambda n: (field.wanted[n].days.bit_count(), n)):
        found = place(field, slots, number, days[number] if days else field.wanted[number].days)
        if found:
            slots[found[0]] = found[1]
    return slots


def place(field: Field, slots: Slots, number: int, days: Days) -> tuple[Slot, list[int]] | None:
    """Return the crew's day that takes the visit in most cheaply, if any does."""
    visit = field.wanted[number]
    best: tuple[int, Slot, list[int]] | None = None
    for slot in slots:
        if not days >> slot[1] & 1 or not field.takes(slot, visit):
            continue
        day, route = alone(field, slot, [*slots[slot], number])
        way = cheapest(day, [route], len(slots[slot])) if route else None
        price = way.cost - route.cost if way and route else 0
        if way and (best is None or (price, slot) < best[:2]):
            best = price, slot, [[*slots[slot], number][v] for v in way.visits]
    return best and best[1:]


def alone(field: Field, slot: Slot, visits: Sequence[int]) -> tuple[Day, Route | None]:
    """One crew's day by itself, and its route with all but the last visit."""
    day = field.day([slot], [(n, 1 << slot[1], None) for n in visits])
    return day, schedule(day, 0, range(len(visits) - 1))


def absent(field: Field, slots: Slots) -> list[int]:
    there = {number for visits in slots.values() for number in visits}
    return [number for number in range(len(field.wanted)) if number not in there]
