"""Pages of a long list: where one ends, the next begins, whatever was added meanwhile."""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from jianhu.kit.errors import Refusal

LARGEST = 200
PLACE = re.compile(r"[0-9]{1,18}", re.ASCII)
RANKED = re.compile(r"(-?[0-9]{1,18})_([0-9]{1,18})", re.ASCII)


class BadPage(Refusal):
    """The page asked for is too long, or does not begin where one of ours ended."""

    code = "bad-page"
    status = 422


class Page(NamedTuple):
    items: list[Any]
    next: str | None


def check_limit(limit: int) -> None:
    if not 1 <= limit <= LARGEST:
        raise BadPage(f"一次最多查看{LARGEST}条，请翻页。")


def newest(records: QuerySet[Any], cursor: str, limit: int) -> Page:
    """Return one page, the latest written first."""
    found = records.filter(pk__lt=_read(PLACE, cursor)[0]) if cursor else records
    return _page(found.order_by("-pk"), limit, lambda last: str(last.pk))


def oldest(records: QuerySet[Any], cursor: str, limit: int) -> Page:
    """Return one page, the first written first."""
    found = records.filter(pk__gt=_read(PLACE, cursor)[0]) if cursor else records
    return _page(found.order_by("pk"), limit, lambda last: str(last.pk))


def ranked(records: QuerySet[Any], rank: str, cursor: str, limit: int) -> Page:
    """Return one page by a whole-numbered field or annotation, the lowest first."""
    if cursor:
        at, pk = _read(RANKED, cursor)
        records = records.filter(Q(**{f"{rank}__gt": at}) | Q(**{rank: at}, pk__gt=pk))
    return _page(records.order_by(rank, "pk"), limit, lambda row: f"{getattr(row, rank)}_{row.pk}")


def _page(records: QuerySet[Any], limit: int, place: Callable[[Any], str]) -> Page:
    check_limit(limit)
    rows = list(records[: limit + 1])
    return Page(rows[:limit], place(rows[limit - 1]) if len(rows) > limit else None)


def _read(pattern: re.Pattern[str], cursor: str) -> list[int]:
    if (found := pattern.fullmatch(cursor)) is None:
        raise BadPage("翻页位置无效，请从第一页重新查看。")
    return [int(each) for each in found.groups() or (found.group(),)]
