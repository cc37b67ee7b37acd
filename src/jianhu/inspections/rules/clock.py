"""A phone whose clock is wrong dates nothing: it is told by how much, and what to do."""

from datetime import datetime, timedelta

from jianhu.inspections.rules.parameters import parameters
from jianhu.kit.errors import Refusal

MINUTE = timedelta(minutes=1)
UNITS = ((timedelta(days=1), "天"), (timedelta(hours=1), "小时"), (MINUTE, "分钟"))


class WrongClock(Refusal):
    """The phone's clock and ours are further apart than a network is slow."""

    code = "wrong-clock"
    status = 422


def clock_off() -> float:
    """Return by how many minutes a phone's clock may be off."""
    return parameters()["clock-off"].number


def check_clock(sent_at: datetime | None, said_at: datetime | None, now: datetime) -> None:
    """``sent_at``: what the phone's clock showed when it sent; of an act only the future is odd."""
    off = sent_at - now if sent_at else max((said_at or now) - now, timedelta())
    if not parameters()["clock-off"].allows(abs(off) / MINUTE):
        raise WrongClock(
            f"手机时钟{'快' if off > timedelta() else '慢'}了约{_span(abs(off))}，"
            "记录的时间不能作准。请在手机“设置”里打开“自动设置日期和时间”，再点“再交一次”；"
            "填写的内容、照片和签名都还在手机里。"
        )


def came_late(said_at: datetime | None, at: datetime) -> bool:
    """Whether it was said too long before it came to be dated by the phone."""
    return said_at is not None and at - said_at > parameters()["offline"].span


def dated(
    at: datetime,
    said_at: datetime | None,
    now: datetime,
    began: tuple[datetime, datetime] | None = None,
) -> datetime:
    """Return when an act was: an hour somebody types dates nothing, at the desk or on a phone.

    A phone says by its clock when it was spoken to. It is believed as far back as a network is
    missing, and never of tomorrow; who says nothing acts now. ``began``: when the arrival was said
    and came, where it came late: what the phone said in between came late with it, or the visit
    would end before it began.
    """
    if said_at is None or said_at > now or came_late(said_at, now):
        return now
    if began and began[0] <= said_at <= began[1]:
        return now
    near = parameters()["clock-off"].allows(abs(at - said_at) / MINUTE)
    return min(at, now) if near else said_at


def _span(off: timedelta) -> str:
    unit, name = next((each for each in UNITS if off >= each[0] * 0.95), UNITS[-1])
    return f"{max(round(off / unit), 1)}{name}"
