"""What the scenarios room records."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ScenarioSwitchedOn:
    scenario: str
    scenario_name: str
    scene: str
    place: str
    SAYS: ClassVar[str] = "在{place}启用“{scenario_name}”"


@dataclass(frozen=True)
class ScenarioSwitchedOff:
    scenario_name: str
    scene: str
    place: str
    SAYS: ClassVar[str] = "在{place}停用“{scenario_name}”"
