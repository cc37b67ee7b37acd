"""One matter that was two, two matters that were one: join, split, and undo a merge."""

from django.db import transaction
from django.db.models import F

from jianhu.base import clocks, moments
from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.command.facts import (
    IncidentConcealed,
    IncidentJoined,
    IncidentOpened,
    IncidentSplit,
    LeadParted,
)
from jianhu.command.models import Incident
from jianhu.command.queries.door import incident_for, lead_for
from jianhu.command.queries.scenes import scene_at
from jianhu.command.rules.procedure import STAGES
from jianhu.command.services.saving import happened, move, record_move, save, withdraw
from jianhu.command.services.working_up import next_number, title_of
from jianhu.kit.errors import WrongStep
from jianhu.organisations import queries as organisations

MOST_PARTS = 10


@transaction.atomic
def part(by: Person, lead_id: int) -> Incident:
    """Undo a merge: the lead gets an incident of its own, back at triage."""
    lead = lead_for(by, lead_id)
    assert lead.incident is not None
    old = incident_for(by, lead.incident.number, lock=True)
    if old.leads.count() < 2:
        raise WrongStep("这件事只有这一条线索，不能再拆。", basis=STAGES)
    new = _copy(old, lead.text, title_of(lead, ""))
    new.lon, new.lat = lead.lon or old.lon, lead.lat or old.lat
    new.place, new.channel, new.lead_count = lead.place, lead.channel, 1
    _stand_where_it_is(new)
    _begin(by, new)
    lead.incident, lead.state, lead.because = new, "opened", ""
    lead.save()
    Incident.objects.filter(pk=old.pk).update(
        lead_count=F("lead_count") - 1, version=F("version") + 1
    )
    record(by, old, LeadParted(lead.pk, old.pk, new.number))
    return new


@transaction.atomic
def join(by: Person, number: str, *, other: str) -> Incident:
    """Join an incident into another; its leads go along and nothing is lost."""
    if number == other:
        raise WrongStep("不能与自身并案。", basis=STAGES)
    first, second = sorted((number, other))  # always lock in one order
    both = {each: incident_for(by, each, lock=True) for each in (first, second)}
    joined, into = both[number], both[other]
    if not into.is_open:
        raise WrongStep(f"{into.number}已经结束，不能并入。", basis=STAGES)
    move(joined, "join")
    moved = joined.leads.update(
        incident=into, state="merged", because=f"人工并案（原{joined.number}）"
    )
    withdraw(joined)
    joined.merged_into, joined.closed_at, joined.lead_count = into, moments.now(), 0
    clocks.call_off(joined)
    save(joined)
    into.lead_count += moved
    _keep_secret(by, joined, into)
    save(into)
    record_move(by, joined, IncidentJoined(joined.pk, into.pk, into.number))
    return into


@transaction.atomic
def split(by: Person, number: str, *, parts: list[str]) -> list[Incident]:
    """Split off parts that another office must handle; each is an incident of its own."""
    incident = incident_for(by, number, lock=True)
    move(incident, "split")
    if not 1 <= len(parts) <= MOST_PARTS or not all(text.strip() for text in parts):
        raise WrongStep(f"请写明每一部分的情况，最多{MOST_PARTS}个。", basis=STAGES)
    new = [_copy(incident, text.strip(), text.strip()[:40]) for text in parts]
    for each in new:
        each.origin = incident
        _begin(by, each)
    save(incident)
    record_move(by, incident, IncidentSplit(incident.pk, tuple(each.number for each in new)))
    return new


def _keep_secret(by: Person, joined: Incident, into: Incident) -> None:
    """What was secret stays secret in whatever it is joined into."""
    if joined.sensitive and not into.sensitive:
        into.sensitive = True
        record(by, into, IncidentConcealed(into.pk, "并入的事件是保密的"))


def _stand_where_it_is(new: Incident) -> None:
    where = organisations.place_of(new.lon, new.lat)
    new.area, new.precinct = where.smallest, where.precinct or ""
    new.town, new.scene = where.town or "", scene_at(new.lon, new.lat)


def _copy(old: Incident, text: str, title: str) -> Incident:
    return Incident(
        number=next_number(),
        title=title,
        text=text,
        channel=old.channel,
        lon=old.lon,
        lat=old.lat,
        place=old.place,
        area=old.area,
        precinct=old.precinct,
        town=old.town,
        scene=old.scene,
        urgency=old.urgency,
        sensitive=old.sensitive,
        opened_at=moments.now(),
        seen_at=old.seen_at,
        version=0,
    )


def _begin(by: Person, new: Incident) -> None:
    new.save()
    happened(new, "collected")
    save(new)
    fact = IncidentOpened(new.pk, new.number, "", new.get_channel_display())
    record(by, new, fact)
