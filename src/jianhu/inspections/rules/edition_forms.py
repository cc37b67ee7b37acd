"""What is said of a package's next edition."""

from datetime import date

from pydantic import Field

from jianhu.kit.errors import WrongStep
from jianhu.kit.shape import Shape


class EditionSaid(Shape):
    """``package``: which is changed; "" is a new one. ``ends``: it is offered no more."""

    package: str = Field(default="", max_length=40, title="服务套餐")
    name: str = Field(min_length=1, max_length=80, title="名称")
    does: str = Field(min_length=1, max_length=400, title="做什么")
    items: tuple[str, ...] = Field(min_length=1, max_length=60, title="事项")
    industries: tuple[str, ...] = Field(default=(), max_length=40, title="行业")
    since: date = Field(title="生效日期")
    ends: bool = Field(default=False, title="停止提供")
    source: str = Field(min_length=1, max_length=200, title="依据")


def check_begins(since: date, today: date) -> None:
    """What enterprises were shown yesterday is not changed for yesterday."""
    if since < today:
        raise WrongStep(f"新版本不能从已经过去的{since}起生效，请写今天或者以后的日期。")


def check_known(unknown: list[str], what: str) -> None:
    if unknown:
        raise WrongStep(f"没有{what}{'、'.join(unknown)}，请从列出的{what}里选。")
