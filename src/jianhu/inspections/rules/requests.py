"""企业诉求“一站式”: one number, one responsible person, three states (row 122)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from jianhu.inspections.rules.parameters import number
from jianhu.kit.errors import NotAllowed, WrongStep
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.calendar import is_working_day

STATES = {"received": "已受理", "answered": "已答复", "closed": "已办结"}
NEXT = {"answer": ("received", "answered"), "close": ("answered", "closed")}


class Example(Shape):
    say: str
    given: dict[str, tuple[int, ...]]
    open: dict[int, int]
    expect: int


class DutyRule(Shape):
    """``offices``: kinds, the first that has somebody; ``posts``: who, the first that is held."""

    say: str
    offices: tuple[str, ...]
    posts: tuple[str, ...]
    since: date
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[Example, ...]

    def names(self, holders: Mapping[str, Sequence[int]], busy: Mapping[int, int]) -> int:
        """Return who takes it, 0 for nobody; ``busy``: how many each has open."""
        for post in self.posts:
            if held := holders.get(post):
                return min(held, key=lambda person: (busy.get(person, 0), person))
        return 0


def duty_rules() -> dict[str, DutyRule]:
    return read_yaml_folder(Path(__file__).parents[1] / "duty", DutyRule)


def duty_rule() -> DutyRule:
    return duty_rules()["enterprise-requests"]


def due_on(received: date) -> date:
    """Return the last day of the term; the day of receipt does not count."""
    day, left = received, number("request-answered-within")
    while left:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return day


def after(state: str, move: str) -> str:
    before, then = NEXT[move]
    if state != before:
        raise WrongStep(f"这件诉求{STATES[state]}，不能再这样办。")
    return then


def check_responsible(person: int, responsible: int, name: str) -> None:
    if person != responsible:
        raise NotAllowed(f"这件诉求由{name}负责，请由本人答复；要换人的，先由单位负责人改派。")
