"""The cold start: what a new county knows before its own history, and what it adds to it."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from jianhu.command.kind import Kind, kinds
from jianhu.command.triage.learning import train
from jianhu.command.triage.model import NOTHING, Model, Suggestion
from jianhu.command.triage.text import DATA

Pair = tuple[str, str]
Weighed = tuple[Pair, float]

REPORT, WORD, ITEM = 1.0, 0.5, 0.3
"""What a whole report, a bare word, a catalogue item's name weighs."""

KEPT_BACK = 4
"""Of every so many reports one is kept back once, to find how sure to be of the next."""


def wording(register: Mapping[str, Kind], items: Iterable[Pair] = ()) -> Iterator[Weighed]:
    """Yield (text, kind) with its weight: reports, words, names; ``items`` are (name, kind)."""
    for code, kind in register.items():
        yield from (((text, code), REPORT) for text in (kind.name, *kind.examples.train))
        yield from (((text, code), WORD) for text in (*kind.words, *kind.items))
    yield from (((name, code), ITEM) for name, code in items if code in register)
    yield from (((text, NOTHING), REPORT) for text in _lines("nothing.txt"))


def tried(register: Mapping[str, Kind]) -> list[Pair]:
    """Return the register's reports kept from learning."""
    return [(text, code) for code, kind in register.items() for text in kind.examples.dev]


def reports() -> list[Pair]:
    """Return our own reports (data/README.md), of the kinds there are."""
    rows = csv.reader(_lines("reports.csv"))
    return [(text, code) for text, code in rows if code in kinds()]


def cold(items: Iterable[Pair] = ()) -> Model:
    """Learn from the register of kinds and the names of the catalogue's items alone."""
    return _together(list(wording(kinds(), items)), (), tried(kinds()))


def warm(history: Iterable[Pair], items: Iterable[Pair] = ()) -> Model:
    """Learn from what was decided too; the register keeps rare kinds findable.

    A history's label may be ``""``: what was turned down as nothing to be handled.
    """
    known, decided = list(wording(kinds(), items)), list(history)
    held = decided[::KEPT_BACK] + tried(kinds())
    rest = [pair for at, pair in enumerate(decided) if at % KEPT_BACK]
    sureness = _together(known, rest, held).sureness
    return _together(known, [*decided, *tried(kinds())], held).sure(sureness)


@cache
def beginning() -> Model:
    """What the house starts with: the register and our own reports."""
    return warm(reports())


def suggest(text: str, *, top: int = 3) -> tuple[Suggestion, ...]:
    """Suggest kinds for a text with what the house starts with."""
    return beginning().suggest(text, top=top)


def _together(known: Sequence[Weighed], decided: Sequence[Pair], held: Sequence[Pair]) -> Model:
    pairs = [pair for pair, _ in known] + list(decided)
    weights = [weight for _, weight in known] + [REPORT] * len(decided)
    return train(pairs, weights=weights, held_back=held)


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()
