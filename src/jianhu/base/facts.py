"""What the base room tells the rooms above it."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True)
class ClockRang:
    thing: str
    name: str
    due_at: datetime
    SAYS: ClassVar[str] = "“{name}”到时"


@dataclass(frozen=True)
class PersonalDataShown:
    """Somebody looked behind the mask."""

    what: str
    reason: str
    SAYS: ClassVar[str] = "查看{what}的个人信息，理由：{reason}"


@dataclass(frozen=True)
class AttachmentKept:
    attachment: int
    digest: str
    content_type: str
    SAYS: ClassVar[str] = "收存附件"


@dataclass(frozen=True)
class AttachmentDropped:
    """Handed in by somebody unknown, and belonging to nothing a day later."""

    attachment: int
    digest: str
    SAYS: ClassVar[str] = "清除无人认领的附件"


@dataclass(frozen=True)
class ActCoded:
    """An act of the administration came into being, and got its one code."""

    thing: str
    code: str
    kind: str
    office: str
    SAYS: ClassVar[str] = "{office}{kind}，赋码 {code}"
