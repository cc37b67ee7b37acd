"""What of a joint visit every office that came may know: which items, and how many are in order."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

KNOWN = ("code", "name", "office", "source")
"""What everybody may know of an item; all else, whatever is added one day, is its office's own."""
ABOUT = "item"


class OfOffice(NamedTuple):
    office: str
    items: int
    checked: int
    problems: int


def hidden(item: dict[str, Any]) -> dict[str, Any]:
    """Return the item with nothing but what everybody may know; the rest is empty of its kind."""
    return {name: said if name in KNOWN else _empty(said) for name, said in item.items()}


def of_another(act: dict[str, Any], ours: Collection[str]) -> dict[str, Any]:
    """An act on another office's item says which item, and no more."""
    item = act["said"].get(ABOUT)
    return act if item is None or item in ours else act | {"said": {ABOUT: item}}


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


def _empty(said: Any) -> Any:
    return type(said)() if isinstance(said, str | bool | list | tuple | dict) else None
