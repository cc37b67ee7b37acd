"""What a scenario may say: it joins up words that other rooms define, and computes nothing."""

from pathlib import Path
from typing import Literal

from pydantic import Field

from jianhu.command.rules.routing import Expectation
from jianhu.kit.errors import NotFound, Refusal
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class NotPublishable(Refusal):
    """An item of the scenario has nobody who answers for it, or a place is taken."""

    code = "not-publishable"
    status = 409


class ScenarioItem(Shape):
    """To inspect (检查事项) or to punish (处罚事项); ``words`` find it in the catalogue."""

    name: str
    kind: str
    use: Literal["inspection", "penalty"]
    words: tuple[str, ...] = Field(min_length=1)


class ScenarioExample(Shape):
    """Where a matter of a kind goes inside the scene."""

    say: str
    kind: str
    empowered: bool = True
    expect: Expectation


class Scenario(Shape):
    """``lead`` is an office's code, or ``town-team``: whose town it is."""

    name: str
    say: str
    source: str
    level: Level
    lead: str
    partners: tuple[str, ...]
    subject: str
    items: tuple[ScenarioItem, ...] = Field(min_length=1)
    watches: tuple[str, ...]
    places: str
    examples: tuple[ScenarioExample, ...]

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item.kind for item in self.items))


USES = {"inspection": "检查事项", "penalty": "处罚事项"}


def scenarios() -> dict[str, Scenario]:
    return read_yaml_folder(Path(__file__).parent / "library", Scenario)


def scenario(name: str) -> Scenario:
    if name not in scenarios():
        raise NotFound(f"没有“{name}”这件事；现有：{'、'.join(scenarios())}。")
    return scenarios()[name]
