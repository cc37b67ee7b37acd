"""What of a joint visit every office that came may know: how many items, how many are in order."""

from collections.abc import Iterable
from typing import NamedTuple

FOUND = ("outcome", "found", "measured", "due_on", "photos", "corrected")
"""What an act says of an item's result."""


class OfOffice(NamedTuple):
    office: str
    items: int
    checked: int
    problems: int


def summary(rows: Iterable[tuple[str, str]]) -> list[OfOffice]:
    """Count by office, in the order of the form; ``rows`` are pairs of office and outcome."""
    found: dict[str, list[str]] = {}
    for office, outcome in rows:
        found.setdefault(office, []).append(outcome)
    return [
        OfOffice(
            office,
            len(outcomes),
            sum(bool(each) for each in outcomes),
            sum(each not in ("", "fine") for each in outcomes),
        )
        for office, outcomes in found.items()
    ]
