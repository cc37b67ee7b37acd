"""Working days from the official calendar with its make-up workdays (国办放假通知).

A year whose notice is not out yet counts Monday to Friday; such a date is provisional.
"""

from datetime import date

import chinese_calendar  # type: ignore[import-untyped]


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
