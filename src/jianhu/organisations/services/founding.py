"""The first stones of an installation: its county, and the command centre that serves it."""

import re

from django.db import transaction

from jianhu.base.journal import record
from jianhu.base.people import system
from jianhu.kit.errors import Refusal
from jianhu.organisations.facts import AreasDrawn, OfficeOpened
from jianhu.organisations.models import Area, Office
from jianhu.organisations.queries.people import today
from jianhu.organisations.services.areas import areas_changed


class NoSuchCounty(Refusal):
    """The code is no county's, or the county is not on record and was not named."""

    code = "no-such-county"
    status = 422


@transaction.atomic
def found_centre(code: str, name: str = "") -> Office:
    """Return the county's command centre; make it, and the county, if they are not on record."""
    if not re.fullmatch(r"[1-9]\d{5}", code):
        raise NoSuchCounty(f"“{code}”不是六位县级区划代码。")
    county = Area.objects.filter(code=code, kind="county").first() or _county(code, name)
    known = Office.objects.filter(kind="command-centre", area=county).first()
    return known or _centre(county)


def _centre(county: Area) -> Office:
    centre = Office.objects.create(
        code=f"centre-{county.code}",
        name=f"{county.name}行政执法指挥中心",
        short="指挥中心",
        kind="command-centre",
        area=county,
        since=today(),
    )
    record(system(), centre, OfficeOpened(centre.pk, centre.code, centre.name, centre.kind))
    return centre


def _county(code: str, name: str) -> Area:
    if not name:
        raise NoSuchCounty(f"区划 {code} 还没有登记，请写明名称，或先导入行政区划。")
    above = Area.objects.filter(code__in=[code[:2], code[:4]]).order_by("-code").first()
    county = Area.objects.create(code=code, name=name, kind="county", parent=above, since=today())
    areas_changed()
    record(system(), county, AreasDrawn(1, county.code))
    return county
