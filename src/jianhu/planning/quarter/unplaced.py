"""Why an item that may be visited found no place after all: asked of the finished plan."""

from collections.abc import Sequence

from jianhu.planning.quarter.caps import passed
from jianhu.planning.quarter.field import Field
from jianhu.planning.quarter.merge import Wanted, joined_days, stay
from jianhu.planning.quarter.plan import Crew, LeftOut, Why
from jianhu.planning.quarter.problem import Item
from jianhu.planning.quarter.repair import Slots, absent, place
from jianhu.planning.quarter.when import Days


def unplaced(field: Field, slots: Slots) -> list[LeftOut]:
    return [_why(field, slots, i) for n in absent(field, slots) for i in field.wanted[n].items]


def _why(field: Field, slots: Slots, item: Item) -> LeftOut:
    problem, subject = field.problem, field.problem.subject[item.subject]
    days = joined_days(field.calendar, subject, [item])
    there = [
        (field.wanted[number].items, 1 << slot[1])
        for slot, visits in slots.items()
        for number in visits
        if field.wanted[number].subject.id == item.subject
    ]
    if not _alone(field, item, days):
        return LeftOut(item.id, Why.TOO_FAR)
    visits: Sequence[Sequence[Item]] = [*(items for items, _ in there), [item]]
    if caps := passed(problem, subject, visits):
        return LeftOut(item.id, Why.CAP, "；".join(cap.article for cap, _ in caps))
    for _, day in there:
        days &= ~day
    return LeftOut(item.id, Why.CROWDED if days else Why.SAME_DAY)


def _alone(field: Field, item: Item, days: Days) -> bool:
    """Whether any team could do this and nothing else on some day."""
    problem, subject = field.problem, field.problem.subject[item.subject]
    teams = [Crew(team.name, (team.name,), frozenset(problem.days)) for team in problem.teams]
    wanted = Wanted(subject, (item,), days, stay(problem, [item]))
    only = Field(problem, field.calendar, teams, [wanted])
    return place(only, {slot: [] for slot in only.able}, 0, days) is not None
