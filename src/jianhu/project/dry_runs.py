"""Try the routing rules on a matter that does not exist."""

from typing import Any

from jianhu.command.queries.imagined import matter_of, sent_to
from jianhu.command.rules.routing import dry_run, route, routes
from jianhu.command.rules.timing import Matter
from jianhu.kit.errors import NotFound

__all__ = ["matter_of", "outcome", "tried"]

MISSES = {
    "kinds": "类别不符",
    "themes": "预警主题不符",
    "domains": "领域不符",
    "items": "事项不符",
    "urgency": "紧急程度不符",
    "towns": "镇街不符",
    "tiers": "镇街层级不符",
    "areas": "区域不符",
    "scenes": "场景不符",
    "channels": "渠道不符",
    "empowered": "属地是否有权不符",
    "hours": "时段不符",
    "working_day": "是否工作日不符",
}


def tried(matter: Matter) -> list[dict[str, Any]]:
    """Return a row per rule, in order; the first that fits applies."""
    rows: list[dict[str, Any]] = []
    for rule, says, missed in dry_run(matter):
        applies = missed is None and not any(row["applies"] for row in rows)
        rows.append(_row(rule, says, missed, applies))
    return rows


def outcome(matter: Matter) -> str:
    """Say in a sentence which offices it would go to."""
    try:
        lead, helping = sent_to(matter, route(matter)[1])
    except NotFound as error:
        return error.message
    return f"主办：{lead}" + (f"；协办：{'、'.join(helping)}" if helping else "") + "。"


def _row(rule: str, says: str, missed: str | None, applies: bool) -> dict[str, Any]:
    why = f"（不适用：{MISSES.get(missed, missed)}）" if missed else "（前面已有规则适用）"
    found = routes()[rule]
    row = {"rule": rule, "says": says, "applies": applies, "because": "" if applies else why}
    return row | {"to": found.to, "helpers": list(found.helpers)}
