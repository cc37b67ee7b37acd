"""Pages by cursor: who asks for too much at once is told so."""

from typing import Any

from django.db.models import Model, QuerySet

from jianhu.kit.errors import Refusal

LARGEST = 200


class TooMany(Refusal):
    code = "too-many"
    status = 422


class BadCursor(Refusal):
    """The place to go on from is not one we gave out."""

    code = "bad-cursor"
    status = 422


def forward(found: QuerySet[Any], cursor: str, limit: int) -> dict[str, Any]:
    """Oldest first."""
    after = found.filter(pk__gt=_place(cursor)) if cursor else found
    return _page(after.order_by("pk"), limit)


def backward(found: QuerySet[Any], cursor: str, limit: int) -> dict[str, Any]:
    """Newest first."""
    before = found.filter(pk__lt=_place(cursor)) if cursor else found
    return _page(before.order_by("-pk"), limit)


def _page(found: QuerySet[Any], limit: int) -> dict[str, Any]:
    if not 1 <= limit <= LARGEST:
        raise TooMany(f"每页 1 至 {LARGEST} 条。")
    rows: list[Model] = list(found[: limit + 1])
    return {"items": rows[:limit], "next": str(rows[limit - 1].pk) if len(rows) > limit else None}


def _place(cursor: str) -> int:
    if not (cursor.isascii() and cursor.isdigit() and len(cursor) < 19):
        raise BadCursor("翻页位置无效，请从第一页重新查看。")
    return int(cursor)
