"""Luzhen with half a year of visits behind it: what was found, what is planned twice, gaps."""

from datetime import timedelta

import django

from tests.web import inspections_luzhen
from tests.web.luzhen import PASSWORD


def main() -> None:
    inspections_luzhen.main()
    django.setup()
    from django.contrib.auth.hashers import make_password

    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.inspections import services
    from jianhu.organisations.models import Office
    from tests import town
    from tests.inspections.happening import many, shop, went

    offices = {each.code: each for each in Office.objects.select_related("area")}
    team = offices["lu_team"]
    lu = Office.objects.get(code="lu_station").area
    wei = offices["wei_team"].serves.get().parts.get(kind="village")
    today = moments.local(moments.now()).date()
    town._person("lu-si", "赵知县", offices["centre"], "leader")
    town._person("zhzfj-plan", "施密", offices["zhzfj"], "liaison")
    Person.objects.filter(username__in=("lu-si", "zhzfj-plan")).update(
        password=make_password(PASSWORD)
    )
    kitchen, stall, dye = (
        shop(lu, "咸亨分店"),
        shop(lu, "杂货铺", industry="retail", n=1),
        shop(wei, "染坊", industry="manufacturing", n=60),
    )
    for n in range(24):
        day = f"{today - timedelta(days=2 + 7 * n)}"
        joint = (offices["sthj"], "correction" if n % 2 else "fine"), (offices["zjj"], "corrected")
        went(kitchen, day, *joint, *([(team, "fine")] if n % 3 == 0 else []))
        if n % 4 == 0:
            went(stall, day, (team, "corrected"), scanned=n > 0)
        if n % 5 == 0:
            went(dye, day, (offices["slj"], "case"))
    before = [today - timedelta(days=366 + n) for n in range(25)]
    many(kitchen, before, offices["sthj"], 14)
    many(dye, before, offices["slj"], 6)

    tavern = kitchen.__class__.objects.get(name="咸亨酒店")
    for who in ("si-shu", "zhzfj-plan"):
        said = {"title": "市容年度计划", "source": "annual", "since": f"{today}",
                "until": f"{today + timedelta(days=20)}"}  # fmt: skip
        by = Person.objects.get(username=who)
        services.record_plan(by, said, [{"subject": tavern.code, "item": "LU-2"}])
    town._item(
        town.Luzhen(), "SL-1", "河道管理范围的检查", "水利", offices["slj"]
    )  # nobody's once the bureau is gone
    Office.objects.filter(code="slj").update(until=today)
