"""What is said of a special campaign, and of a draw."""

from datetime import date

from pydantic import Field

from jianhu.kit.shape import Shape


class CampaignSaid(Shape):
    """``closes`` of the trade's ``of`` subjects are to stop; none, and nobody is closed."""

    name: str = Field(min_length=1, max_length=80, title="名称")
    since: date = Field(title="开始日期")
    until: date | None = Field(default=None, title="结束日期")
    scope: str = Field(default="", max_length=200, title="检查范围")
    reason: str = Field(default="", max_length=200, title="理由")
    approved_by: str = Field(default="", max_length=80, title="批准机关")
    closes: int = Field(default=0, ge=0, title="责令停业的家数")
    of: int = Field(default=0, ge=0, title="该区域该行业的家数")
    ground: str = Field(default="", max_length=200, title="停业的法定理由")


class DrawSaid(Shape):
    """Subjects of one industry in one's own areas; ``counts``: how many of each colour."""

    title: str = Field(min_length=1, max_length=80, title="名称")
    industry: str = Field(min_length=1, max_length=30, title="行业")
    counts: dict[str, int] = Field(min_length=1, title="各色抽取数")
