"""Luzhen with a tavern that smoked for two days, a teahouse, a temple's kitchen and a site."""

from datetime import timedelta

from tests.web import luzhen


def main() -> None:
    luzhen.main()
    from django.contrib.auth.hashers import make_password

    from jianhu.base.models import Person
    from jianhu.base.people import system
    from jianhu.catalogue.models import Item
    from jianhu.organisations.models import Office
    from jianhu.subjects import services
    from jianhu.subjects.queries.doors import today
    from tests import town

    head = town._person("lu-siye", "鲁四老爷", Office.objects.get(code="lu_team"), "office-head")
    Person.objects.filter(pk=head.pk).update(password=make_password(luzhen.PASSWORD))
    Item.objects.update(conduct="餐饮服务业经营者未安装油烟净化设施")
    by = system()
    said = {"kind": "shop", "industry": "catering"}
    tavern = services.file_subject(by, name="咸亨酒店", lon=120.45, lat=30.05, **said)
    services.file_subject(by, name="华老栓茶馆", lon=120.452, lat=30.05, **said)
    services.file_subject(by, name="静修庵素面馆", lon=120.55, lat=30.05, **said)
    services.file_subject(
        by, kind="site", industry="construction", name="咸亨新村", lon=120.46, lat=30.06
    )
    services.recolour()
    services.observe(
        services.Observed(tavern.pk, "fume", today() - timedelta(days=n), True) for n in range(2)
    )
    services.record_visit(by, tavern, "visit:1", "综合查一次", problems=True)
    services.recolour()
