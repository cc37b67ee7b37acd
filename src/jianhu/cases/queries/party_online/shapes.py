"""What a party is shown of its own case, part by part."""

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from jianhu.cases.models import Case, Paper
from jianhu.cases.rules.ledger import Act
from jianhu.organisations.rules.letterheads import Letterhead


class Told(NamedTuple):
    """The notice in force; no ``hearing_until`` where there is no right to one."""

    on: date
    intended: str
    facts: str
    reasons: str
    until: date | None
    hearing_until: date | None
    over: bool
    hearing_over: bool


class Word(NamedTuple):
    label: str
    on: date
    text: str
    late: bool


class Hearing(NamedTuple):
    on: date
    place: str
    public: bool


class Owing(NamedTuple):
    fine: Decimal
    paid: Decimal
    left: Decimal
    surcharge: Decimal
    until: date | None
    agency: str
    address: str
    account: str
    says: str


class Decided(NamedTuple):
    on: date
    served_on: date
    served: str
    words: str


class Matter(NamedTuple):
    case: Case
    step: str
    party: str
    organisation: bool
    told: Told | None
    may: frozenset[str]
    said: list[Word]
    answers: list[Word]
    hearing: Hearing | None
    decided: Decided | None
    owing: Owing | None
    remedies: dict[str, Any] | None
    papers: list[Paper]
    confirmed: Act | None
    electronic: bool
    letterhead: Letterhead
