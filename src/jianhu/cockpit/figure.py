"""What a figure on the cockpit is: a name, a unit, a definition, what it counts, and of what."""

from dataclasses import dataclass
from typing import Any, Literal

from jianhu.cockpit.rules import Parts, check_lawful, mean, share

__all__ = ["DayExample", "Example", "Metric", "Parts", "mean", "share"]

Module = Literal["organisation", "matters", "operations", "data"]
MODULES: dict[Module, str] = {
    "organisation": "组织",
    "matters": "事项",
    "operations": "运行",
    "data": "数据",
}


@dataclass(frozen=True)
class Metric:
    """``counts`` and ``of`` name a set of records: ``room.group.set``.

    ``span`` says when: at this moment, today, or in the period a person looks at. ``by`` is a
    field of the records by which the figure is also shown in parts. ``desk`` is a page that shows
    the very same records; without one the figure opens its own list. A figure's file says more
    only where it is neither a count nor a share: ``gather`` what it is made of, ``compute`` it.
    """

    name: str
    module: Module
    order: int
    unit: str
    definition: str
    counts: str
    of: str = ""
    basis: str = ""
    better: Literal["higher", "lower", ""] = ""
    span: Literal["now", "today", "period"] = "now"
    by: str = ""
    desk: str = ""

    def __post_init__(self) -> None:
        check_lawful(self.name, self.definition, self.counts, self.of)


@dataclass(frozen=True)
class DayExample:
    """What a figure comes to on a day in Luzhen: ``a_day`` in ``tests/cockpit/conftest.py``."""

    say: str
    expect: float


@dataclass(frozen=True)
class Example:
    """What a figure makes of numbers that are given."""

    say: str
    given: Any
    expect: float | None
