"""Routine keeps working days: nobody is inspected on a Saturday because a plan says so."""

from datetime import date, timedelta

from jianhu.law.calendar import is_working_day

UNIFORM = "国务院关于职工工作时间的规定/7"


def has_working_day(since: date, until: date) -> bool:
    days = (since + timedelta(days=n) for n in range((until - since).days + 1))
    return any(is_working_day(day) for day in days)
