"""The last resort for a visit that found no place: each office on its own, on any day left."""

from collections.abc import Iterator, Sequence

from jianhu.planning.quarter.caps import over
from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.merge import Wanted, joined_days, stay
from jianhu.planning.quarter.problem import Item
from jianhu.planning.quarter.reinforce import with_crew
from jianhu.planning.quarter.repair import Slots, absent, place
from jianhu.planning.quarter.reserve import called


def scattered(field: Field, slots: Slots) -> tuple[Field, Slots]:
    """Whole if it goes on some other day, else by office, else item by item."""
    for number in absent(field, slots):
        for items in _smaller(field.wanted[number].items):
            left = {item.id for item in field.wanted[number].items}
            mine = [item for item in items if item.id in left]
            if mine:
                field, slots = _one(field, slots, number, mine)
    return field, slots


def _smaller(items: Sequence[Item]) -> Iterator[list[Item]]:
    yield list(items)
    for office in sorted({item.office for item in items}):
        yield [item for item in items if item.office == office]
    yield from ([item] for item in items)


def _one(field: Field, slots: Slots, number: int, items: list[Item]) -> tuple[Field, Slots]:
    """Try these items as a visit of their own, on a day nobody else comes."""
    problem, whole = field.problem, field.wanted[number]
    days = joined_days(field.calendar, whole.subject, items)
    others = []
    for slot, visits in slots.items():
        for other in visits:
            if field.wanted[other].subject.id == whole.subject.id:
                others.append(field.wanted[other].items)
                days &= ~(1 << slot[1])
    if not days or over(problem, whole.subject, [*others, items]):
        return field, slots
    new = Wanted(whole.subject, tuple(items), days, stay(problem, items))
    rest = tuple(item for item in whole.items if item not in items)
    kept = Wanted(whole.subject, rest, whole.days, stay(problem, rest))
    wanted = [*field.wanted[:number], kept, *field.wanted[number + 1 :], new]
    last, bigger = len(wanted) - 1, Field(problem, field.calendar, field.crews, wanted)
    bigger.able = field.able
    found = place(bigger, slots, last, days)
    if found:
        return bigger, slots | {found[0]: found[1]}
    for more in called(problem, field.calendar, field.crews, new):
        wider, wide = with_crew(bigger, slots, more)
        found = place(wider, {slot: [] for slot in wide if slot not in slots}, last, days)
        if found:
            return wider, wide | {found[0]: found[1]}
    return field, slots
