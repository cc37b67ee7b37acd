"""Intake: every arrival is kept as a lead before it is acknowledged; what is wrong is said."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple
from uuid import uuid4

from django.db import transaction

from jianhu.base import attachments, moments
from jianhu.base.journal import name_of, record, record_many
from jianhu.base.models import Person
from jianhu.base.people import system
from jianhu.command.facts import LeadReceived
from jianhu.command.models import OURS, Incident, Lead
from jianhu.command.rules.intake import (
    BadLead,
    LeadItem,
    Unplaced,
    channel_for,
    check_both,
    check_kind,
    check_time,
    read_item,
)
from jianhu.command.rules.sheets import read_sheet
from jianhu.command.services.working_up import work_up
from jianhu.kit.arriving import storable
from jianhu.kit.errors import NotAllowed, Refusal
from jianhu.organisations import queries as organisations

OWN_COUNTY = "浙江省综合行政执法条例/18"


class Received(NamedTuple):
    """What became of a batch: ids accepted now, ids known before, and what was refused and why."""

    accepted: list[str]
    known: list[str]
    refused: list[dict[str, Any]]


@transaction.atomic
def receive_batch(
    channel: str, source: str, items: list[Any], *, by: Person | None = None
) -> Received:
    """Keep the good leads of a batch, list the bad ones; the same id is kept once."""
    now = moments.now()
    good: dict[str, Lead] = {}
    refused: list[dict[str, Any]] = []
    for index, given in enumerate(items):
        try:
            item = read_item(given, now)
            check_place(item.lon, item.lat)
            check_said_once(good.get(item.id), given)
        except Refusal as why:
            refused.append(_refused(index, given, why.message))
        else:
            good.setdefault(item.id, _lead(channel, source, item, given, now, by))
    kept = _keep_fresh(channel, source, good)
    _keep_refused(channel, source, items, refused, now)
    record_many(by or system(), [(lead, LeadReceived(lead.pk, channel)) for lead in kept])
    accepted = [str(lead.ref) for lead in kept]
    return Received(accepted, sorted(good.keys() - set(accepted)), refused)


def receive_sheet(source: str, content: bytes, *, by: Person | None = None) -> Received:
    """Take the rows of a CSV or Excel sheet as a batch; what is refused says its line."""
    rows = read_sheet(content)
    received = receive_batch("import", source[:60], [row.item for row in rows], by=by)
    lined = [each | {"line": rows[each["index"]].line} for each in received.refused]
    return received._replace(refused=lined)


def check_said_once(before: Lead | None, given: Any) -> None:
    if before is not None and before.raw != given:
        raise BadLead(f"编号“{before.ref}”在这一批里出现了两次，内容不同；先出现的一条已收下。")


def _keep_fresh(channel: str, source: str, good: dict[str, Lead]) -> list[Lead]:
    """Write down what is not known yet; return what really stands in the table now, and is ours."""
    of_source = Lead.objects.filter(channel=channel, source=source)
    known = set(of_source.filter(ref__in=good).values_list("ref", flat=True))
    fresh = [lead for ref, lead in good.items() if ref not in known]
    Lead.objects.bulk_create(fresh, ignore_conflicts=True, batch_size=500)
    return list(Lead.objects.filter(token__in=[lead.token for lead in fresh]).order_by("pk"))


@transaction.atomic
def receive_report(
    *,
    channel: str,
    text: str,
    source: str = "",
    ref: str = "",
    kind: str | None = None,
    lon: float | None = None,
    lat: float | None = None,
    place: str = "",
    reporter_name: str = "",
    reporter_phone: str = "",
    photos: Iterable[int] = (),
    at: datetime | None = None,
    by: Person | None = None,
    urgency: int | None = None,
    photos_by: Person | None = None,
    raw: dict[str, Any] | None = None,
) -> Lead:
    """Keep one report and work it up at once; return the lead with its token.

    The same ``ref`` of the same source is the same report: its lead is returned again, also to
    whoever sends it at the very same moment.
    """
    now = moments.now()
    source = (source or (by.username if by else channel))[:60]
    known = Lead.objects.filter(channel=channel, source=source, ref=ref).first() if ref else None
    if known:
        return known
    if not text.strip():
        raise BadLead("请写明情况。")
    check_kind(kind or "")
    check_time(at or now, now)
    check_both(lon, lat)
    check_place(lon, lat)
    said = {
        "text": text.strip(),
        "kind": kind or "",
        "lon": lon,
        "lat": lat,
        "place": place,
        "urgency": urgency,
        "happened_at": at or now,
        "received_at": now,
        "by": by,
        "reporter_name": reporter_name,
        "reporter_phone": reporter_phone,
        "token": query_code(),
        "raw": storable(raw or {}),
    }
    lead, is_fresh = Lead.objects.get_or_create(
        channel=channel, source=source, ref=ref or f"{OURS}{uuid4().hex[:20]}", defaults=said
    )
    if not is_fresh:
        return lead
    attachments.give_to(name_of(lead), photos_by or by or system(), list(photos))
    record(by or system(), lead, LeadReceived(lead.pk, channel))
    _work_up_if_placed(lead)
    return lead


def _work_up_if_placed(lead: Lead) -> None:
    """A report is kept even where the county is not on the map yet; the worker looks again."""
    try:
        work_up(lead)
    except Unplaced as why:
        Lead.objects.filter(pk=lead.pk).update(problem=why.message)


@transaction.atomic
def open_incident(by: Person, *, channel: str = "", **said: Any) -> Incident:
    """Open an incident from the command post's form, an officer's phone or a grid member's.

    A grid member reports what lies in his own area, and nothing elsewhere.
    """
    check_own_county(by)
    may_open = by.has_perm("command.open")
    channel = channel_for(channel, at_the_desk=at_the_desk(by), may_open=may_open)
    if not may_open:
        check_own_area(by, said.get("lon"), said.get("lat"))
    lead = receive_report(channel=channel, by=by, **said)
    lead.refresh_from_db()
    if lead.incident is None:
        raise Unplaced(lead.problem)
    return lead.incident


def at_the_desk(by: Person) -> bool:
    return any(each.office.kind == "command-centre" for each in organisations.posts_of(by))


def check_place(lon: float | None, lat: float | None) -> None:
    if lon is None or lat is None:
        return
    if organisations.place_of(lon, lat).county is None:
        raise BadLead(f"位置（{lon:.5f}, {lat:.5f}）不在本县范围内。")


def check_own_county(by: Person) -> None:
    """An officer may hand in what he sees anywhere in the county (条例第十八条), not outside."""
    county = organisations.county().code
    held = organisations.posts_of(by)
    if not any(each.office.area.code.startswith(county) for each in held):
        raise NotAllowed("您的单位不在本县，请通过协作渠道移交线索。", basis=OWN_COUNTY)


def check_own_area(by: Person, lon: float | None, lat: float | None) -> None:
    if lon is None or lat is None:
        raise BadLead("请在地图上标明位置。")
    where = organisations.place_of(lon, lat)
    smallest = where.smallest
    if not organisations.scope_of(by).covers(smallest):
        town = organisations.area(where.town) if where.town else None
        name = town.name if town else "县外"
        raise BadLead(f"这个位置在{name}，不在您负责的网格内，请告诉当地网格员。")


def query_code() -> str:
    """Return what whoever reported asks by. Typed behind a command: no dash may lead it."""
    return secrets.token_hex(16)


def _lead(
    channel: str, source: str, item: LeadItem, given: Any, now: datetime, by: Person | None
) -> Lead:
    return Lead(
        channel=channel,
        source=source,
        device=item.device,
        ref=item.id,
        text=item.text,
        kind=item.kind,
        lon=item.lon,
        lat=item.lat,
        place=item.place,
        urgency=item.urgency,
        happened_at=item.at,
        received_at=now,
        by=by,
        reporter_name=item.reporter_name,
        reporter_phone=item.reporter_phone,
        token=query_code(),
        raw=given,
    )


def _refused(index: int, given: Any, why: str) -> dict[str, Any]:
    said = given.get("id") if isinstance(given, dict) else None
    return {"index": index, "id": storable(said), "why": why}


def _keep_refused(
    channel: str, source: str, items: list[Any], refused: list[dict[str, Any]], now: datetime
) -> None:
    """What could not be taken is kept as it came, so that nothing is lost."""
    Lead.objects.bulk_create(
        Lead(
            channel=channel,
            source=source,
            state="refused",
            text="",
            happened_at=now,
            received_at=now,
            raw={"given": storable(items[each["index"]])},
            problem=each["why"][:200],
        )
        for each in refused
    )
