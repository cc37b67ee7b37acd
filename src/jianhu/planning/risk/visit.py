"""A visit to premises: what is known of them beforehand, and what was found."""

from dataclasses import dataclass, field
from datetime import date
from math import nan


@dataclass(frozen=True, slots=True)
class Finding:
    """What a visit found: violations counted by weight, and whether it was failed."""

    day: date
    critical: int = 0
    serious: int = 0
    minor: int = 0
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    number: str
    premises: str
    found: Finding
    previous: Finding | None = None
    """The finding before, where the source writes it beside the visit."""
    kind: str = ""
    risk_class: str = ""
    name: str = ""
    area: str = ""
    place: tuple[float, float] | None = None
    """Longitude and latitude."""
    group: str = ""
    """The inspectors' group: some find more than others, wherever they go."""
    age: float = nan
    """Years of the licence, on the day of the visit."""
    traits: frozenset[str] = field(default=frozenset())
    """What else the premises are licensed for."""
    complaints: tuple[float, float, float] | None = None
    """Density of burglaries, waste and sanitation complaints around, on the day of the visit."""
    temperature: float = nan

    @property
    def day(self) -> date:
        return self.found.day

    @property
    def critical(self) -> bool:
        return self.found.critical > 0
