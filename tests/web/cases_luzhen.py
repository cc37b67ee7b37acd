"""Luzhen for the case desk: who handles, decides, reviews and takes the money; two cases."""

import django

from tests.web.luzhen import PASSWORD


def main() -> None:
    django.setup()
    from django.contrib.auth.hashers import make_password

    from jianhu.base.models import Person
    from jianhu.cases import services
    from jianhu.catalogue.models import Empowerment
    from jianhu.organisations.models import LegalQualification
    from tests import town

    luzhen = town.stood_up()
    officer, second = (
        town._person(slug, name, luzhen.lu_team, "officer", at=town.TAVERN, domains=["综合"])
        for slug, name in (("runtu", "闰土"), ("aq", "阿Q"))
    )
    town._person("si-shu", "四叔", luzhen.lu_team, "team-leader", domains=["综合"])
    head = town._person("lu-siye", "鲁四老爷", luzhen.lu_team, "office-head")
    reviewer = town._person("fan-ainong", "范爱农", luzhen.centre, "legal-reviewer")
    LegalQualification.objects.create(person=reviewer, number="A2018", since=town.LONG_AGO)
    town._person("aishun", "爱顺", luzhen.lu_team, "cashier")
    Person.objects.update(password=make_password(PASSWORD))
    item = town._item(luzhen, "330699-T-1", "对占道经营的处罚", "城市管理", luzhen.zhzfj)
    item.penalties = [
        {"kind": "警告", "min": None, "max": None, "unit": ""},
        {"kind": "罚款", "min": "50", "max": "500", "unit": "元"},
    ]
    item.save()
    Empowerment.objects.create(
        item=item, town=luzhen.lu, since=town.LONG_AGO, published_on=town.LONG_AGO
    )
    _case(officer, second, head, item, "小D", "330699197501010033")
    _case(officer, second, head, item, "王胡", "330699197501010017")
    for name, recording in (("一号询问室", True), ("二号询问室", False)):
        kept = {"office": luzhen.lu_team.pk, "name": name, "place": "鲁镇东街1号"}
        services.open_room(head, kept | {"recording": recording})


def _case(officer, second, head, item, name, identity) -> None:
    from jianhu.cases import services
    from tests import town

    case = services.open_case_said(
        officer,
        {
            "item": item.code,
            "conduct": "土谷祠前摆摊，占了半条街",
            "place": "土谷祠",
            "lon": town.TAVERN[0],
            "lat": town.TAVERN[1],
            "happened_on": "2026-11-02",
            "second": second.pk,
        },
        {"kind": "citizen", "name": name, "address": "土谷祠", "identity": identity},
    )
    services.take(head, case.number, "file", {"opinion": "同意立案"})
