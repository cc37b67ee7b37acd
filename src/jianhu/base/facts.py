"""What the base room tells the rooms above it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ClockRang:
    thing: str
    name: str
    due_at: datetime


@dataclass(frozen=True)
class PersonalDataShown:
    """Somebody looked behind the mask."""

    what: str
    reason: str


@dataclass(frozen=True)
class AttachmentKept:
    attachment: int
    digest: str
    content_type: str
