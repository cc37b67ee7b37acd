"""Visits that took place, written down at once where a test needs many of them."""

from datetime import date, time

from jianhu.base import moments
from jianhu.base.people import system
from jianhu.inspections.models import Visit, VisitItem
from jianhu.inspections.rules.visit import ITEMLESS
from jianhu.subjects.services import file_subject
from tests.town import TAVERN


def shop(area, name, *, industry="catering", n=0, colour=""):
    made = file_subject(
        system(), kind="enterprise", name=name, industry=industry, area=area.code,
        lon=TAVERN[0] + 0.002 * n, lat=TAVERN[1], address="鲁镇",
    )  # fmt: skip
    if colour:
        made.colour = colour
        made.save()
    return made


def went(subject, day, *asked, outcome="fine", scanned=True, step="told", kind="inspection"):
    """``asked``: offices, or pairs of an office and what became of its item."""
    pairs = [each if isinstance(each, tuple) else (each, outcome) for each in asked]
    now = moments.now()
    visit = Visit.objects.create(
        number=f"JC-{Visit.objects.count():06d}", subject=subject, town=subject.area[:9],
        source="annual", lead=pairs[0][0], day=date.fromisoformat(day), starts=time(9), step=step,
        kind=kind,
        scanned_at=now if scanned else None, problems=sum(said != "fine" for _, said in pairs),
        at=now, by=system(),
    )  # fmt: skip
    VisitItem.objects.bulk_create(
        VisitItem(
            visit=visit, office=office, item=f"{office.code.upper()}-{n}",
            item_name=f"{office.short}的第{n}项", domain="城市管理", outcome=said,
        )
        for n, (office, said) in enumerate(pairs, 1)
        if kind not in ITEMLESS
    )  # fmt: skip
    return visit


def many(subject, days, office, count):
    """Write so many visits over some days; enough to count, with nothing in them."""
    first = Visit.objects.count()
    Visit.objects.bulk_create(
        Visit(
            number=f"JC-{first + n:06d}", subject=subject, town=subject.area[:9], source="annual",
            lead=office, day=days[n % len(days)], step="told", at=moments.now(), by=system(),
        )
        for n in range(count)
    )  # fmt: skip
