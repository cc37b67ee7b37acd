"""Draw the county: subjects in sixteen towns, five departments' plans, their teams."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from jianhu.planning.day import Window
from jianhu.planning.quarter.county.due import due
from jianhu.planning.quarter.county.force import force
from jianhu.planning.quarter.county.rates import Kind, Rates, kinds, rates
from jianhu.planning.quarter.county.towns import TOWNS, Town
from jianhu.planning.quarter.problem import Cap, Colour, Pattern, Problem, Rules, Subject

Chance = np.random.Generator


def county(
    days: Sequence[date],
    subjects: int = 6000,
    items: int = 40_000,
    seed: int = 1,
    some: Rates | None = None,
) -> Problem:
    """The departments are as large as the work: fewer subjects, fewer teams."""
    chance = np.random.default_rng(seed)
    drawn = _subjects(chance, days, subjects)
    officers, teams = force(chance, days, subjects / 6000)
    return Problem(
        items=tuple(due(chance, days, drawn, items, some or rates())),
        subjects=tuple(drawn),
        officers=officers,
        teams=teams,
        days=tuple(days),
        rules=rules(),
    )


def rules() -> Rules:
    return Rules(
        caps=tuple(
            Cap(r.visits, r.article, office, free=frozenset(r.free))
            for r in rates().caps
            for office in _offices()
        ),
        patterns=tuple(Pattern(r.days, r.visits, r.article) for r in rates().patterns),
        spared_by="无事不扰：信用良好的对象不列入常规检查",
        published_by="国办发〔2024〕54号：未公布的检查事项不得实施",
        two_by="行政处罚法第四十二条：执法人员不得少于两人",
    )


def _offices() -> list[str]:
    return [row.office for row in rates().teams]


def _subjects(chance: Chance, days: Sequence[date], count: int) -> list[Subject]:
    known, weights = kinds(), np.array([town.weight for town in TOWNS])
    names = chance.choice(list(known), count, p=np.array([k.share for k in known.values()]))
    towns = chance.choice(len(TOWNS), count, p=weights / weights.sum())
    colours = chance.choice(list(rates().colours), count, p=list(rates().colours.values()))
    return [
        _subject(chance, days, n, str(kind), known[kind], TOWNS[town], Colour(colour))
        for n, (kind, town, colour) in enumerate(zip(names, towns, colours, strict=True))
    ]


def _subject(
    chance: Chance,
    days: Sequence[date],
    number: int,
    kind: str,
    what: Kind,
    town: Town,
    colour: Colour,
) -> Subject:
    return Subject(
        id=f"S{number + 1:05}",
        name=f"{town.name}{what.label}{number + 1}号",
        point=town.point(chance),
        town=town.name,
        colour=colour,
        kind=kind,
        hours=_hours(chance, what),
        closed=_closed(chance, days),
        made=_made(chance, days, what),
    )


def _hours(chance: Chance, what: Kind) -> tuple[tuple[Window, ...], ...]:
    """Some close on one weekday; a few factories and offices on both days of the weekend."""
    rest = int(chance.integers(5)) if what.weekend and chance.random() < rates().closed else -1
    hours = tuple(Window(*each) for each in what.hours)
    return tuple(() if day == rest or (day > 4 and not what.weekend) else hours for day in range(7))


def _closed(chance: Chance, days: Sequence[date]) -> frozenset[date]:
    if chance.random() > rates().closed:
        return frozenset()
    start = int(chance.integers(len(days)))
    return frozenset(days[start : start + 5])


def _made(chance: Chance, days: Sequence[date], what: Kind) -> dict[str, tuple[date, ...]]:
    """Earlier this year some offices came once, most likely those with most reason to."""
    before = days[0].toordinal() - date(days[0].year, 1, 1).toordinal()
    return {
        plan.office: (date.fromordinal(days[0].toordinal() - int(chance.integers(1, before + 1))),)
        for plan in what.plans
        if before and chance.random() < rates().made * plan.weight
    }
