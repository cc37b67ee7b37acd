"""Which decisions are shown to everybody, from when until when: rows of a register, never code."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from jianhu.cases.rules.forms import Kind
from jianhu.cases.rules.ledger import Act, CaseFacts
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Level, Shape
from jianhu.law.deadlines import months_after


class PolicyExample(Shape):
    """``last``: the last day it is shown, none where it is not."""

    say: str
    procedure: str
    kinds: tuple[Kind, ...]
    day: date
    line: str = ""
    last: date | None


class Policy(Shape):
    """``within``: the statute's term to publish; months count from the day of the decision."""

    name: str
    authority: str
    line: str
    kinds: tuple[Kind, ...]
    procedures: tuple[str, ...]
    shown: bool
    within: str
    months_min: int
    months_max: int
    bad_information: bool
    mark: Literal["read", "recalled", "proposal"]
    source: str
    level: Level
    examples: tuple[PolicyExample, ...]

    def last_shown(self, decided_on: date) -> date | None:
        return months_after(decided_on, self.months_max) if self.shown else None

    def repairable_from(self, decided_on: date) -> date:
        return months_after(decided_on, self.months_min)

    def is_about(self, line: str, procedure: str, kinds: Iterable[str]) -> bool:
        ours = self.line in ("", line) and (not self.procedures or procedure in self.procedures)
        return ours and (not self.kinds or bool(set(self.kinds) & set(kinds)))


def policies() -> dict[str, Policy]:
    return read_yaml_folder(Path(__file__).parents[1] / "publication", Policy)


def policy_for(line: str, procedure: str, kinds: Iterable[str]) -> Policy | None:
    """Return the row that counts: by procedure, then the line's own, then the longest."""
    said = tuple(kinds)
    about = [each for each in policies().values() if each.is_about(line, procedure, said)]
    return max(about, key=_rank, default=None)


def _rank(policy: Policy) -> tuple[bool, bool, int]:
    return bool(policy.procedures), bool(policy.line), policy.months_max


def policy_of(facts: CaseFacts) -> Policy | None:
    decided = facts.last("decide")
    kinds = getattr(decided.said, "kinds", ()) if decided else ()
    return policy_for(facts.domain, facts.procedure, kinds) if kinds else None


def shown(facts: CaseFacts) -> Act | None:
    """The act that published the decision, while nothing has taken it back."""
    latest = facts.last("publish", "withdraw-publication", "repair-credit")
    return latest if latest and latest.move == "publish" else None
