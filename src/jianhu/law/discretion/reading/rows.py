"""The rows of a table of tiers: the lines of the conditions, each up to its fine."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from jianhu.kit.errors import Unreadable
from jianhu.law.discretion.amounts import Bounds
from jianhu.law.discretion.reading.amounts import fine, fines_in
from jianhu.law.discretion.reading.headings import for_two_parties, rows_begin
from jianhu.law.discretion.reading.pages import Line, Section
from jianhu.law.discretion.reading.statute import fits

LONGEST_FINE = 7


Fine = tuple[Bounds, tuple[str, ...]]  # the range, and the kinds of penalty


class Priced(NamedTuple):
    """The lines of a row's conditions, and what they lead to.

    ``personal``: for a citizen, where the table says it apart; it holds for the rows that follow.
    """

    lines: list[Line]
    fine: Fine
    personal: Fine | None = None


def rows_of(section: Section) -> Iterator[Priced]:
    allowed = fines_in("".join(line.text for line in section.basis))
    apart = for_two_parties(section)
    body, at, waiting = section.body, rows_begin(section), list[Line]()
    while at < len(body):
        count, found = _fine_at(body, at, allowed)
        if found and not waiting:
            raise Unreadable(f"第{body[at].number}行：“{body[at].text}”前面没有条件。")
        if found:
            more, personal = _fine_at(body, at + count, allowed) if apart else (0, None)
            yield Priced(waiting, found, personal)
            waiting, count = [], count + (more if personal else 0)
        else:
            waiting.append(body[at])
        at += count
    if waiting:
        raise Unreadable(f"第{waiting[0].number}行：“{waiting[0].text}”后面没有罚款幅度。")


def _fine_at(body: Sequence[Line], at: int, allowed: Sequence[Bounds]) -> tuple[int, Fine | None]:
    """Return how many lines a fine takes here and what it is, or one line that is none.

    An amount that the statute does not allow is a condition (货值金额5万元以下), not the fine.
    """
    names = {each.of for each in allowed if each.of}
    for count in range(min(LONGEST_FINE, len(body) - at), 0, -1):
        found = fine("".join(line.text for line in body[at : at + count]), names)
        if found and any(fits(found[0], each) for each in allowed):
            return count, found
    return 1, None
