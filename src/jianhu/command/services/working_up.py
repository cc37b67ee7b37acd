"""From lead to incident: find its place, its kind and its like; open or merge; dispatch if sure."""

import logging
from typing import Any

from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F

from jianhu.base import moments
from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.base.turns import give_way
from jianhu.command.facts import IncidentOpened, LeadMerged, LeadRefused
from jianhu.command.kind import kinds
from jianhu.command.models import CHANNELS, Counter, Incident, Lead
from jianhu.command.queries.competence import item_of, resolve, route_of
from jianhu.command.queries.likeness import MERGEABLE, like_matter
from jianhu.command.queries.scenes import scene_at
from jianhu.command.queries.suggestions import DEVICES, suggestion_for
from jianhu.command.rules.intake import Unplaced
from jianhu.command.rules.numbering import number_of
from jianhu.command.rules.parameters import parameter
from jianhu.command.services.dispatching import send
from jianhu.command.services.saving import happened, save, touch
from jianhu.command.services.triaging import settle_kind
from jianhu.organisations import queries as organisations

logger = logging.getLogger(__name__)


def work_up_waiting(limit: int = 25) -> int:
    """Work up the leads that wait, in the order they came; return how many.

    One lead, one transaction: on SQLite a long one would keep everybody else from writing.
    """
    new = Lead.objects.filter(state="new").order_by("id")
    if new.exclude(problem="").exists() and not county_is_placed():
        new = new.filter(problem="")
    waiting = list(new[:limit])
    for lead in waiting:
        give_way()
        _work_up_or_say_why(lead)
    return len(waiting)


def _work_up_or_say_why(lead: Lead) -> None:
    """One lead that cannot be worked up must not hold up the others; it is kept with why."""
    try:
        with transaction.atomic():
            work_up(lead)
    except (OperationalError, InterfaceError):
        raise  # the database is away or busy; the lead waits
    except Unplaced as why:
        Lead.objects.filter(pk=lead.pk).update(problem=why.message)
    except Exception as error:
        logger.exception("lead %s could not be worked up", lead.pk)
        _give_up(lead, f"处理失败：{type(error).__name__}")  # its words may quote anybody's data


@transaction.atomic
def _give_up(lead: Lead, problem: str) -> None:
    lead.state, lead.problem, lead.incident = "refused", problem, None
    lead.save(update_fields=["state", "problem", "incident"])
    record(system(), lead, LeadRefused(lead.pk, problem))


@transaction.atomic
def work_up(lead: Lead) -> Incident:
    """Merge the lead into the incident it belongs to, or open one."""
    one_at_a_time()
    place(lead)
    suggestion = suggestion_for(lead)
    sure = suggestion["probability"] >= parameter("automatic-dispatch")
    kind = suggestion["kind"] if sure else ""
    incident, because = like_matter(lead, kind)
    if incident and (held := _still_open(incident)):
        incident = held
        _merge(lead, incident, because)
    else:
        incident = _open(lead, suggestion)
        if sure:
            _go(incident, kind, lead)
    return incident


def one_at_a_time() -> None:
    """Two processes must not open two incidents for one matter (SQLite has one writer)."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(20260202)")


def place(lead: Lead) -> None:
    """A lead without coordinates stands where its words say, or at the county's centre."""
    if lead.lon is not None and lead.lat is not None:
        return
    area = organisations.area_named_in(lead.place + lead.text) or organisations.county()
    if area.lon is None or area.lat is None:
        raise Unplaced("还不知道在哪里：请在地图上标明位置，或者先导入本县的区划边界。")
    lead.lon, lead.lat = area.lon, area.lat
    lead.place = lead.place or f"{area.name}（位置待核实）"


def county_is_placed() -> bool:
    return organisations.county().lon is not None


def _still_open(incident: Incident) -> Incident | None:
    """Lock what was found; somebody may have closed or merged it since it was looked for."""
    rows = Incident.objects.select_for_update(of=("self",), no_key=True)
    return rows.filter(pk=incident.pk, step__in=MERGEABLE).first()


def _merge(lead: Lead, incident: Incident, because: str) -> None:
    lead.incident, lead.state, lead.because = incident, "merged", because
    lead.save()
    Incident.objects.filter(pk=incident.pk).update(
        lead_count=F("lead_count") + 1, seen_at=max(incident.seen_at, lead.happened_at)
    )
    touch(incident)
    fact = LeadMerged(lead.pk, incident.pk, CHANNELS[lead.channel], because)
    record(lead.by or system(), incident, fact)


def _open(lead: Lead, suggestion: dict[str, Any]) -> Incident:
    assert lead.lon is not None
    assert lead.lat is not None
    where = organisations.place_of(lead.lon, lead.lat)
    guess = kinds().get(suggestion["kind"])
    incident = Incident(
        number=next_number(),
        title=title_of(lead, guess.name if guess else ""),
        text=lead.text,
        channel=lead.channel,
        lon=lead.lon,
        lat=lead.lat,
        place=lead.place,
        area=where.smallest,
        precinct=where.precinct or "",
        town=where.town or "",
        scene=scene_at(lead.lon, lead.lat),
        urgency=lead.urgency or (guess.urgency if guess else 3),
        opened_at=moments.now(),
        seen_at=lead.happened_at,
        suggestion=suggestion,
        lead_count=1,
        version=0,
    )
    incident.save()
    happened(incident, "collected")
    save(incident)
    lead.incident, lead.state = incident, "opened"
    lead.save()
    fact = IncidentOpened(incident.pk, incident.number, suggestion["kind"], CHANNELS[lead.channel])
    record(lead.by or system(), incident, fact)
    return incident


def _go(incident: Incident, kind: str, lead: Lead) -> None:
    """What is known surely enough goes to its office without waiting for a hand."""
    suggestion = incident.suggestion
    settle_kind(
        system(),
        incident,
        kind,
        item_of(kind),
        incident.urgency,
        because=suggestion["because"],
        automatic=True,
    )
    if incident.channel == "grid" and not kinds()[kind].penalty_possible:
        return  # the station may settle it on the spot; its triage clock runs
    rule = route_of(incident)
    office = resolve(rule.to, incident)
    helpers = [organisations.office(code) for code in rule.helpers]
    send(
        system(),
        incident,
        office,
        (),
        tuple(helper.pk for helper in helpers if helper),
        because=f"自动派遣，规则“{rule.name}”。{_if_late(lead)}",
        automatic=True,
        not_the_towns=rule.when.empowered is False,
    )


def _if_late(lead: Lead) -> str:
    """Say so when the house itself was slower than it should be (row 96)."""
    took = (moments.now() - lead.received_at).total_seconds()
    within = parameter("automatic-dispatch-within")
    return f"收到后{took:.0f}秒才派遣，超过{within:.0f}秒的要求。" if took > within else ""


def next_number() -> str:
    day = moments.local(moments.now()).date()
    Counter.objects.get_or_create(day=day)
    counter = Counter.objects.select_for_update().get(day=day)
    counter.last += 1
    counter.save()
    return number_of(day, counter.last)


def title_of(lead: Lead, kind_name: str) -> str:
    if kind_name and (lead.channel in DEVICES or lead.kind):
        return f"{lead.place[:40]}{kind_name}"
    words = lead.text.replace("\n", " ").strip()
    return words if len(words) <= 40 else words[:39] + "…"
