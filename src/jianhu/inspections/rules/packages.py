"""服务套餐: what an enterprise may choose to have looked at; nothing else is (row 83)."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from jianhu.kit.errors import WrongStep
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape

PROMISE = "只看列出的事项，不增加执法检查事项；要看别的，另行依法安排，另行告知。"


class Example(Shape):
    say: str
    given: str
    expect: bool


class Package(Shape):
    """``items``: codes of the catalogue; ``industries``: whom it is for, none for everybody."""

    name: str
    does: str
    items: tuple[str, ...]
    industries: tuple[str, ...]
    since: date
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[Example, ...]

    def looks_at(self, item: str) -> bool:
        return item in self.items

    def is_for(self, industry: str, on: date) -> bool:
        return self.since <= on and (not self.industries or industry in self.industries)


def packages() -> dict[str, Package]:
    return read_yaml_folder(Path(__file__).parents[1] / "packages", Package)


def check_seen(shown: Iterable[str], seen: Iterable[str]) -> None:
    """What is confirmed is what was read: the list may have changed in between."""
    if set(shown) != set(seen):
        raise WrongStep("套餐的事项和您看到的不一样了，请重新看过再确认。")


def check_open(number: str, visit: str, withdrawn: bool) -> None:
    """What became a visit, or was taken back, is neither arranged nor taken back any more."""
    if visit:
        raise WrongStep(f"申请{number}已经安排了执法体检{visit}。")
    if withdrawn:
        raise WrongStep(f"申请{number}已经撤回；企业又要体检的，请重新选套餐。")


def check_only(ordered: Iterable[str], drafted: Iterable[str]) -> None:
    """Exactly what was chosen: not one more, not one less."""
    if set(ordered) != set(drafted):
        raise WrongStep(f"企业选的套餐里没有的事项不能看，选了的不能少。{PROMISE}")
