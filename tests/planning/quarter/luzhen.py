"""A small quarter in Luzhen: the tavern, three offices, two weeks; change what a test is about."""

from dataclasses import replace
from datetime import date

from jianhu.planning.day import Lunch, Window
from jianhu.planning.effort import Effort
from jianhu.planning.quarter.planner import plan
from jianhu.planning.quarter.problem import (
    Cap,
    Colour,
    Item,
    Officer,
    Pattern,
    Problem,
    Rules,
    Source,
    Subject,
    Team,
)

DAYS = tuple(date(2026, 4, day) for day in (1, 2, 3, 7, 8, 9, 10, 13, 14, 15))
FIRST, LAST = DAYS[0], DAYS[-1]
OFFICES = {"市监": "食品", "消防": "消防", "环保": "水气"}
LITTLE = Effort(iterations=40)


def tavern(**changes):
    usual = Subject("S1", "咸亨酒店", (120.5, 30.0), "鲁镇", Colour.YELLOW, "catering")
    return replace(usual, **changes)


def item(office="市监", first=FIRST, last=LAST, subject="S1", minutes=20, **more):
    name = f"{subject}-{office}-{first:%m%d}-{last:%m%d}-{minutes}-{more.get('source', '')}"
    more = {"code": "检查", "domain": OFFICES.get(office, ""), "id": name, **more}
    return Item(subject=subject, office=office, earliest=first, due=last, minutes=minutes, **more)


def quarter(*items, subjects=None, rules=None, off=(), lost=(), days=DAYS, **team):
    officers = tuple(
        Officer(
            f"{office}{n}",
            office,
            {domain: date(2027, 1, 1)},
            frozenset(day for name, day in off if name == f"{office}{n}"),
        )
        for office, domain in OFFICES.items()
        for n in (1, 2)
    )
    usual = {"shift": Window(510, 1020), "lunch": Lunch(Window(690, 780), 60)}
    teams = tuple(
        Team(f"{office}队", (f"{office}1", f"{office}2"), (120.5, 30.01), **usual | team)
        for office in OFFICES
    )
    return Problem(
        items=items,
        subjects=subjects or (tavern(),),
        officers=officers,
        teams=teams,
        days=days,
        rules=rules or Rules(),
        lost=frozenset(lost),
    )


def planned(*items, **more):
    problem = quarter(*items, **more)
    return problem, plan(problem, LITTLE)


def why(found):
    return {left.item: left.why for left in found.left_out}


__all__ = ["Cap", "Colour", "Pattern", "Rules", "Source", "replace"]
