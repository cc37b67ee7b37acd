"""What is said of a special campaign, and of a draw."""

from datetime import date

from pydantic import Field, field_validator

from jianhu.inspections.rules.draw import INSPECTOR
from jianhu.kit.shape import Shape


class CampaignSaid(Shape):
    """``closes`` of the trade's ``of`` subjects are to stop; none, and nobody is closed."""

    name: str = Field(min_length=1, max_length=80, title="名称")
    basis: str = Field(default="", max_length=120, title="依据（文件、部署）")
    since: date = Field(title="开始日期")
    until: date | None = Field(default=None, title="结束日期")
    scope: str = Field(default="", max_length=200, title="检查范围")
    reason: str = Field(default="", max_length=200, title="理由")
    kinds: tuple[str, ...] = Field(default=(), max_length=20, title="投诉类别")
    approved_by: str = Field(default="", max_length=80, title="批准机关")
    closes: int = Field(default=0, ge=0, title="责令停业的家数")
    of: int = Field(default=0, ge=0, title="该区域该行业的家数")
    ground: str = Field(default="", max_length=200, title="停业的法定理由")


class DrawSaid(Shape):
    """Subjects of one industry in one's own areas; ``counts``: how many of each colour.

    ``inspectors``: how many of one's own office's people with a certificate are drawn to go.
    """

    title: str = Field(min_length=1, max_length=80, title="名称")
    industry: str = Field(min_length=1, max_length=30, title="行业")
    counts: dict[str, int] = Field(min_length=1, title="各色抽取数")
    inspectors: int = Field(default=0, ge=0, le=99, title="抽取检查人员数")

    @field_validator("counts")
    @classmethod
    def _counts(cls, said: dict[str, int]) -> dict[str, int]:
        if INSPECTOR in said or any(count < 0 for count in said.values()):
            raise ValueError("请写明各色各抽取几个")
        counts = {stratum: count for stratum, count in said.items() if count}
        if not counts:
            raise ValueError("至少抽取一个检查对象")
        return counts


class DrawnSaid(Shape):
    """What somebody present said at the draw, so that nobody could have known the outcome."""

    spoken: str = Field(min_length=1, max_length=40, pattern=r"^[0-9A-Za-z]+$", title="现场数")
