"""Early warnings of disturbance: repeats, many offices one by one, no code, disguise (I9, I11)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jianhu.inspections.rules.parameters import parameters
from jianhu.inspections.rules.visit import Went


@dataclass(frozen=True)
class Warned:
    """``kind``: repeated, many-offices, unscanned, disguised.

    ``visits``: those it is about, oldest first.
    """

    kind: str
    says: str
    offices: tuple[int, ...]
    visits: tuple[int, ...]


def warnings(visits: Sequence[Went]) -> list[Warned]:
    """Return what stands out among the visits to one subject, in a fixed order."""
    ordered = sorted(visits, key=lambda went: (went.day, went.visit, went.office))
    made = [each for each in ordered if each.kind == "inspection"]
    others = [each for each in ordered if each.kind != "inspection"]
    return [*_repeated(made), *_many_offices(made), *_unscanned(made), *_disguised(others)]


def _repeated(visits: Sequence[Went]) -> list[Warned]:
    within, times = parameters()["repeated-within"], parameters()["repeated-times"]
    found = []
    for office, own in _by_office(visits).items():
        pairs = [(one, two) for one, two in pairwise(own)
                 if within.allows((two.day - one.day).days)]  # fmt: skip
        if times.allows(len(pairs)):
            keys = tuple(dict.fromkeys(each.visit for pair in pairs for each in pair))
            says = f"{within.number:.0f}天内重复检查{len(pairs)}次"
            found.append(Warned("repeated", says, (office,), keys))
    return found


def _many_offices(visits: Sequence[Went]) -> list[Warned]:
    """Offices that came each for itself within the days; together in one visit is not meant."""
    within = parameters()["many-offices-within"]
    for first in visits:
        near = [
            each
            for each in visits
            if first.day <= each.day and within.allows((each.day - first.day).days)
        ]
        apart = {each.visit: each for each in near}
        offices = tuple(sorted({each.office for each in near}))
        if len(apart) > 1 and len(offices) > 1:
            says = f"{within.number:.0f}天内{len(offices)}个部门分{len(apart)}次上门"
            return [Warned("many-offices", says, offices, tuple(apart))]
    return []


def _unscanned(visits: Sequence[Went]) -> list[Warned]:
    times = parameters()["unscanned-times"]
    found = []
    for office, own in _by_office(visits).items():
        without = tuple(each.visit for each in own if not each.scanned)
        if times.allows(len(without)):
            found.append(Warned("unscanned", f"{len(without)}次没有亮码扫码", (office,), without))
    return found


def _disguised(visits: Sequence[Went]) -> list[Warned]:
    """Who comes again and again, and each time for what is no inspection (I9, I10)."""
    within, times = parameters()["repeated-within"], parameters()["disguised-times"]
    found = []
    for office, own in _by_office(visits).items():
        near = [
            [each for each in own[n:] if within.allows((each.day - first.day).days)]
            for n, first in enumerate(own)
        ]
        most = max(near, key=len)
        if times.allows(len(most)):
            says = f"{within.number:.0f}天内以观摩、巡查等名义上门{len(most)}次，请核实是否变相检查"
            found.append(Warned("disguised", says, (office,), tuple(e.visit for e in most)))
    return found


def _by_office(visits: Sequence[Went]) -> dict[int, list[Went]]:
    found: dict[int, list[Went]] = defaultdict(list)
    for each in visits:
        found[each.office].append(each)
    return dict(sorted(found.items()))
