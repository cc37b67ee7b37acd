"""What every protocol yields, whatever the device speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(slots=True)  # not frozen: one is made for each frame, and freezing doubles its cost
class Reading:
    """One message from one device: what it says of itself, nothing judged yet.

    ``values`` are named ``factor-field`` (``a34041-Rtd``), so that momentary, least, mean and
    greatest values stay apart. ``flags`` say how far the device trusts a factor: “N” is normal.
    ``at`` is when it was measured by the device's own clock, ``None`` if that is illegible.
    """

    device: str
    at: datetime | None
    kind: str
    values: Mapping[str, float] = field(default_factory=dict)
    flags: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    number: str = ""
    system: str = ""
    answer: bool = False
    part: tuple[int, int] | None = None  # (which, of how many)
    remarks: tuple[str, ...] = ()
    sent_at: datetime | None = field(default=None, compare=False)  # by the device's clock


@dataclass(frozen=True)
class Example:
    """A frame as it came over the wire, and what it must be read as."""

    say: str
    frame: bytes
    reading: Reading
