"""Files of this room's registers whose own examples say otherwise, each with what it says."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from jianhu.kit.errors import Refusal
from jianhu.subjects.rules.applicability import applicabilities
from jianhu.subjects.rules.colours import schemes, whole
from jianhu.subjects.rules.industries import industries
from jianhu.subjects.rules.lists import DepartmentList, ListExample, department_lists
from jianhu.subjects.rules.measures import measures
from jianhu.subjects.rules.parameters import parameters
from jianhu.subjects.rules.repairs import repairs
from jianhu.subjects.rules.signals import signals

ANY_DAY = date(2026, 11, 20)  # examples of signals count back from it
Holds = Callable[[str, Any, Any], bool]


class Disproved(NamedTuple):
    name: str
    say: str


def disproved() -> Iterator[Disproved]:
    for read, holds in REGISTERS:
        for name, each in read().items():
            for said in each.examples:
                if not holds(name, each, said):
                    yield Disproved(name, said.say)


def _list_holds(_: str, known: DepartmentList, said: ListExample) -> bool:
    try:
        read = known.read(dict(said.given))
    except Refusal as why:
        return bool(said.wrong) and said.wrong in why.message
    return not said.wrong and said.expect.items() <= read.items()


def _repair_holds(_: str, repair: Any, said: Any) -> bool:
    expected = (said.expect_from, said.expect_until)
    return (repair.begins(said.decided), repair.ends(said.decided)) == expected


REGISTERS: tuple[tuple[Callable[[], Mapping[str, Any]], Holds], ...] = (
    (signals, lambda _, each, said: each.holds(said, ANY_DAY)),
    (schemes, lambda name, _, said: whole(name).judge(said.given)[:2] == (said.expect, said.rule)),
    (repairs, _repair_holds),
    (
        measures,
        lambda _, each, said: each.fits(said.colour, said.day, willing=said.willing) == said.expect,
    ),
    (industries, lambda _, each, said: each.is_meant_by(said.given) == said.expect),
    (applicabilities, lambda _, each, said: each.covers(said.item) == said.expect),
    (department_lists, _list_holds),
    (parameters, lambda _, each, said: each.allows(said.given) == said.expect),
)
