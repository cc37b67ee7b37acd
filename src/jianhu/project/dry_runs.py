"""Try the routing rules on a matter that does not exist."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from jianhu.base import moments
from jianhu.command.kind import kinds
from jianhu.command.rules.routing import dry_run, routes
from jianhu.command.rules.timing import Matter
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations


def matter_of(kind: str, at: datetime | None, *, town: str, **facts: Any) -> Matter:
    """Describe the matter as the command room would: theme and domain follow from the kind."""
    known = kinds().get(kind)
    if known is None:
        raise NotFound(f"没有“{kind}”这个事件类别；可选：{'、'.join(sorted(kinds()))}。")
    area = organisations.area(town) if town else None
    if town and (area is None or area.kind != "town"):
        raise NotFound(f"没有代码为 {town} 的镇街。")
    when = timezone.make_aware(at) if at else moments.local(moments.now())
    tier = area.tier if area else ""
    about = {"theme": known.theme, "domain": known.domain, "town": town, "tier": tier}
    return Matter(kind=kind, at=when, **about, **facts)


def tried(matter: Matter) -> list[dict[str, Any]]:
    """Return a row per rule, in order; the first that fits applies."""
    rows: list[dict[str, Any]] = []
    for rule, says, missed in dry_run(matter):
        applies = missed is None and not any(row["applies"] for row in rows)
        rows.append(_row(rule, says, missed, applies))
    return rows


def _row(rule: str, says: str, missed: str | None, applies: bool) -> dict[str, Any]:
    because = "" if applies else f"（不适用：{missed}）" if missed else "（前面已有规则适用）"
    found = routes()[rule]
    row = {"rule": rule, "says": says, "applies": applies, "because": because}
    return row | {"to": found.to, "helpers": list(found.helpers)}
