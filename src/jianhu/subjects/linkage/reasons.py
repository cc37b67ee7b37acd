"""Why two rows may be one subject, in words."""

from typing import NamedTuple

from jianhu.subjects.linkage.comparing import COMPARED, NEVER_SAID, Compared
from jianhu.subjects.linkage.model import Learned, learned
from jianhu.subjects.linkage.scoring import Pair


class Reason(NamedTuple):
    """``speaks``: whether it makes one subject likelier."""

    column: str
    label: str
    say: str
    speaks: bool

    def __str__(self) -> str:
        return f"{self.label}{self.say}"


def reasons(pair: Pair, model: Learned | None = None) -> tuple[Reason, ...]:
    """What speaks for one subject first."""
    known = model or learned()
    found = [
        _reason(compared, compared.step(gamma), known)
        for compared, gamma in zip(COMPARED, pair.levels, strict=True)
        if compared.steps[compared.step(gamma)].say and compared.name not in NEVER_SAID
    ]
    return tuple(sorted(found, key=lambda reason: not reason.speaks))


def _reason(compared: Compared, number: int, known: Learned) -> Reason:
    m, u = known[compared.name][str(number)][:2]
    return Reason(compared.name, compared.label, compared.steps[number].say, bool(m > u))
