"""Hours of supervision by colour: the redder, the more; together exactly what there is (row 62)."""

from collections.abc import Mapping
from typing import NamedTuple

from jianhu.subjects.rules.parameters import parameters


class Share(NamedTuple):
    colour: str
    subjects: int
    hours: int
    per_subject: float


def weights() -> dict[str, float]:
    known = parameters()
    return {colour: known[f"weight-{colour}"].number for colour in ("red", "yellow", "green")}


def allocate(counts: Mapping[str, int], hours: int) -> list[Share]:
    """Share out whole hours by weight; what rounding leaves goes to the largest remainders."""
    by_weight = weights()
    weight = {c: n * by_weight.get(c, by_weight["green"]) for c, n in counts.items() if n}
    total = sum(weight.values())
    exact = {colour: hours * each / total for colour, each in weight.items()} if total else {}
    given = {colour: int(each) for colour, each in exact.items()}
    left = (hours if total else 0) - sum(given.values())
    for colour in sorted(exact, key=lambda c: (given[c] - exact[c], c))[:left]:
        given[colour] += 1
    return [Share(c, counts[c], given[c], exact[c] / counts[c]) for c in exact]
