"""One incident with everything a person may see of it, and what they may do next."""

from collections import defaultdict
from copy import copy
from datetime import datetime
from typing import Any

from django.db.models import Prefetch

from jianhu.base import attachments, clocks, moments
from jianhu.base import facts as base_facts
from jianhu.base.journal import name_of
from jianhu.base.models import Attachment, JournalEntry, Person
from jianhu.base.people import masked_name, masked_phone
from jianhu.catalogue import queries as catalogue
from jianhu.command import facts
from jianhu.command.models import OWN_EYES, Incident, Lead, Task
from jianhu.command.queries.competence import competent_for, item_of, resolve, route_of
from jianhu.command.queries.door import incident_for, incidents_for
from jianhu.command.queries.evidence import photos_of_result
from jianhu.command.queries.files import shown_name
from jianhu.command.queries.likeness import alike
from jianhu.command.queries.officers import handlers_of
from jianhu.command.queries.queue import rows_of, with_rows
from jianhu.command.rules.evidence import PassNeeds, pass_needs
from jianhu.command.rules.procedure import ANSWERABLE, PERMISSIONS, STEPS, open_moves
from jianhu.command.rules.timing import WARN, Term, profiles
from jianhu.law.calendar import is_provisional
from jianhu.organisations import queries as organisations

Photos = dict[str, list[dict[str, Any]]]


def detail(person: Person, number: str) -> dict[str, Any]:
    incident_for(person, number)
    incident = with_rows(incidents_for(person)).get(number=number)
    leads = list(incident.leads.select_related("by").order_by("id")[:200])
    tasks = list(
        incident.tasks.select_related("office", "officer")
        .prefetch_related(Prefetch("offered_to", Person.objects.order_by("pk")))
        .order_by("id")
    )
    photos = _photos([name_of(thing) for thing in (incident, *leads, *tasks)])
    return rows_of([incident])[0] | {
        "text": incident.text,
        "item": _item(incident),
        "suggestion": _suggestion(incident),
        "automatic": incident.automatic,
        "scene": incident.scene,
        "result": incident.result,
        "feedback": incident.feedback,
        "merged_into": incident.merged_into.number if incident.merged_into else None,
        "leads_all": [_lead(lead, photos) for lead in leads],
        "tasks": [_task(task, photos) for task in tasks],
        "photos": photos[name_of(incident)],
        "clocks": _clocks(incident),
        "breaches": list(
            incident.breaches.order_by("due_at").values(
                "clock", "label", "due_at", "at", "escalated_to"
            )
        ),
        "alike": alike(incident, incidents_for(person)),
        "timeline": timeline(incident),
        "moves": [move._asdict() for move in moves(person, incident)],
        "pass_needs": _pass_needs(incident),
        "asks_me": incident.step in ANSWERABLE and any(_may_answer(person, lead) for lead in leads),
        "elapsed": _elapsed(incident, tasks),
    }


def moves(person: Person, incident: Incident) -> list[Any]:
    """What this person may do next with the incident, and why not the rest."""
    may = frozenset(each for each in set(PERMISSIONS.values()) if person.has_perm(each))
    typed = {"by": person.pk, "handled_by": handlers_of(incident)}
    return open_moves(incident.step, incident.facts(**typed), may)


def _pass_needs(incident: Incident) -> PassNeeds | None:
    return pass_needs(photos_of_result(incident)) if incident.step == "handled" else None


def timeline(incident: Incident) -> list[dict[str, Any]]:
    entries = JournalEntry.objects.filter(thing=name_of(incident)).select_related("by")
    return [
        {
            "position": entry.position,
            "at": entry.at,
            "by": str(entry.by),
            "fact": entry.fact,
            "sentence": sentence(entry),
            "before": STEPS.get(entry.data.get("before", ""), ""),
            "after": STEPS.get(entry.data.get("after", ""), ""),
        }
        for entry in entries.order_by("id")
    ]


def sentence(entry: JournalEntry) -> str:
    """Return what an entry says, in Chinese."""
    says: str = getattr(_fact(entry.fact), "SAYS", entry.fact)
    words = {
        key: "、".join(map(str, value)) or "本单位" if isinstance(value, list) else value
        for key, value in entry.data.items()
    }
    return says.format_map(words)


