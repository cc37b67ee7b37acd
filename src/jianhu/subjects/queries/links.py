"""What linkage asks a person: two rows or files side by side, to who may see both."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import F, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast, Coalesce

from jianhu.base.journal import name_of
from jianhu.base.models import JournalEntry, Person
from jianhu.base.pages import Page, newest, ranked
from jianhu.base.people import masked_phone
from jianhu.base.sentences import sentence
from jianhu.kit.errors import NotFound
from jianhu.organisations import queries as organisations
from jianhu.subjects.models import Link, SourceRow, Subject
from jianhu.subjects.models.links import STATES
from jianhu.subjects.models.subjects import KINDS
from jianhu.subjects.queries.doors import seen_by, sees_county
from jianhu.subjects.queries.file import industry_name
from jianhu.subjects.rules.links import SHOWN, Field, in_words, side_by_side
from jianhu.subjects.rules.lists import department_lists

SIDES = ("row__office", "row__subject", "other_row__office", "other_row__subject")
FILES = ("file__merged_into", "other_file__merged_into", "target", "opened", "by")
LIKELIEST = Cast((Value(1.0) - Coalesce(F("probability"), 1.0)) * 1_000_000, IntegerField())


class Side(NamedTuple):
    """``code`` and ``file`` say whose file it is, if it has one; else the row waits."""

    source: str
    name: str
    code: str
    file: str


class Shown(NamedTuple):
    link: Link
    likeness: str
    left: Side
    right: Side
    fields: list[Field]
    history: list[str]


def links_for(person: Person) -> QuerySet[Link]:
    """Return what a person may judge: he sees both sides."""
    found = Link.objects.select_related(*SIDES, *FILES)
    scope = organisations.scope_of(person)
    if scope.everything or sees_county(scope):
        return found
    return found.filter(_seen(scope, "row", "file"), _seen(scope, "other_row", "other_file"))


def link_for(person: Person, number: int) -> Link:
    found = links_for(person).filter(pk=number).first()
    if found is None:
        raise NotFound("没有这对记录，或者不在您的可见范围。")
    return found


def links_page(person: Person, state: str, cursor: str, limit: int) -> Page:
    """Return a page of pairs: the likeliest first while they wait, then the latest."""
    if state not in STATES:
        raise NotFound(f"没有“{state[:20]}”这种状态，应为{'、'.join(STATES)}之一。")
    found = links_for(person).filter(state=state)
    if state == "asked":
        page = ranked(found.annotate(rank=LIKELIEST), "rank", cursor, limit)
    else:
        page = newest(found, cursor, limit)
    return page._replace(items=shown(page.items))


def shown(links: Sequence[Link]) -> list[Shown]:
    """Return them ready to be read: telephones masked, with what was decided before."""
    history = _histories(links)
    return [
        Shown(
            each,
            in_words(each.probability),
            side_of(each.left),
            side_of(each.right),
            _fields(each),
            history[name_of(each)],
        )
        for each in links
    ]


def file_of(side: SourceRow | Subject) -> Subject | None:
    """Return the file that a row is in, or into which a file went; None while a row waits."""
    return side.subject if isinstance(side, SourceRow) else side.merged_into or side


def said_by(side: SourceRow | Subject) -> dict[str, Any]:
    """What a row's cells, or a file, say, by the names that are compared and shown."""
    if isinstance(side, SourceRow):
        return dict(side.values)
    return {key: getattr(side, key) for key in SHOWN}


def side_of(side: SourceRow | Subject) -> Side:
    file, name = file_of(side), str(said_by(side).get("name", ""))
    code, called = (file.code, file.name) if file else ("", "")
    if isinstance(side, Subject):
        return Side("信用档案", name, code, called)
    return Side(source_of(side), name, code, called)


def source_of(row: SourceRow) -> str:
    known = department_lists().get(row.list)
    return f"{row.office.short} · {known.name if known else row.list} 第 {row.line} 行"


def _fields(link: Link) -> list[Field]:
    found = side_by_side(said_by(link.left), said_by(link.right))
    return [
        each._replace(left=read(each.key, each.left), right=read(each.key, each.right))
        for each in found
    ]


def read(key: str, value: str) -> str:
    if key == "phone":
        return masked_phone(value)
    return {"kind": KINDS.get(value, value), "industry": industry_name(value)}.get(key, value)


def _histories(links: Sequence[Link]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    said = JournalEntry.objects.filter(thing__in=[name_of(each) for each in links])
    for entry in said.select_related("by").order_by("pk"):
        found[entry.thing].append(f"{entry.by}：{sentence(entry)}")
    return found


def _seen(scope: organisations.Scope, row: str, file: str) -> Q:
    """A row of an own list, or a file, or a row's file, that the person sees."""
    files = Subject.objects.filter(seen_by(scope)).values("pk")
    own = Q(**{f"{row}__office__in": scope.offices})
    return own | Q(**{f"{row}__subject__in": files}) | Q(**{f"{file}__in": files})
