"""Split packages: one message in several frames of the same QN (Flag bit 1, PNUM and PNO)."""

from collections.abc import Iterable
from dataclasses import replace

from jianhu.sensing.reading import Reading


def joined(parts: Iterable[Reading]) -> Reading | None:
    """Return the whole message once every part is there, in whatever order they came."""
    by_number = {part.part[0]: part for part in parts if part.part}
    if not by_number:
        return None
    first = by_number[min(by_number)]
    if first.part is None or set(by_number) < set(range(1, first.part[1] + 1)):
        return None
    whole = first
    for number in sorted(by_number)[1:]:
        whole = _with(whole, by_number[number])
    return replace(whole, part=None)


def _with(whole: Reading, part: Reading) -> Reading:
    return replace(
        whole,
        at=whole.at or part.at,
        values={**part.values, **whole.values},
        flags={**part.flags, **whole.flags},
        words={**part.words, **whole.words},
        remarks=(*whole.remarks, *part.remarks),
    )