def _elapsed(incident: Incident, tasks: list[Task]) -> int | None:
    """Return the seconds from the incident's opening to the leading office's report (row 16)."""
    reported = [task.reported_at for task in tasks if task.leads and task.reported_at]
    return int((reported[-1] - incident.opened_at).total_seconds()) if reported else None


def _fact(name: str) -> type | None:
    return getattr(facts, name, None) or getattr(base_facts, name, None)


def _item(incident: Incident) -> dict[str, Any] | None:
    item = catalogue.item(incident.item, incident.opened_at.date()) if incident.item else None
    return {"code": item.code, "name": item.name, "office": item.office.name} if item else None


def _suggestion(incident: Incident) -> dict[str, Any] | None:
    """The stored suggestion; while it waits for a hand, with the item and office it leads to."""
    said: dict[str, Any] = dict(incident.suggestion)
    if not said.get("kind") or incident.step not in ("collected", "triaged"):
        return said or None
    as_if = copy(incident)
    as_if.kind = said["kind"]
    as_if.item = item_of(as_if.kind)
    rule = route_of(as_if)
    office = organisations.office_by_id(competent_for(as_if, resolve(rule.to, as_if)))
    return said | {
        "item": _item(as_if),
        "office": {"id": office.pk, "name": office.name} if office else None,
        "rule": rule.say,
    }


def _photos(things: list[str]) -> Photos:
    found: Photos = defaultdict(list)
    for each in attachments.of_things(things):
        found[each.thing].append(photo(each))
    return found


def _may_answer(person: Person, lead: Lead) -> bool:
    return lead.by_id == person.pk and lead.channel in OWN_EYES and lead.answered != "solved"


def photo(kept: Attachment) -> dict[str, Any]:
    return {
        "id": kept.pk,
        "url": f"/api/attachments/{kept.pk}",
        "name": shown_name(kept),
        "taken_at": kept.taken_at,
        "content_type": kept.content_type,
    }


def _lead(lead: Lead, photos: Photos) -> dict[str, Any]:
    """A citizen who reports stays behind the mask everywhere.

    An officer or grid member does his duty, and is known as ``source`` and in the timeline.
    """
    reporter = lead.reporter_name or (str(lead.by) if lead.by else "")
    phone = lead.reporter_phone
    return {
        "id": lead.pk,
        "channel": lead.channel,
        "channel_name": lead.get_channel_display(),
        "source": lead.source,
        "source_ref": lead.source_ref,
        "text": lead.text,
        "received_at": lead.received_at,
        "happened_at": lead.happened_at,
        "place": lead.place,
        "lon": lead.lon,
        "lat": lead.lat,
        "because": lead.because,
        "reporter": f"{masked_name(reporter)} {masked_phone(phone)}".strip(),
        "photos": photos[name_of(lead)],
    }


def _task(task: Task, photos: Photos) -> dict[str, Any]:
    return {
        "id": task.pk,
        "office": task.office.name,
        "leads": task.leads,
        "officer": str(task.officer) if task.officer else "",
        "offered_to": [str(person) for person in task.offered_to.all()],
        "state": task.state,
        "state_name": task.get_state_display(),
        "offered_at": task.offered_at,
        "accepted_at": task.accepted_at,
        "arrived_at": task.arrived_at,
        "reported_at": task.reported_at,
        "refused_because": task.refused_because,
        "outcome": task.get_outcome_display(),
        "result": task.result,
        "photos": photos[name_of(task)],
    }


def _clocks(incident: Incident) -> list[dict[str, Any]]:
    profile = profiles().get(incident.profile)
    terms = {term.name: term for term in profile.clocks} if profile else {}
    ours = clocks.clocks_of(incident).exclude(name__endswith=WARN)
    shown = ours.exclude(called_off=True, rang_at=None)
    return [
        {
            "name": clock.name,
            "label": terms[clock.name].label if clock.name in terms else clock.name,
            "started_at": clock.started_at,
            "due_at": clock.due_at,
            "provisional": _is_provisional(terms.get(clock.name), clock.due_at),
            "paused": clock.paused_at is not None,
            "rang_at": clock.rang_at,
            "stopped_at": clock.stopped_at,
            "called_off": clock.called_off,
        }
        for clock in shown
    ]


def _is_provisional(term: Term | None, due_at: datetime) -> bool:
    """Whether working days were counted in a year whose holidays are not announced yet."""
    counts_days = term is not None and term.unit.startswith("working")
    return counts_days and is_provisional(moments.local(due_at).date())
