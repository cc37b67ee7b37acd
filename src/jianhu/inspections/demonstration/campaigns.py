"""Two campaigns of a town: one is over, with what it came to; one waits for its head."""

from datetime import date, datetime, time, timedelta
from typing import Any

from jianhu.base import moments
from jianhu.inspections import services
from jianhu.inspections.demonstration.reddened import clear, redden
from jianhu.inspections.demonstration.town import TAKEN, Team, own_subjects, own_team
from jianhu.inspections.demonstration.walk import look_again, walk
from jianhu.inspections.models import Campaign, Visit
from jianhu.law.calendar import is_working_day

OVER, NEXT = "秋季餐饮油烟专项行动", "岁末街面秩序专项行动"
BEGAN, ENDED, NEXT_DAYS = 24, 3, 30  # days ago, and ahead
SMOKY = 2  # kitchens that were red before
OUTCOMES = ("corrected", "fine", "correction", "fine", "case", "education", "correction")
HOUR = time(9, 40)


def seed_campaigns(today: date) -> int:
    if not Campaign.objects.exists():
        team = own_team(today)
        over = _record(team, OVER, today - timedelta(days=BEGAN), today - timedelta(days=ENDED))
        services.approve_campaign(team.head, over.pk)
        _carry_out(team, over)
        _record(team, NEXT, today, today + timedelta(days=NEXT_DAYS))
    return Campaign.objects.count()


def _record(team: Team, name: str, since: date, until: date) -> Campaign:
    said = {
        "name": name,
        "basis": f"鉴综执办〔{since.year}〕{since:%j}号",
        "since": f"{since}",
        "until": f"{until}",
        "scope": f"{team.office.area.name}沿街餐饮店",
        "reason": "油烟、占道投诉集中",
        "kinds": ["kitchen-fume", "street-vending"],
        "approved_by": "鉴湖县人民政府",
    }
    return services.record_campaign(team.leader, said)


def _carry_out(team: Team, campaign: Campaign) -> None:
    """A visit each working day; what was ordered at the first is looked at again."""
    days = (campaign.since + timedelta(days=n) for n in range(2, BEGAN - ENDED))
    hours = iter([_at(day) for day in days if is_working_day(day)])
    by: dict[str, Any] = {"source": "campaign", "campaign": campaign.name}
    whom = own_subjects(team, "catering")[TAKEN:][: len(OUTCOMES)]
    smoky = [each for each in whom if each.colour in ("blue", "green")][:SMOKY]
    redden(team, smoky, campaign.since)
    walked: list[Visit] = []
    for subject, outcome, at in zip(whom, OUTCOMES, hours, strict=False):
        items = dict.fromkeys(team.items[:2], "fine") | {team.items[0]: outcome}
        walked.append(walk(team, subject, at, items, **by))
    ordered = [each for each in walked if each.items.filter(outcome="correction").exists()]
    for each in ordered[:1]:
        look_again(team, each, _at(each.day + timedelta(days=6)))
    clear(smoky, campaign.since)


def _at(day: date) -> datetime:
    return datetime.combine(day, HOUR, moments.local(moments.now()).tzinfo)
