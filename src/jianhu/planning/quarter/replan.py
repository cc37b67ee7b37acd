"""Plan again when something happened, and leave everybody alone whom it does not concern.

Whoever can still be visited as planned is. What cannot, and what is new, joins a visit that is
made anyway, or is fitted in where it costs least; nobody else changes day or crew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jianhu.planning.insertion import mended
from jianhu.planning.quarter.caps import counted, counts, over, room
from jianhu.planning.quarter.field import Field, Slot
from jianhu.planning.quarter.lawful import Sifted, refused
from jianhu.planning.quarter.merge import Wanted, joined_days, merged, nowhere, stay
from jianhu.planning.quarter.plan import Plan, Visit
from jianhu.planning.quarter.problem import Cap, Item, Problem
from jianhu.planning.quarter.reinforce import reinforced
from jianhu.planning.quarter.repair import Slots, absent, placed
from jianhu.planning.quarter.scatter import scattered
from jianhu.planning.quarter.sense import check
from jianhu.planning.quarter.told import told
from jianhu.planning.quarter.when import Calendar, bits
from jianhu.planning.schedule import schedule


@dataclass(frozen=True)
class Changes:
    """``moved``: subjects whose visit has another day or crew now."""

    same: int
    moved: tuple[str, ...]
    fresh: tuple[str, ...]


def replan(problem: Problem, before: Plan) -> Plan:
    """``problem`` is the quarter as it is now: other days, absences, items, closures."""
    check(problem)
    calendar, sifted = Calendar(problem), Sifted()
    planned = {name for visit in before.visits for name in visit.items}
    lawful = dict(_sifted(problem, calendar, sifted))
    field = Field(problem, calendar, before.crews, [])
    slots: Slots = {slot: [] for slot in field.able}
    for visit in sorted(before.visits, key=lambda each: each.begins):
        _keep(field, slots, visit, [lawful[n] for n in visit.items if n in lawful])
    for slot, visits in slots.items():
        slots[slot] = _mended(field, slot, visits)
    fresh: dict[str, list[Item]] = {}
    for item in (item for name, item in lawful.items() if name not in planned):
        if not _joined(field, slots, item):
            fresh.setdefault(item.subject, []).append(item)
    for items in fresh.values():
        _new(field, items)
    _narrowed(field, slots)
    field, slots = reinforced(field, placed(field, slots, absent(field, slots)))
    return told(*scattered(field, slots), sifted)


def changes(before: Plan, after: Plan) -> Changes:
    was = {name: (v.day, v.crew) for v in before.visits for name in v.items}
    moved: list[str] = []
    fresh: list[str] = []
    same = 0
    for visit in after.visits:
        places = {was.get(name) for name in visit.items}
        if (visit.day, visit.crew) in places:
            same += 1
        else:
            (fresh if places == {None} else moved).append(visit.subject)
    return Changes(same, tuple(moved), tuple(fresh))


def _sifted(problem: Problem, calendar: Calendar, sifted: Sifted) -> Iterator[tuple[str, Item]]:
    for item in problem.items:
        left = refused(problem, calendar, item, problem.subject[item.subject])
        if left:
            sifted.left_out.append(left)
        elif item.on_site:
            yield item.id, item
        else:
            sifted.desk.append(item.id)


def _keep(field: Field, slots: Slots, visit: Visit, items: Sequence[Item]) -> None:
    """Want the visit as it was, on its day and by its crew if that is still possible."""
    if not items:
        return
    subject = field.problem.subject[visit.subject]
    days = joined_days(field.calendar, subject, items)
    field.wanted.append(Wanted(subject, tuple(items), days, stay(field.problem, items)))
    number, day = len(field.wanted) - 1, field.calendar.number.get(visit.day, -1)
    slot = next((n for n, crew in enumerate(field.crews) if crew.name == visit.crew), -1), day
    if slot in slots and days >> day & 1 and field.takes(slot, field.wanted[number]):
        slots[slot].append(number)


def _mended(field: Field, slot: Slot, visits: list[int]) -> list[int]:
    if not visits:
        return []
    day = field.day([slot], [(n, 1 << slot[1], None) for n in visits])
    return [visits[n] for n in mended(day, 0, range(len(visits))).visits]


def _joined(field: Field, slots: Slots, item: Item) -> bool:
    """Let an item ride with a visit that is made anyway, the soonest that has the time."""
    here = [
        (slot, number)
        for slot in sorted(slots, key=lambda slot: slot[1])
        for number in slots[slot]
        if field.wanted[number].subject.id == item.subject
    ]
    for slot, number in here:
        old = field.wanted[number]
        items = (*old.items, item)
        days = joined_days(field.calendar, old.subject, items)
        field.wanted[number] = Wanted(old.subject, items, days, stay(field.problem, items))
        visits = [field.wanted[n].items for _, n in here]
        fits = days >> slot[1] & 1 and field.takes(slot, field.wanted[number])
        fits = fits and not over(field.problem, old.subject, visits)
        if fits and field.wanted[number].stay <= field.problem.rules.longest:
            day = field.day([slot], [(n, 1 << slot[1], None) for n in slots[slot]])
            if schedule(day, 0, range(len(slots[slot]))):
                return True
        field.wanted[number] = old
    return False


def _new(field: Field, items: Sequence[Item]) -> None:
    """What joined nobody is merged as in the first plan."""
    subject = field.problem.subject[items[0].subject]
    due = [(item, joined_days(field.calendar, subject, [item])) for item in items]
    field.wanted += merged(field.problem, field.calendar, subject, due)


def _narrowed(field: Field, slots: Slots) -> None:
    """Loose visits come on days of their own, and within what the caps leave to them."""
    loose = absent(field, slots)
    mine: dict[str, list[int]] = {}
    taken: dict[str, set[int]] = {}
    for slot, visits in slots.items():
        for number in visits:
            mine.setdefault(field.wanted[number].subject.id, []).append(number)
            taken.setdefault(field.wanted[number].subject.id, set()).add(slot[1])
    for number in loose:
        wanted = field.wanted[number]
        there = mine.setdefault(wanted.subject.id, [])
        before = [field.wanted[n].items for n in there]
        kept = _allowed(field, wanted, [*before, wanted.items])
        days = wanted.days & ~bits(taken.get(wanted.subject.id, set())) if kept else 0
        if kept:
            days &= ~_others(field, there, loose)
            there.append(number)
        field.wanted[number] = Wanted(wanted.subject, kept, days, stay(field.problem, kept))


def _others(field: Field, there: Sequence[int], loose: Sequence[int]) -> int:
    """Days other loose visits to the subject may need; the later one gives way."""
    days = 0
    for number in there:
        days |= field.wanted[number].days if number in loose else 0
    return days


def _allowed(field: Field, wanted: Wanted, visits: Sequence[Sequence[Item]]) -> tuple[Item, ...]:
    """The visit asked for last is the one that gives way to a cap."""
    items = wanted.items
    for cap in field.problem.rules.caps:
        if _one_too_many(cap, wanted, visits):
            gone = [item for item in items if counts(cap, wanted.subject, item)]
            field.wanted += [nowhere(field.problem, wanted.subject, item) for item in gone]
            items = tuple(item for item in items if item not in gone)
    return items


def _one_too_many(cap: Cap, wanted: Wanted, visits: Sequence[Sequence[Item]]) -> bool:
    """Whether the last of the visits counts, and is one too many."""
    made = counted(cap, wanted.subject, visits)
    return len(visits) - 1 in made and len(made) > room(cap, wanted.subject)
