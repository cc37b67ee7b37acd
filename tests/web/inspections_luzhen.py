"""Luzhen with a tavern that three offices want to see; two visits today, and one under way."""

import django

from tests.web.luzhen import PASSWORD


def main() -> None:
    django.setup()
    from django.contrib.auth.hashers import make_password

    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.inspections import services
    from jianhu.inspections.models import Visit
    from jianhu.subjects.services import file_subject
    from tests import town

    luzhen = town.stood_up()
    team = luzhen.lu_team
    officers = [
        town._person(slug, name, team, "officer", at=town.TAVERN, domains=["综合"])
        for slug, name in (("runtu", "闰土"), ("aq", "阿Q"))
    ]
    planner = town._person("si-shu", "四叔", team, "team-leader", domains=["综合"])
    head = town._person("lu-siye", "鲁四老爷", team, "office-head")
    town._person("lv-weifu", "吕纬甫", luzhen.centre, "supervisor")
    for office, word, domain in (
        (luzhen.zjj, "住建", "住房城乡建设"),
        (luzhen.sthj, "环境", "生态环境"),
    ):
        for n in (1, 2):
            town._person(f"{office.code}-{n}", f"{word}{n}", office, "officer", domains=[domain])
        town._person(f"{office.code}-plan", f"{word}计划", office, "liaison")
        town._person(f"{office.code}-head", f"{word}局长", office, "office-head")
    Person.objects.update(password=make_password(PASSWORD))
    _items(luzhen)

    def subject(name, address, n):
        lon, lat = town.TAVERN
        where = {"lon": lon + 0.004 * n, "lat": lat, "address": address}
        kind = {"kind": "enterprise", "industry": "catering", "area": luzhen.lu_village.code}
        return file_subject(planner, name=name, **kind, **where)

    tavern = subject("咸亨酒店", "鲁镇东街12号", 0)
    tea, dyer, convent = (
        subject("华老栓茶馆", "鲁镇古轩亭口", 1),
        subject("豆腐西施杨二嫂店", "鲁镇西街3号", 2),
        subject("静修庵素斋", "鲁镇外", 3),
    )
    today = moments.local(moments.now()).date()
    span = {"since": f"{today}", "until": f"{today.replace(month=12, day=31)}"}
    for code, items in (("zjj", ["ZJ-1"]), ("sthj", ["ST-1", "ST-2"])):
        by, chief = (Person.objects.get(username=f"{code}-{post}") for post in ("plan", "head"))
        said = {"title": f"{by.name[:2]}年度检查计划", "source": "annual"} | span
        rows = [{"subject": tavern.code, "item": item} for item in items]
        services.approve_plan(chief, services.record_plan(by, said, rows).number)

    def visit(whom, items, hour, **more):
        said = {"day": f"{today}", "source": "complaint", "reference": "12345-0871", "items": items}
        team_of = {"officers": [each.pk for each in officers]}
        made = services.draft_visit(planner, {"subject": whom.code} | said | team_of | more)
        Visit.objects.filter(pk=made.pk).update(starts=hour)
        return made.number

    visit(tavern, ["LU-1"], "14:00", merge=False)
    for whom, hour in ((tea, "09:00"), (dyer, "10:00"), (convent, "11:00")):
        number = visit(whom, ["LU-1", "LU-2"], hour)
        services.take(head, number, "approve", {"opinion": "同意"})
        services.take(officers[0], number, "notify", {"on": f"{today}", "method": "phone"})
    shown = {"at": moments.now().isoformat(), "certificates_shown": True, "scanned": True}
    services.take(officers[0], number, "arrive", shown)
    number = visit(subject("赵家当铺", "鲁镇正街5号", 4), ["LU-1"], "15:00")
    services.take(head, number, "approve", {"opinion": "同意"})
    services.take(officers[0], number, "notify", {"on": f"{today}", "method": "phone"})
    services.take(officers[0], number, "arrive", shown)
    found = {"item": "LU-1", "outcome": "case", "found": "柜台伸到人行道上两米"}
    services.take(officers[0], number, "check", found)


def _items(luzhen):
    from jianhu.catalogue.models import Empowerment, Item
    from tests.town import LONG_AGO

    rows = (
        ("LU-1", "占道经营情况的检查", "城市管理", luzhen.zhzfj),
        ("LU-2", "店招牌匾设置的检查", "城市管理", luzhen.zhzfj),
        ("ZJ-1", "燃气使用安全的检查", "住房城乡建设", luzhen.zjj),
        ("ST-1", "油烟净化设施的检查", "生态环境", luzhen.sthj),
        ("ST-2", "排污许可证的检查", "生态环境", luzhen.sthj),
    )
    for code, name, domain, office in rows:
        item = Item.objects.create(
            code=code, name=name, domain=domain, list="comprehensive", office=office,
            object="单位和个人", measure="行政检查；行政处罚", basis="条例", mode="现场检查",
            since=LONG_AGO,
        )  # fmt: skip
        if code.startswith("LU"):
            Empowerment.objects.create(
                item=item, town=luzhen.lu, since=LONG_AGO, published_on=LONG_AGO
            )
