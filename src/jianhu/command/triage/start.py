"""The cold start: what a new county knows before its own history, and what it adds to it."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from jianhu.command.kind import Kind, kinds
from jianhu.command.triage.learning import train
from jianhu.command.triage.model import Model, Suggestion

Pair = tuple[str, str]

WORD, ITEM = 0.5, 0.3
"""What a bare word or a catalogue item's name weighs beside a whole report."""


def wording(
    register: Mapping[str, Kind], items: Iterable[Pair] = ()
) -> Iterator[tuple[Pair, float]]:
    """Yield (text, kind) with its weight: reports, words, names; ``items`` are (name, kind)."""
    for code, kind in register.items():
        yield from (((text, code), 1.0) for text in (kind.name, *kind.examples.train))
        yield from (((text, code), WORD) for text in (*kind.words, *kind.items))
    yield from (((name, code), ITEM) for name, code in items if code in register)


def cold(items: Iterable[Pair] = ()) -> Model:
    """Learn from the register of kinds and the names of the catalogue's items alone."""
    return warm((), items)


def warm(history: Iterable[Pair], items: Iterable[Pair] = ()) -> Model:
    """Learn from the agency's own decisions too; the register keeps rare kinds findable."""
    known = list(wording(kinds(), items))
    pairs = [pair for pair, _ in known]
    weights = [weight for _, weight in known]
    for pair in history:
        pairs.append(pair)
        weights.append(1.0)
    return train(pairs, weights=weights)


@cache
def beginning() -> Model:
    return cold()


def suggest(text: str, *, top: int = 3) -> tuple[Suggestion, ...]:
    """Suggest kinds for a text with the cold-started model."""
    return beginning().suggest(text, top=top)
