"""How incidents are numbered and ordered. Pure."""

from datetime import date, datetime, timedelta

FAR = 100_000_000_000
OPEN_BELOW = FAR // 2  # what is open ranks below, what is finished above


def number_of(day: date, serial: int) -> str:
    return f"JH{day:%Y%m%d}-{serial:05d}"


def ranks_between(since: datetime, until: datetime) -> tuple[int, int]:
    """Return the ranks of what was finished between two moments: a stretch of the queue's index."""
    return FAR - int(until.timestamp()), FAR - int(since.timestamp())


def rank_of(opened: datetime, due: datetime | None, closed: datetime | None) -> int:
    """Order of the queue: what is open by its time limit, then what is finished, newest first."""
    if closed:
        return FAR - int(closed.timestamp())
    return int((due or opened + timedelta(days=30)).timestamp())
