"""Fill an empty room: subjects, their past, colours somebody looked at, an alliance, a park."""

from typing import Any

from django.db import transaction

from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.base.planner import count_anew
from jianhu.organisations import queries as organisations
from jianhu.subjects import services
from jianhu.subjects.demonstration import invented, past
from jianhu.subjects.models import (
    Colouring,
    FileEntry,
    Observation,
    Premises,
    SourceRow,
    Subject,
)
from jianhu.subjects.queries.doors import today

COUNT, METERS = 6_000, 120
LEFT_WAITING = 3  # of so many proposals one still waits for a person
LOOKED = "已现场核实，情况属实"


@transaction.atomic
def seed(count: int = COUNT) -> dict[str, Any]:
    """Fill the room unless something is in it; return what there is."""
    if not Subject.objects.exists():
        made = services.file_subjects(system(), invented.subjects(count), "演示数据")
        _write_past(made)
        count_anew(Subject, FileEntry, Observation, SourceRow)
        services.recolour()
        _look_at_proposals()
        _unite(made)
        count_anew(Subject, Colouring)
    return {"subjects": Subject.objects.count(), "entries": FileEntry.objects.count()}


def _write_past(made: list[Subject]) -> None:
    offices = {each.code: each.pk for each in organisations.offices()}
    past.rows(made, offices)
    past.entries(made)
    past.observations([each for each in made if each.industry == "catering"][:METERS])


def _look_at_proposals() -> None:
    """Let the head confirm most of what the rules proposed."""
    by = Person.objects.filter(username="supervisor").first() or system()
    waiting = Subject.objects.exclude(pending="").order_by("pk").values_list("code", flat=True)
    for number, code in enumerate(waiting):
        if number % LEFT_WAITING:
            services.confirm_colour(by, code, LOOKED)


def _unite(made: list[Subject]) -> None:
    """An alliance of sites with plates for the green ones, and a park with plants in it."""
    by = system()
    alliance = services.found_alliance(by, "鉴湖工地联盟", "construction")
    sites = Subject.objects.filter(industry="construction").order_by("pk")[:12]
    for site in sites:
        services.join_alliance(by, alliance.pk, site.code)
        if site.colour == "green":
            services.give_badge(by, site.code, "绿牌工地", alliance)
    services.notify_alliance(by, alliance.pk, "防尘提醒", "本周大风，请覆盖裸土、减少土方作业。")
    _park([each for each in made if each.industry == "manufacturing"][:6])


def _park(firms: list[Subject]) -> None:
    if len(firms) < 2:
        return
    by, (owner, *tenants) = system(), firms
    said: dict[str, Any] = {"area": owner.area, "lon": owner.lon, "lat": owner.lat}
    park = services.open_premises(by, name="乌篷小微园", kind="park", owner=owner.code, **said)
    for number, tenant in enumerate(tenants, start=1):
        plant = services.open_premises(
            by, name=f"{number}号厂房", kind="plant", parent=park.pk, area=park.area
        )
        services.move_in(by, plant, tenant, today().replace(month=1, day=1), landlord=owner)
    services.report_hazard(by, Premises.objects.filter(parent=park)[0], "疏散通道堆放货物")
