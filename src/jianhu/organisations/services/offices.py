"""Open and close offices; set up a whole bureau from a template."""

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.models import Person
from jianhu.kit.errors import NotFound
from jianhu.organisations.facts import OfficeOpened
from jianhu.organisations.models import Area, Office
from jianhu.organisations.queries.people import today
from jianhu.organisations.rules.templates import parts, templates


@transaction.atomic
def open_office(
    by: Person,
    code: str,
    name: str,
    *,
    kind: str,
    area: Area,
    short: str = "",
    parent: Office | None = None,
    serves: Iterable[Area] = (),
    since: date | None = None,
) -> Office:
    """Open an office; one whose code is known already is left as it is."""
    known = Office.objects.filter(code=code).first()
    if known:
        return known
    made = Office(code=code, name=name, short=short or name, kind=kind, area=area, parent=parent)
    made.since = since or today()
    made.save()
    made.serves.set(serves)
    record(by, made, OfficeOpened(made.pk, code, name, kind))
    return made


@transaction.atomic
def set_up_bureau(
    by: Person,
    bureau: Office,
    template: str,
    towns: Sequence[Sequence[Area]],
    *,
    since: date | None = None,
) -> list[Office]:
    """Give a bureau its sections, its own units and its teams; doing so again adds what is new."""
    if template not in templates():
        raise NotFound(f"没有机构模板“{template}”，现有：{'、'.join(templates())}。")
    areas = {area.code: area for served in towns for area in served}
    named = [[(area.code, area.name) for area in served] for served in towns]
    return [
        open_office(
            by,
            part.code,
            part.name,
            short=part.short,
            kind=part.kind,
            area=areas[part.towns[0]] if part.towns else bureau.area,
            parent=bureau,
            serves=[areas[code] for code in part.towns],
            since=since,
        )
        for part in parts(templates()[template], bureau.code, named)
    ]
