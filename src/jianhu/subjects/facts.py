"""What the subjects room tells the rooms above it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class SubjectFiled:
    """A subject got its file."""

    subject: int
    code: str
    name: str
    kind: str
    SAYS: ClassVar[str] = "{name}建档，监管对象码 {code}"


@dataclass(frozen=True)
class SubjectsFiled:
    """Many subjects got their files at once."""

    count: int
    source: str
    SAYS: ClassVar[str] = "{source}：{count}个监管对象建档"


@dataclass(frozen=True)
class SubjectChanged:
    subject: int
    name: str
    changed: tuple[str, ...]
    SAYS: ClassVar[str] = "{name}的档案有变更：{changed}"
