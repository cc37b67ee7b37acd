"""A visit of the past, walked by its officers through the services, each step at its hour."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from jianhu.base import moments
from jianhu.base.turns import give_way
from jianhu.inspections import services
from jianhu.inspections.demonstration.town import Team
from jianhu.inspections.models import Visit
from jianhu.inspections.queries.facts import facts_of
from jianhu.inspections.rules.needs.frequency import over_caps

TERM = 7  # days to put right what was ordered
FOUND = {
    "fine": "现场没有发现问题",
    "corrected": "净化设施的滤网积油，当场拆下清洗",
    "correction": "净化设施没有清洗台账，责令补齐",
    "education": "门口有少量油污，已经提醒",
    "case": "净化设施停用，油烟直接外排",
}


def walk(team: Team, subject: Any, at: datetime, outcomes: Mapping[str, str], **more: Any) -> Visit:
    """Draft, approve, announce, arrive, look at each item, sign and tell; ``at``: the arrival."""
    day = moments.local(at).date()
    said = {"subject": subject.code, "day": f"{day}", "items": [*outcomes], "merge": False}
    said["officers"] = [each.pk for each in team.officers]
    give_way()
    with moments.frozen(at - timedelta(hours=20)):
        number = services.draft_visit(team.leader, said | more).number
        head = {
            "opinion": "同意",
            "over_cap_because": "专项行动部署",
            "over_caps": _over(team, number),
            "apart_because": "专项行动当日",
        }
        services.take(team.head, number, "approve", head)
        notice = {"on": f"{moments.local(moments.now()).date()}", "method": "phone"}
        services.take(team.officers[0], number, "notify", notice)
    for move, minutes, words in _steps(outcomes, at):
        give_way()
        with moments.frozen(at + timedelta(minutes=minutes)):
            services.take(team.officers[0], number, move, words)
    return Visit.objects.get(number=number)


def _over(team: Team, number: str) -> list[str]:
    return [*over_caps(facts_of(Visit.objects.get(number=number), team.head))]


def look_again(team: Team, visit: Visit, at: datetime) -> None:
    """What was ordered was put right."""
    on = moments.local(at).date().isoformat()
    for each in visit.items.filter(outcome="correction"):
        said = {"on": on, "item": each.item, "corrected": True, "found": "台账已经补齐"}
        said |= {"met": "掌柜", "signed": True, "reported": "企业报告台账已经补齐"}
        give_way()
        with moments.frozen(at):
            services.take(team.officers[0], visit.number, "recheck", said)


def _steps(outcomes: Mapping[str, str], at: datetime) -> list[tuple[str, int, dict[str, Any]]]:
    day, due = moments.local(at).date(), moments.local(at).date() + timedelta(days=TERM)
    arrival = {"at": at.isoformat(), "certificates_shown": True, "scanned": True}
    ended = {"at": (at + timedelta(minutes=30)).isoformat(), "met": "掌柜", "signed": True}
    checks = [
        ("check", 10, {"item": item, "outcome": outcome, "found": FOUND[outcome]}
         | ({"due_on": f"{due}"} if outcome == "correction" else {}))
        for item, outcome in outcomes.items()
    ]  # fmt: skip
    told = {"on": f"{day}", "receiver": "掌柜"}
    return [("arrive", 0, arrival), *checks, ("finish", 30, ended), ("tell", 40, told)]
