"""What happens to offices and people."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Appointed:
    person: int
    office: int
    post: str
    area: str
    since: date


@dataclass(frozen=True)
class AppointmentEnded:
    person: int
    office: int
    post: str
    until: date


@dataclass(frozen=True)
class WentOnDuty:
    person: int


@dataclass(frozen=True)
class WentOffDuty:
    person: int


@dataclass(frozen=True)
class DivisionsImported:
    file: str
    added: int
    changed: int
    refused: int
