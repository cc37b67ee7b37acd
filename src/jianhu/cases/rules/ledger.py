"""What rules know of a case: who is in it, and the ledger of what was done, in order.

Everything a rule asks follows from the ledger; nothing is kept twice. ``said`` is the form that
comes with the move being asked about, and ``None`` when a screen only asks what may follow.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from jianhu.cases.rules.background import NOTHING_AROUND, Background
from jianhu.cases.rules.booked import Booked
from jianhu.cases.rules.norms import Norm
from jianhu.cases.rules.protected_areas import ProtectedArea
from jianhu.cases.rules.ranges import Range as Range
from jianhu.law.crimes import Found

PartyKind = Literal["citizen", "organisation"]


class Party(NamedTuple):
    kind: PartyKind = "citizen"
    name: str = ""
    born_on: date | None = None
    incapable: bool = False  # cannot recognise or control his own conduct (行政处罚法 31)


class Officer(NamedTuple):
    """Who handles the case; ``certified``: with a certificate of the domain, valid today."""

    person: int
    name: str
    certified: bool
    related: str = ""  # how he is related to the matter, by his own or others' word


class Proof(NamedTuple):
    """One piece of evidence; ``inadmissible``: why it may not be used, ``finds``: its amounts."""

    kind: str
    proves: str
    inadmissible: str = ""
    id: int = 0
    finds: tuple[Found, ...] = ()


class Act(NamedTuple):
    """One move that was made: when, by whom, and what was said with it."""

    move: str
    on: date
    by: int
    said: Any = None


NOBODY = Party()


@dataclass(frozen=True)
class CaseFacts:
    today: date
    by: int = 0
    said: Any = None
    party: Party = NOBODY
    officers: tuple[Officer, ...] = ()
    happened_on: date | None = None
    ended_on: date | None = None
    discovered_on: date | None = None
    procedure: str = "ordinary"
    office: int = 0
    domain: str = ""
    opened_on: date | None = None
    designated: int = 0  # the office a common superior named for this act, 0 if none
    emergency: str = ""  # the emergency response in force there when it happened
    grave: bool = False  # life, health or financial safety, with harm done (行政处罚法 36)
    entrusted_by: str = ""  # whose power the office uses, where it is not its own
    not_competent: str = ""  # why the office may not, as the catalogue says
    filed_elsewhere: str = ""  # the case another office filed about this act
    same_act: tuple[str, ...] = ()  # cases about what may be the same act, unless found separate
    fined_before: str = ""  # the case in which this act was fined
    ranges: tuple[Range, ...] = ()
    norms: tuple[Norm, ...] = ()  # of which one act breaks several, its own first
    tables: tuple[str, ...] = ()  # discretion tables that may be applied to the item here and now
    like: tuple[Decimal, ...] = ()  # fines of like cases decided before, the latest first, in yuan
    elements: tuple[str, ...] = ()  # what must be proved
    proofs: tuple[Proof, ...] = ()
    reviewer: str = ""  # why the person acting may not review, "" if he may
    assigned: int = 0  # whom the review was given to
    reviewers: tuple[int, ...] = ()  # who could review, the least busy first
    advisers: tuple[int, ...] = ()  # whom the studio may give a question, once one is asked
    acts: tuple[Act, ...] = ()
    fast: bool = False
    now: datetime | None = None  # for terms in hours
    measure: str = ""  # what the catalogue lists as measures of the item
    parent: "CaseFacts | None" = None  # the case a measure belongs to
    seized: bool = False  # whether things are held in a measure of the penalty case
    held_elsewhere: Mapping[str, str] = field(default_factory=dict)  # things, and who holds them
    unsealed: str = ""  # the decision without the office's seal, where seals are pictures here
    receipt_used: str = ""  # where the receipt that comes with this was written down before
    let_off: Decimal = Decimal(0)  # of the surcharge, by an agreement that is kept
    execution_ended: str = ""  # why nothing more is forced (行政强制法 40)
    disputes: tuple[Act, ...] = ()  # reviews and lawsuits noted in its measures, as it would
    held_before: Mapping[str, str] = field(default_factory=dict)  # let go, and in which measure
    background: Background = NOTHING_AROUND
    protected: ProtectedArea | None = None  # the park or reserve it happened in
    bookings: tuple[Booked, ...] = ()  # of interview rooms, once somebody is to be interviewed

    def last(self, *moves: str) -> Act | None:
        return next((act for act in reversed(self.acts) if act.move in moves), None)

    def all(self, *moves: str) -> Iterator[Act]:
        return (act for act in self.acts if act.move in moves)

    def since(self, act: Act | None, *moves: str) -> Act | None:
        """Return the latest act of these moves that came after another."""
        if act is None:
            return None
        return next((each for each in reversed(self.after(act)) if each.move in moves), None)

    def place_of(self, act: Act) -> int:
        """Where an act stands; another may say the very same on the same day."""
        return next(n for n, each in enumerate(self.acts) if each is act)

    def after(self, act: Act) -> tuple[Act, ...]:
        return self.acts[self.place_of(act) + 1 :]

    @property
    def handlers(self) -> frozenset[int]:
        return frozenset(officer.person for officer in self.officers)
