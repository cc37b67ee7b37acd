"""Which review a case takes, by its class (分类分级案审, row 183): a register, first match applies.

A path adds to what 行政处罚法 57 and 58 ask; it takes nothing away.
"""

from decimal import Decimal
from pathlib import Path

from jianhu.cases.rules.ledger import PartyKind
from jianhu.cases.rules.penalties import HEARING_KINDS, Penalty
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape


class When(Shape):
    """Every condition that is named must hold; none at all fits everything."""

    fine_from: Decimal | None = None
    party: PartyKind | None = None
    heavy_kinds: bool | None = None  # 吊销、停产 and what is as heavy
    fast: bool | None = None

    def fits(self, penalty: Penalty, party: PartyKind, fast: bool) -> bool:
        heavy = any(kind in HEARING_KINDS for kind in penalty.kinds)
        return (
            (self.fine_from is None or penalty.fine >= self.fine_from)
            and self.party in (None, party)
            and self.heavy_kinds in (None, heavy)
            and self.fast in (None, fast)
        )


class Given(Shape):
    """A proposal as an example writes it."""

    kinds: tuple[str, ...] = ()
    fine: Decimal = Decimal(0)
    confiscated: Decimal = Decimal(0)


class Example(Shape):
    say: str
    given: Given
    party: PartyKind = "organisation"
    fast: bool = False
    expect: str


class ReviewPath(Shape):
    name: str
    order: int
    when: When = When()
    review: bool
    discuss: bool
    source: str
    level: Level
    examples: tuple[Example, ...]


def paths() -> dict[str, ReviewPath]:
    return read_yaml_folder(Path(__file__).parents[1] / "review_paths", ReviewPath)


def path_for(penalty: Penalty, party: PartyKind, fast: bool) -> tuple[str, ReviewPath]:
    ordered = sorted(paths().items(), key=lambda each: each[1].order)
    return next(each for each in ordered if each[1].when.fits(penalty, party, fast))
