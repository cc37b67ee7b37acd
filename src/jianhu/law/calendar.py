"""Working days from the official calendar with its make-up workdays (国办放假通知).

A clock of ours counts Monday to Friday in a year whose notice is not out yet; such a date is
provisional. A statute's term is never guessed: there the missing year is refused.
"""

from datetime import date

import chinese_calendar  # type: ignore[import-untyped]

from jianhu.kit.errors import Refusal


class CalendarMissing(Refusal):
    """The State Council's notice for that year is not out, or not in the library yet."""

    code = "calendar-missing"
    status = 409


def is_working_day(day: date) -> bool:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return day.weekday() < 5


def is_provisional(day: date) -> bool:
    """Whether the official notice for the day's year is still missing."""
    try:
        chinese_calendar.is_workday(day)
    except NotImplementedError:
        return True
    return False


def is_surely_working_day(day: date) -> bool:
    """Whether people work that day; CalendarMissing where nobody can know yet."""
    if is_provisional(day):
        raise CalendarMissing(f"{day.year}年的放假安排还没有公布，不能计算工作日。")
    return is_working_day(day)


def is_holiday(day: date) -> bool:
    """Whether it is a day off that the official notice names; a plain weekend is none."""
    if is_provisional(day):
        raise CalendarMissing(f"{day.year}年的放假安排还没有公布，不能判断法定节假日。")
    off, name = chinese_calendar.get_holiday_detail(day)
    return bool(off and name)
