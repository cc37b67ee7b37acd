"""What happens to offices and people."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True)
class Appointed:
    person: int
    office: int
    post: str
    area: str
    since: date
    SAYS: ClassVar[str] = "任职，{since}起"


@dataclass(frozen=True)
class AppointmentEnded:
    person: int
    office: int
    post: str
    until: date
    SAYS: ClassVar[str] = "任职结束，至{until}"


@dataclass(frozen=True)
class Enlisted:
    person: int
    name: str
    SAYS: ClassVar[str] = "登记人员 {name}"


@dataclass(frozen=True)
class Certified:
    person: int
    number: str
    domains: str
    until: date | None
    SAYS: ClassVar[str] = "登记执法证 {number}（{domains}）"


@dataclass(frozen=True)
class WentOnDuty:
    person: int
    SAYS: ClassVar[str] = "上岗"


@dataclass(frozen=True)
class WentOffDuty:
    person: int
    SAYS: ClassVar[str] = "离岗"


@dataclass(frozen=True)
class DivisionsImported:
    file: str
    added: int
    changed: int
    refused: int
    SAYS: ClassVar[str] = "导入区划 {file}：新增{added}，更名{changed}，退回{refused}"


@dataclass(frozen=True)
class AreasDrawn:
    """Areas were added or redrawn; ``first`` is the code of the first of them."""

    count: int
    first: str
    SAYS: ClassVar[str] = "绘制区划{count}处（{first}等）"


@dataclass(frozen=True)
class OfficeOpened:
    office: int
    code: str
    name: str
    kind: str
    SAYS: ClassVar[str] = "设立{name}"
