"""Luzhen with a row of taverns, a draw that was made, and a campaign that came to something."""

import django

from tests.web.luzhen import PASSWORD


def main() -> None:
    django.setup()
    from django.contrib.auth.hashers import make_password

    from jianhu.base import moments
    from jianhu.base.models import Person
    from jianhu.inspections import services
    from jianhu.subjects.models import Subject
    from jianhu.subjects.services import file_subject
    from tests import town
    from tests.web.inspections_luzhen import _items

    luzhen = town.stood_up()
    team = luzhen.lu_team
    officers = [
        town._person(slug, name, team, "officer", at=town.TAVERN, domains=["综合"])
        for slug, name in (("runtu", "闰土"), ("aq", "阿Q"), ("wang-hu", "王胡"))
    ]
    planner = town._person("si-shu", "四叔", team, "team-leader", domains=["综合"])
    head = town._person("lu-siye", "鲁四老爷", team, "office-head")
    Person.objects.update(password=make_password(PASSWORD))
    _items(luzhen)

    taverns = [
        file_subject(
            planner, kind="shop", name=name, industry="catering", area=luzhen.lu_village.code,
            lon=town.TAVERN[0] + n / 1000, lat=town.TAVERN[1], address="鲁镇东街",
        )
        for n, name in enumerate(
            (
                *("咸亨酒店", "茂源酒店", "魁记面馆", "土谷祠小吃"),
                *("华老栓茶馆", "静修庵素斋", "赵府家宴", "航船饭铺"),
            )
        )
    ]  # fmt: skip
    Subject.objects.update(colour="yellow")
    Subject.objects.filter(name__in=("静修庵素斋", "赵府家宴")).update(colour="red")
    said = {"industry": "catering", "counts": {"yellow": 2, "red": 1}, "inspectors": 2}
    drawn = services.publish_draw(planner, {"title": "秋季餐饮双随机抽查"} | said)
    services.make_draw(planner, drawn.number, {"spoken": "0731"})
    waiting = services.publish_draw(planner, {"title": "冬季餐饮双随机抽查"} | said)
    type(waiting).objects.filter(pk=waiting.pk).update(industry="hotel")  # kitchens stay free

    today = moments.local(moments.now()).date()
    campaign = {
        "name": "餐饮占道专项整治", "basis": "县综执〔2026〕18号", "scope": "鲁镇街道沿街餐饮",
        "since": f"{today}", "until": f"{today}", "reason": "占道经营投诉集中",
        "approved_by": "县人民政府", "kinds": ["street-vending"],
    }  # fmt: skip
    services.approve_campaign(head, services.record_campaign(planner, campaign).pk)
    found = (("LU-1", "corrected"), ("LU-2", "correction"))
    for tavern in taverns[:3]:
        made = services.draft_visit(planner, {
            "subject": tavern.code, "day": f"{today}", "source": "campaign",
            "campaign": campaign["name"], "items": ["LU-1", "LU-2"],
            "officers": [each.pk for each in officers[:2]],
        })  # fmt: skip
        services.take(head, made.number, "approve", {"opinion": "同意"})
        if tavern is taverns[2]:
            continue
        services.take(officers[0], made.number, "notify", {"on": f"{today}", "method": "phone"})
        at = moments.now().isoformat()
        shown = {"at": at, "certificates_shown": True, "scanned": True}
        services.take(officers[0], made.number, "arrive", shown)
        for code, outcome in found:
            said = {"item": code, "outcome": outcome, "found": "见照片", "due_on": f"{today}"}
            services.take(officers[0], made.number, "check", said)
        services.take(officers[0], made.number, "finish", {"at": at, "met": "掌柜", "signed": True})
