"""The file page: what is known of one subject, in the five links and three stages."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from jianhu.base.models import Person
from jianhu.base.pages import Page, newest
from jianhu.base.people import masked_phone
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.models import Colouring, FileEntry, Notice, Subject
from jianhu.subjects.queries.doors import subject_for, today
from jianhu.subjects.queries.premises import whole_path
from jianhu.subjects.queries.signals import weighing
from jianhu.subjects.rules.colours import Judgement, from_content, scheme_for, schemes
from jianhu.subjects.rules.entries import LINKS, PLACES, STAGES
from jianhu.subjects.rules.industries import industries
from jianhu.subjects.rules.measures import Measure, measures_for
from jianhu.subjects.rules.numbers import masked

LATEST = 100


class Stage(NamedTuple):
    key: str
    name: str
    entries: list[FileEntry]


class Link(NamedTuple):
    key: str
    name: str
    entries: int


class File(NamedTuple):
    """One file, ready to be read."""

    subject: Subject
    industry: str
    town: str
    identity: str
    phone: str
    scheme: str
    colouring: Colouring | None
    proposed: Colouring | None
    history: list[Colouring]
    links: list[Link]
    stages: list[Stage]
    commitments: list[Any]
    running: list[Any]
    measures: dict[str, Measure]
    badges: list[Any]
    alliances: list[Any]
    notices: list[Notice]
    leases: list[Any]
    hazards: list[Any]
    rows: list[Any]


def file_for(person: Person, code: str) -> File:
    """Return the whole file; numbers that are personal are masked."""
    subject = subject_for(person, code)
    entries = list(subject.entries.select_related("office").order_by("-day", "-pk")[:LATEST])[::-1]
    colourings = list(subject.colourings.select_related("edition", "by")[:20])
    alliances = [m.alliance for m in subject.memberships.filter(until=None).select_related()]
    return File(
        subject=subject,
        industry=industry_name(subject.industry),
        town=organisations.names_of([subject.area[:9]]).get(subject.area[:9], ""),
        identity=masked(subject.identity_number),
        phone=masked_phone(subject.phone),
        scheme=schemes()[scheme_for(subject.kind, subject.industry)].name,
        colouring=_of(colourings, "in-force"),
        proposed=_of(colourings, "proposed"),
        history=colourings,
        links=_links(entries),
        stages=stages_of(entries),
        commitments=list(subject.commitments.all()[:10]),
        running=list(subject.measures.filter(done_on=None, ended_on=None)),
        measures=measures_for(subject.colour, today(), willing=False) if subject.colour else {},
        badges=list(subject.badges.filter(until=None)),
        alliances=alliances,
        notices=notices_of(subject)[:20],
        leases=[_housed(lease) for lease in subject.leases.select_related("premises", "landlord")],
        hazards=list(subject.hazards.filter(removed_on=None).select_related("premises")),
        rows=list(subject.rows.select_related("office").defer("raw", "values")[:50]),
    )


def entries_for(person: Person, code: str, stage: str, cursor: str, limit: int) -> Page:
    """Return the lines of a file a page at a time, the latest first."""
    found = subject_for(person, code).entries.select_related("office")
    return newest(found.filter(stage=stage) if stage else found, cursor, limit)


def stages_of(entries: Sequence[FileEntry]) -> list[Stage]:
    """Return 事前、事中、事后, each in the order of time."""
    return [
        Stage(key, name, [e for e in entries if e.stage == key]) for key, name in STAGES.items()
    ]


def notices_of(subject: Subject) -> list[Notice]:
    """Return what was said to the subject, and to the alliances it is in; newest first."""
    own = Notice.objects.filter(subject=subject)
    joined = subject.memberships.filter(until=None).values("alliance")
    return list((own | Notice.objects.filter(alliance__in=joined)).order_by("-pk")[:50])


def public_entries(subject: Subject, on: date) -> QuerySet[FileEntry]:
    """Return what anybody may read: published, and not repaired, set aside or over."""
    return subject.entries.filter(weighing(on), public=True).select_related("office")


def replay(person: Person, code: str, number: int) -> tuple[Colouring, Judgement]:
    """Return a colour as it was set, and what the rules of its time make of its inputs now."""
    subject = subject_for(person, code)
    found = subject.colourings.select_related("edition", "by").filter(pk=number).first()
    if found is None:
        raise NotFound("这个对象没有这次赋码。")
    rules = from_content(found.edition.name, found.edition.content)
    return found, rules.judge(found.inputs)


def industry_name(key: str) -> str:
    known = industries().get(key)
    return known.name if known else key


def _of(colourings: list[Colouring], state: str) -> Colouring | None:
    return next((each for each in colourings if each.state == state), None)


def _links(entries: Sequence[FileEntry]) -> list[Link]:
    found = [PLACES[each.kind][1] for each in entries]
    return [Link(key, name, found.count(key)) for key, name in LINKS.items()]


def _housed(lease: Any) -> Any:
    lease.place = "·".join(each.name for each in whole_path(lease.premises))
    return lease
