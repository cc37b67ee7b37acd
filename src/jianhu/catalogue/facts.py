"""What the catalogue tells the rooms above it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar


@dataclass(frozen=True)
class ItemsImported:
    file: str
    added: int
    amended: int
    unchanged: int
    SAYS: ClassVar[str] = (
        "导入执法事项清单 {file}：新增{added}项，更新{amended}项，未变{unchanged}项"
    )


@dataclass(frozen=True)
class ItemAmended:
    """A new version of an item, in force from a day on; the one before stays readable."""

    code: str
    version: int
    since: date
    reason: str
    SAYS: ClassVar[str] = "事项 {code} 修订为第{version}版，{since}起施行：{reason}"


@dataclass(frozen=True)
class ItemRepealed:
    code: str
    until: date
    reason: str
    SAYS: ClassVar[str] = "事项 {code} 自{until}起失效：{reason}"


@dataclass(frozen=True)
class ListsPublished:
    """The three lists 总清单、综合清单、专业清单 of a day."""

    edition: int
    published_on: date
    total: int
    comprehensive: int
    professional: int
    SAYS: ClassVar[str] = (
        "公布第{edition}期三张清单：总清单{total}项，综合{comprehensive}项，专业{professional}项"
    )


@dataclass(frozen=True)
class EmpowermentProposed:
    proposal: int
    town: str
    tier: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    reason: str
    SAYS: ClassVar[str] = "拟订赋权调整建议：{reason}"


@dataclass(frozen=True)
class ProposalWithdrawn:
    proposal: int
    town: str
    SAYS: ClassVar[str] = "撤回未公布的赋权调整建议"


@dataclass(frozen=True)
class EmpowermentPublished:
    """A town's list was made public; it counts from ``since`` on."""

    proposal: int
    town: str
    tier: str
    published_on: date
    since: date
    added: tuple[str, ...]
    removed: tuple[str, ...]
    SAYS: ClassVar[str] = "公布镇街赋权清单，{since}起施行"
