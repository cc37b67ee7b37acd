"""When coercion rests: at night and on public holidays (行政强制法第四十三条)."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Literal

from jianhu.kit.arriving import CHINA
from jianhu.kit.folder import read_yaml_folder
from jianhu.kit.shape import Shape
from jianhu.law.calendar import is_holiday
from jianhu.law.provisions import Dated, Provision

A_DAY = timedelta(days=1)


class Night(Dated):
    """From ``begins`` in the evening to ``ends`` in the morning."""

    begins: time
    ends: time


class QuietExample(Shape):
    say: str
    begins: datetime
    ends: datetime
    expect: str


class Quiet(Provision):
    say: str
    mark: Literal["read", "recalled", "proposal"]
    versions: tuple[Night, ...]
    examples: tuple[QuietExample, ...]


def quiet() -> dict[str, Quiet]:
    return read_yaml_folder(Path(__file__).parent / "quiet", Quiet)


def rests(rule: Quiet, begins: datetime, ends: datetime) -> str:
    """Say what stands against acting in that span, by Beijing time: 夜间, 法定节假日, or "".

    A weekend is no public holiday; the days off of the official notice are.
    """
    begins, ends = begins.astimezone(CHINA), ends.astimezone(CHINA)
    night = rule.text_of(rule.versions, begins.date())
    if any(is_holiday(day) for day in _days(begins.date(), ends.date())):
        return "法定节假日"
    by_day = night.ends <= begins.time() and ends.time() <= night.begins
    return "" if by_day and begins.date() == ends.date() else rule.name


def _days(first: date, last: date) -> list[date]:
    return [first + n * A_DAY for n in range((last - first).days + 1)]
