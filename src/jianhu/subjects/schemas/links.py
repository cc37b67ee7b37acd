"""Two rows or files that may be one: as they are shown and judged."""

from datetime import datetime
from typing import Any, Literal

from ninja import Field, Schema

Reason = Field(max_length=200)


class LinkReasonOut(Schema):
    """``speaks``: whether it makes one subject likelier."""

    label: str
    say: str
    speaks: bool


class LinkFieldOut(Schema):
    key: str
    label: str
    left: str
    right: str
    differs: Literal["same", "differs", "missing"]


class LinkSideOut(Schema):
    """``code`` and ``file``: whose file it is; both empty while a row waits."""

    source: str
    name: str
    code: str
    file: str


class LinkOut(Schema):
    id: int = Field(alias="link.pk")
    version: int = Field(alias="link.version")
    state: str = Field(alias="link.state")
    state_name: str = Field(alias="link.get_state_display")
    likeness: str
    contradicts: bool = Field(alias="link.contradicts")
    reasons: list[LinkReasonOut] = Field(alias="link.reasons")
    left: LinkSideOut
    right: LinkSideOut
    fields: list[LinkFieldOut]
    at: datetime = Field(alias="link.at")
    by: str | None = None
    decided_at: datetime | None = Field(None, alias="link.decided_at")
    reason: str = Field(alias="link.reason")
    target: str | None = None
    target_name: str | None = None
    opened: bool
    merges: bool
    history: list[str]

    @staticmethod
    def resolve_by(shown: Any) -> str | None:
        return shown.link.by.name if shown.link.by else None

    @staticmethod
    def resolve_target(shown: Any) -> str | None:
        return shown.link.target.code if shown.link.target else None

    @staticmethod
    def resolve_target_name(shown: Any) -> str | None:
        return shown.link.target.name if shown.link.target else None

    @staticmethod
    def resolve_opened(shown: Any) -> bool:
        return bool(shown.link.target_id and shown.link.target_id == shown.link.opened_id)

    @staticmethod
    def resolve_merges(shown: Any) -> bool:
        """Whether two files would become one."""
        return bool(shown.left.code and shown.right.code and shown.left.code != shown.right.code)


class LinkPage(Schema):
    items: list[LinkOut]
    next: str | None


class LinkCounts(Schema):
    """``asked`` pairs wait for a person, ``rows`` belong to nobody yet, ``alone``: in no pair.

    ``least``: of how many characters the reason of a judgement is.
    """

    asked: int
    rows: int
    alone: int
    least: int


class AloneRowOut(Schema):
    """``said``: label and words of everything the row says beside its name."""

    id: int
    source: str
    name: str
    since: datetime
    said: list[tuple[str, str]]


class AloneRowPage(Schema):
    items: list[AloneRowOut]
    next: str | None


class FileOpenedIn(Schema):
    reason: str = Reason


class LinkJudgementIn(Schema):
    same: bool
    reason: str = Reason
    version: int


class LinkUndoIn(Schema):
    reason: str = Reason
    version: int


class FilesMergeIn(Schema):
    one: str
    other: str
    reason: str = Reason
