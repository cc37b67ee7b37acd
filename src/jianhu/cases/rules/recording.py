"""Six phases are recorded in writing and, where it matters, in sound and picture (第四十七条)."""

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from pydantic import Field, model_validator

from jianhu.cases.rules.forms import Line
from jianhu.kit.shape import Shape

MEDIA = {"audio": "录音", "video": "录像", "photo": "照片"}
PHASES: dict[str, tuple[str, frozenset[str]]] = {
    "start": ("启动", frozenset({"file", "decline"})),
    "evidence": ("调查取证", frozenset({"conclude", "register-evidence", "order-correction"})),
    "review": ("审核", frozenset({"review", "hold-hearing", "recheck", "discuss"})),
    "decision": ("决定", frozenset({"decide", "waive", "drop"})),
    "service": ("送达", frozenset({"serve", "notify"})),
    "execution": ("执行", frozenset({"pay", "collect-cash", "postpone", "close"})),
}
Phase = Literal["start", "evidence", "review", "decision", "service", "execution"]


class Recorded(Shape):
    phase: Phase = Field(title="环节")
    medium: Literal["audio", "video", "photo"] = Field(title="形式")
    says: Line = Field(min_length=1, title="内容")
    kept: str = Field(default="", max_length=120, title="存放位置（执法记录仪编号等）")
    file: int | None = Field(default=None, title="文件")

    @model_validator(mode="after")
    def is_somewhere(self) -> "Recorded":
        if self.file is None and not self.kept.strip():
            raise ValueError("请上传文件，或者写明记录存放在哪里")
        return self


class Coverage(NamedTuple):
    """``missing``: the phase took place and nobody recorded it in sound or picture."""

    phase: str
    name: str
    written: int
    recorded: int
    missing: bool


def coverage(moves: Iterable[str], recorded: Collection[str]) -> list[Coverage]:
    """Return what every phase has on record: its acts in writing, its recordings."""
    made = list(moves)
    found = []
    for phase, (name, acts) in PHASES.items():
        written = sum(move in acts for move in made)
        kept = sum(each == phase for each in recorded)
        found.append(Coverage(phase, name, written, kept, bool(written) and not kept))
    return found
